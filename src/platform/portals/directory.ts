import { type Database, isDatabaseAway } from "../db";
import { type Address, listPortals, type Portal } from "./portal";

/** Host name (without port) → portal, kept in memory until portals change. */
export type Directory = ReturnType<typeof openDirectory>;

export type Found = { portal: Portal; isPrimary: boolean };

type Entry = { found: Found | undefined; until: number };

const MAX_STRANGERS = 2_000;
const KEEP_MS = 30_000;

/**
 * Knows whose a host name is. Looks again when it is told that portals changed, and after half a minute. While the
 * database is away it goes by what it knew last.
 *
 * @example const found = await directory.find("erlach.localhost");
 */
export function openDirectory(database: Database, address: Address, clock: () => number = Date.now) {
  const known = new Map<string, Entry>();
  /** Names that are nobody's: anybody can invent them, so they have a place of their own. */
  const strangers = new Map<string, Entry>();
  let generation = 0;

  async function look(host: string): Promise<Found | undefined> {
    const row = await database.findHost(host);
    if (!row) return undefined;
    const scope = { tenantId: row.tenantId, readOnly: true };
    const portals = await database.transaction(scope, (tx) => listPortals(tx, address));
    const portal = portals.find(({ id }) => id === row.portalId);
    return portal && { portal, isPrimary: row.isPrimary };
  }

  function keep(host: string, found: Found | undefined, since: number) {
    // What changed while we looked is looked up again the next time.
    const until = since === generation ? clock() + KEEP_MS : 0;
    if (!found) known.delete(host);
    if (!found && strangers.size >= MAX_STRANGERS) strangers.clear();
    (found ? known : strangers).set(host, { found, until });
    if (found) strangers.delete(host);
  }

  const fresh = (host: string): Entry | undefined => {
    const entry = known.get(host) ?? strangers.get(host);
    return entry && entry.until > clock() ? entry : undefined;
  };

  return {
    address,
    /** What memory knows, without asking the database. Undefined when it has to be asked. */
    recall: (host: string): Found | undefined => fresh(host)?.found,
    find: async (host: string): Promise<Found | undefined> => {
      const entry = fresh(host);
      if (entry) return entry.found;
      const since = generation;
      try {
        const found = await look(host);
        keep(host, found, since);
        return found;
      } catch (error) {
        const last = known.get(host);
        if (!last || !isDatabaseAway(error)) throw error;
        return last.found;
      }
    },
    /** For what listens to changes: portals or anything may have changed. */
    noteChange: (topic: string) => {
      if (topic !== "portals" && topic !== "*") return;
      generation++;
      strangers.clear();
      for (const entry of known.values()) entry.until = 0;
    },
  };
}

/** @example hostOf("erlach.localhost:3000") → "erlach.localhost" */
export const hostOf = (header: string): string => header.replace(/:\d+$/, "").replace(/\.$/, "").toLowerCase();
