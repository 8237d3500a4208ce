import { isDeepStrictEqual } from "node:util";
import type { TimelineEntry } from "../sections";
import type { StoredEntry } from "../stored-page";

/** What an imported item stands for: an entry that is there already, or a new one. */
export type Match = { item: TimelineEntry; entry: StoredEntry | undefined };

type Sameness = (item: TimelineEntry, entry: StoredEntry) => boolean;

/** The surest sign first. A title that was corrected is recognised by its day or its text. */
const signs: Sameness[] = [
  (item, entry) => item.slug !== "" && item.slug === entry.slug,
  (item, entry) => item.title === entry.title && item.date === entry.date.label,
  (item, entry) => item.title === entry.title && item.title !== "",
  (item, entry) => item.title === entry.date.label && item.date === entry.title,
  (item, entry) => item.date === entry.date.label && item.description === entry.description,
  (item, entry) => item.description === entry.description && item.description.length > 20,
  (item, entry) => item.date === entry.date.label && entry.date.precision === "day",
];

/** Finds for each item the entry that it stands for; each entry is found once. Entries left over are gone. */
export function matchEntries(items: TimelineEntry[], entries: StoredEntry[]) {
  const free = new Set(entries);
  const found = new Map<TimelineEntry, StoredEntry>();
  for (const isSame of signs) {
    for (const item of items) {
      const entry = found.has(item) ? undefined : [...free].find((candidate) => isSame(item, candidate));
      if (!entry) continue;
      found.set(item, entry);
      free.delete(entry);
    }
  }
  const matches = items.map((item): Match => ({ item, entry: found.get(item) }));
  return { matches, gone: [...free] };
}

/** Whether an item says anything that the entry does not; no slug means that it may stay as it is. */
export function isChanged(item: TimelineEntry, entry: StoredEntry): boolean {
  const { title, date, description, kind, image, figures, evidence, extra, slug } = entry;
  const stored: TimelineEntry = { title, date: date.label, description, kind, image, figures, evidence, extra, slug };
  return !isDeepStrictEqual({ ...item, slug: item.slug || slug }, stored);
}
