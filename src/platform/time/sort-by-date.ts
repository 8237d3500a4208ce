import type { TolerantDate } from "./tolerant-date";

type Dated = { date: TolerantDate };

/**
 * Sorts by the first day, oldest or newest first; equal days keep their order.
 *
 * An entry whose date cannot be read keeps its place among its neighbours: it follows the nearest dated entry before
 * it, and stands before the first dated entry when there is none. A list that was written newest first is taken from
 * its end, so that a list which is in order already is not touched.
 *
 * @example sortByDate(entries, "newest").map(({ date }) => date.label)
 */
export function sortByDate<Entry extends Dated>(entries: readonly Entry[], first: "oldest" | "newest"): Entry[] {
  const upwards = isNewestFirst(entries) ? [...entries].reverse() : [...entries];
  const keys = sortKeys(upwards);
  const order = upwards.map((_, index) => index);
  order.sort((a, b) => compare(keys[a] ?? "", keys[b] ?? "") || a - b);
  const sorted = order.flatMap((index) => upwards[index] ?? []);
  return first === "oldest" ? sorted : sorted.reverse();
}

const firstDay = ({ date }: Dated) => (date.precision === "unknown" ? undefined : date.from);

function isNewestFirst(entries: readonly Dated[]): boolean {
  const days = entries.flatMap((entry) => firstDay(entry) ?? []);
  const rises = days.filter((day, index) => index > 0 && (days[index - 1] ?? day) < day).length;
  const falls = days.filter((day, index) => index > 0 && (days[index - 1] ?? day) > day).length;
  return falls > rises;
}

function sortKeys(entries: readonly Dated[]): string[] {
  let key = entries.map(firstDay).find((day) => day !== undefined) ?? "";
  return entries.map((entry) => {
    key = firstDay(entry) ?? key;
    return key;
  });
}

/** ISO days sort as text, and comparing them so is much faster than by a language. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
