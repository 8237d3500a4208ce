import type { IncomingMessage } from "node:http";
import type { Database } from "../db";
import { log } from "../log";
import { type Directory, hostOf } from "../portals/directory";
import { berlinDate, endOfDay } from "../time/berlin";
import { addMissing, addViews, type MissingCount, type ViewCount } from "./queries";
import { isByPerson, linkedFrom, pathOf } from "./rules";

const FLUSH_MS = 60_000;
/** How many different pages are counted between two writings; the rest of that minute is not. */
const MOST = 5_000;

type Options = {
  database: Pick<Database, "transaction">;
  directory: Pick<Directory, "recall">;
  /** Lists that everybody finds and that are no objects. */
  places: readonly string[];
  /** Addresses of forms and accounts: they are nobody's business. */
  isKeptOut: (path: string) => boolean;
  clock: () => Date;
};

type Counted = { views: Map<string, ViewCount>; missing: Map<string, MissingCount> };
type Answered = Pick<IncomingMessage, "method" | "url" | "headers">;

export type ViewCounter = ReturnType<typeof openViewCounter>;

/**
 * Counts in memory how often pages are opened, and writes the sums once a minute. It keeps nothing of who opened them.
 *
 * @example const counter = openViewCounter({ database, directory, places, isKeptOut, clock }); counter.note(request, 200);
 */
export function openViewCounter({ database, directory, places, isKeptOut, clock }: Options) {
  let tenants = new Map<string, Counted>();
  let writing: Promise<void> = Promise.resolve();
  const today = openCalendar();

  function note(request: Answered, status: number): void {
    const isPage = status === 200 || status === 304;
    if ((!isPage && status !== 404) || !isByPerson(request)) return;
    const path = pathOf(request.url ?? "");
    if (path === undefined || isKeptOut(path)) return;
    const portal = directory.recall(hostOf(request.headers.host ?? ""))?.portal;
    if (!portal) return;
    const counted = tenants.get(portal.tenantId) ?? { views: new Map(), missing: new Map() };
    tenants.set(portal.tenantId, counted);
    const seen = { portalId: portal.id, day: today(clock()), path };
    if (isPage) add(counted.views, { ...seen, views: 1 });
    const fromPath = isPage ? undefined : linkedFrom(request);
    if (fromPath !== undefined) add(counted.missing, { ...seen, fromPath, views: 1 });
  }

  /** What cannot be written is counted on. */
  async function write(): Promise<void> {
    const taken = tenants;
    tenants = new Map();
    for (const [tenantId, counted] of taken) {
      const [views, missing] = [[...counted.views.values()], [...counted.missing.values()]];
      try {
        await database.transaction({ tenantId }, async (tx) => {
          if (views.length > 0) await addViews(tx, views, places);
          if (missing.length > 0) await addMissing(tx, missing, places);
        });
      } catch (error) {
        log.warn({ err: error }, "views not written, to be tried again");
        const later = tenants.get(tenantId) ?? { views: new Map(), missing: new Map() };
        for (const view of views) add(later.views, view);
        for (const link of missing) add(later.missing, link);
        tenants.set(tenantId, later);
      }
    }
  }

  const flush = (): Promise<void> => {
    writing = writing.then(write);
    return writing;
  };
  const timer = setInterval(() => void flush(), FLUSH_MS).unref();

  return {
    note,
    flush,
    stop: async () => {
      clearInterval(timer);
      await flush();
    },
  };
}

function add<Count extends ViewCount & { fromPath?: string }>(counts: Map<string, Count>, more: Count): void {
  const key = `${more.portalId} ${more.day} ${more.path} ${more.fromPath ?? ""}`;
  const known = counts.get(key);
  if (known) known.views += more.views;
  else if (counts.size < MOST) counts.set(key, { ...more });
}

/** The day it is, reckoned once a day: this is asked for every page. */
function openCalendar() {
  let day = { name: "", from: new Date(0), until: new Date(0) };
  return (now: Date): string => {
    if (now < day.from || now >= day.until) {
      const name = berlinDate(now);
      day = { name, from: now, until: endOfDay(name) };
    }
    return day.name;
  };
}
