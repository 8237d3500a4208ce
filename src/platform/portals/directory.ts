import type { Database } from "../db";
import { type Address, listPortals, type Portal } from "./portal";

/** Host name (without port) → portal, kept in memory until portals change. */
export type Directory = ReturnType<typeof openDirectory>;

export type Found = { portal: Portal; isPrimary: boolean };

const MAX_HOSTS = 2_000;
const KEEP_MS = 30_000;

/**
 * Knows whose a host name is. Forgets when it is told that portals changed, and after half a minute.
 *
 * @example const found = await directory.find("erlach.localhost");
 */
export function openDirectory(database: Database, address: Address, clock: () => number = Date.now) {
  const known = new Map<string, { found: Found | undefined; until: number }>();

  async function look(host: string): Promise<Found | undefined> {
    const row = await database.findHost(host);
    if (!row) return undefined;
    const scope = { tenantId: row.tenantId, readOnly: true };
    const portals = await database.transaction(scope, (tx) => listPortals(tx, address));
    const portal = portals.find(({ id }) => id === row.portalId);
    return portal && { portal, isPrimary: row.isPrimary };
  }

  return {
    address,
    /** What memory knows, without asking the database. Undefined when it has to be asked. */
    recall: (host: string): Found | undefined => {
      const entry = known.get(host);
      return entry && entry.until > clock() ? entry.found : undefined;
    },
    find: async (host: string): Promise<Found | undefined> => {
      const entry = known.get(host);
      if (entry && entry.until > clock()) return entry.found;
      const found = await look(host);
      if (known.size >= MAX_HOSTS) known.clear();
      known.set(host, { found, until: clock() + KEEP_MS });
      return found;
    },
    /** For what listens to changes: portals or anything may have changed. */
    noteChange: (topic: string) => {
      if (topic === "portals" || topic === "*") known.clear();
    },
  };
}

/** @example hostOf("erlach.localhost:3000") → "erlach.localhost" */
export const hostOf = (header: string): string => header.replace(/:\d+$/, "").toLowerCase();
