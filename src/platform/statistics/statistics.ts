import type { TenantTx } from "../db";
import { areLinksChecked, listDeadLinks } from "../links";
import { addDays, berlinDate, type IsoDate } from "../time/berlin";
import { listMissing, mostViewed, viewsByTime } from "./queries";
import { MISSING_DAYS, type Period } from "./rules";

const MOST_PAGES = 50;
const MOST_MISSING = 50;

/** A day or a month and how often pages were opened in it. */
export type PartOfTime = { since: IsoDate; views: number };

export type Statistics = Awaited<ReturnType<typeof readStatistics>>;

/** What was read in a portal in the days up to today, that day included. */
export async function readStatistics(
  tx: TenantTx,
  { portalId, period }: { portalId: string; period: Period },
  now: Date,
) {
  const to = berlinDate(now);
  const from = addDays(to, 1 - period);
  const span = { portalId, from, to };
  const unit = period > 31 ? "month" : "day";
  const counted = new Map((await viewsByTime(tx, span, unit)).map(({ since, views }) => [since, Number(views)]));
  const course = partsOf(from, to, unit).map((since) => ({ since, views: counted.get(since) ?? 0 }));
  const total = course.reduce((sum, { views }) => sum + views, 0);
  const missing = await listMissing(
    tx,
    { ...span, from: addDays(to, 1 - Math.min(period, MISSING_DAYS)) },
    MOST_MISSING,
  );
  return {
    ...{ period, total, course, perDay: Math.round(total / period) },
    pages: await mostViewed(tx, span, MOST_PAGES),
    missing,
    links: (await areLinksChecked(tx, portalId)) ? await listDeadLinks(tx, portalId) : undefined,
  };
}

/** Every day, or the first of every month, without a gap. */
function partsOf(from: IsoDate, to: IsoDate, unit: "day" | "month"): IsoDate[] {
  const parts: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const part = unit === "day" ? day : `${day.slice(0, 7)}-01`;
    if (parts.at(-1) !== part) parts.push(part);
  }
  return parts;
}
