import { slugOf } from "../../../platform/text/slug";
import { sortByDate } from "../../../platform/time/sort-by-date";
import type { StoredEntry } from "../stored-page";

/** What a visitor chose to see. `kind` is the slug of a kind; `after` the slug of the entry to go on after. */
export type Choice = {
  year: number | undefined;
  kind: string | undefined;
  oldestFirst: boolean;
  after: string | undefined;
};

export type YearGroup = { year: number | undefined; entries: StoredEntry[] };
export type KindCount = { label: string; slug: string; count: number };

/** What a timeline shows for a choice. `next` is the slug to go on after. */
export type Arranged = {
  groups: YearGroup[];
  kinds: KindCount[];
  years: number[];
  total: number;
  next: string | undefined;
};

/** Longer timelines are read in parts. */
export const ENTRIES_AT_ONCE = 200;

/**
 * Sorts, filters and groups entries. One without a readable date stands in the year of its neighbour, and counts to
 * no year when one is chosen.
 */
export function arrange(entries: StoredEntry[], choice: Choice): Arranged {
  const upwards = placed(sortByDate(entries, "oldest"));
  const sorted = choice.oldestFirst ? upwards : upwards.reverse();
  const fits = ({ entry }: Placed) =>
    (choice.year === undefined || yearOf(entry) === choice.year) &&
    (choice.kind === undefined || slugOf(entry.kind) === choice.kind);
  const chosen = sorted.filter(fits);
  const start = choice.after === undefined ? 0 : chosen.findIndex(({ entry }) => entry.slug === choice.after) + 1;
  const shown = chosen.slice(start, start + ENTRIES_AT_ONCE);
  const isMore = start + ENTRIES_AT_ONCE < chosen.length;
  return {
    groups: groupByYear(shown),
    kinds: kindsOf(entries),
    years: [...new Set(sorted.flatMap(({ entry }) => yearOf(entry) ?? []))],
    total: entries.length,
    next: isMore ? shown.at(-1)?.entry.slug : undefined,
  };
}

const yearOf = ({ date }: StoredEntry): number | undefined =>
  date.precision === "unknown" ? undefined : Number(date.from.slice(0, 4));

/** An entry with the year under which it stands. */
type Placed = { entry: StoredEntry; year: number | undefined };

/** In the order of time an entry without a year belongs to the year before it. */
function placed(upwards: StoredEntry[]): Placed[] {
  let year = upwards.map(yearOf).find((known) => known !== undefined);
  return upwards.map((entry) => {
    year = yearOf(entry) ?? year;
    return { entry, year };
  });
}

function groupByYear(shown: Placed[]): YearGroup[] {
  const groups: YearGroup[] = [];
  for (const { entry, year } of shown) {
    const last = groups.at(-1);
    if (last && last.year === year) last.entries.push(entry);
    else groups.push({ year, entries: [entry] });
  }
  return groups;
}

/** The commonest kind first. */
function kindsOf(entries: StoredEntry[]): KindCount[] {
  const kinds = new Map<string, KindCount>();
  for (const { kind: label } of entries) {
    const slug = label === "" ? "" : slugOf(label);
    if (slug === "") continue;
    const known = kinds.get(slug);
    kinds.set(slug, { label: known?.label ?? label, slug, count: (known?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, "de"));
}

/** The entries before and after one, as time goes. */
export function neighboursOf(entries: StoredEntry[], id: string) {
  const sorted = sortByDate(entries, "oldest");
  const index = sorted.findIndex((entry) => entry.id === id);
  return { before: sorted[index - 1], after: index < 0 ? undefined : sorted[index + 1] };
}

/** Reads what stands behind the "?" of an address; what makes no sense there is not chosen. */
export function choiceOf(query: (name: string) => string | undefined): Choice {
  const year = /^\d{4}$/.exec(query("jahr") ?? "")?.[0];
  return {
    year: year === undefined ? undefined : Number(year),
    kind: slugOf(query("art") ?? "") || undefined,
    oldestFirst: query("reihenfolge") === "aelteste",
    after: query("nach") || undefined,
  };
}

/** The address of a choice. @example chosenUrl("/ergebnisse", choice, { year: 2019 }) // "/ergebnisse?jahr=2019" */
export function chosenUrl(url: string, choice: Choice, changes: Partial<Choice>): string {
  const { year, kind, oldestFirst, after } = { ...choice, after: undefined, ...changes };
  const query = new URLSearchParams();
  if (year !== undefined) query.set("jahr", String(year));
  if (kind !== undefined) query.set("art", kind);
  if (oldestFirst) query.set("reihenfolge", "aelteste");
  if (after !== undefined) query.set("nach", after);
  return query.size === 0 ? url : `${url}?${query}`;
}
