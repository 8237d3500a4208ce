import type { TenantTx } from "../src/platform/db";
import { addMissing, addViews } from "../src/platform/statistics";
import { addDays, berlinDate, daysBetween } from "../src/platform/time/berlin";

const DAYS = 60;
const PAGES = 14;

/** Weekdays from Monday on: the town reads on Sunday evening and after the newsletter of Thursday. */
const WEEK = [7, 6, 6, 11, 8, 5, 10];
const A_MONDAY = "2024-01-01";

/** What was read in a portal in the last two months, and two links that lead nowhere. */
export async function countReaders(tx: TenantTx, portalId: string, now: Date): Promise<void> {
  const listed = await tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select("objects.url")
    .where("portalId", "=", portalId)
    .where("kind", "not in", ["timeline_entry"])
    .orderBy("kind")
    .orderBy("url")
    .limit(PAGES)
    .execute();
  const paths = [...new Set(["/", ...listed.map(({ url }) => url)])];
  const days = Array.from({ length: DAYS }, (_, index) => addDays(berlinDate(now), index - DAYS + 1));
  const views = days.flatMap((day) =>
    paths.map((path, place) => ({ portalId, day, path, views: 1 + Math.floor((6 * weightOf(day)) / (place + 2)) })),
  );
  await addViews(tx, views, ["/"]);
  const today = berlinDate(now);
  const missing = [
    { path: "/projekte/baenke-2019", fromPath: "", views: 9 },
    { path: "/formulare/anmeldung.doc", fromPath: "/", views: 4 },
  ];
  const links = missing.map((link, index) => ({ ...link, portalId, day: addDays(today, -3 * index) }));
  await addMissing(tx, links, ["/"]);
}

const weightOf = (day: string): number => WEEK[daysBetween(A_MONDAY, day) % WEEK.length] ?? 0;
