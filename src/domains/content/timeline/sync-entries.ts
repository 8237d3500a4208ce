import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../../platform/db";
import { listAllIn, type ObjectInput, registerObject, registerObjects } from "../../../platform/objects";
import type { Locale } from "../../../platform/text";
import { freeSlug } from "../../../platform/text/slug";
import type { PageKind } from "../page";
import type { SectionOf, TimelineEntry } from "../sections";
import { ENTRY_FALLBACK, type StoredEntry } from "../stored-page";
import { trashAudience } from "../trash";
import { entryUrl } from "../urls";
import { isChanged, matchEntries } from "./match";
import {
  changeEntryRow,
  contentOf,
  insertEntries,
  placeEntry,
  renameEntry,
  replaceEvidence,
  setDeletion,
  takenSlugs,
} from "./write-queries";

/** The page that a timeline stands on. */
export type TimelinePlace = {
  pageId: string;
  portalId: string;
  ownerOrganisationId: string;
  slug: string;
  kind: PageKind;
  locale: Locale;
};

type Sync = { sectionId: string; section: SectionOf<"timeline">; entries: StoredEntry[] };

/** Makes the entries of a timeline those of a file. What the file no longer holds goes into the trash. */
export async function syncEntries(
  tx: TenantTx,
  place: TimelinePlace,
  { sectionId, section, entries }: Sync,
  now: Date,
) {
  const { matches, gone } = matchEntries(section.items, entries);
  await trashEntries(tx, place, gone, { by: null, now });
  const taken = await takenSlugs(tx, place.pageId, place.locale);
  const added: NewEntry[] = [];
  for (const [position, { item, entry }] of matches.entries()) {
    if (!entry) {
      const slug = item.slug && !taken.has(item.slug) ? item.slug : freeSlug(item.title, taken, ENTRY_FALLBACK);
      taken.add(slug);
      added.push({ id: randomUUID(), sectionId, position, slug, item });
      continue;
    }
    await placeEntry(tx, entry.id, position);
    if (isChanged(item, entry)) await rewrite(tx, place, { item, entry, taken }, now);
  }
  await addEntries(tx, place, added, now);
}

export type NewEntry = { id: string; sectionId: string; position: number; slug: string; item: TimelineEntry };

/** Writes new entries and makes them linkable. Their ids are made before. */
export async function addEntries(tx: TenantTx, place: TimelinePlace, added: NewEntry[], now: Date): Promise<void> {
  if (added.length === 0) return;
  const objects = added.map(({ id, slug, item }) => entryObject(place, { id, slug, title: item.title }));
  await registerObjects(tx, objects, now);
  await listAllIn(
    tx,
    place.portalId,
    objects.map(({ id }) => id),
  );
  const { pageId, locale } = place;
  const rows = added.map(({ item, ...entry }) => ({ ...entry, ...contentOf(item), pageId, locale, updatedAt: now }));
  await insertEntries(tx, rows);
  const cited = added.filter(({ item }) => item.evidence.length > 0);
  await replaceEvidence(tx, new Map(cited.map(({ id, item }) => [id, item.evidence])));
}

/** How an entry is known to links, lists and search. Without a title it is called by its page. */
export const entryObject = (
  place: TimelinePlace,
  { id, slug, title }: { id: string; slug: string; title: string },
): ObjectInput => ({
  ...{ id, kind: "timeline_entry", url: entryUrl(place, slug), title: title || slug },
  ...{ audience: "public", ownerOrganisationId: place.ownerOrganisationId },
});

type Rewrite = { item: TimelineEntry; entry: StoredEntry; taken: Set<string> };

async function rewrite(tx: TenantTx, place: TimelinePlace, { item, entry, taken }: Rewrite, now: Date) {
  const slug = item.slug && !taken.has(item.slug) ? item.slug : entry.slug;
  await changeEntryRow(tx, entry.id, { revision: entry.revision, entry: item, now });
  if (slug !== entry.slug) await renameEntry(tx, entry.id, slug);
  taken.add(slug);
  await replaceEvidence(tx, new Map([[entry.id, item.evidence]]));
  await registerObject(tx, entryObject(place, { id: entry.id, slug, title: item.title }), now);
}

type Trashing = { by: string | null; now: Date };

/** Into the trash: the links stay, and only editors can see them. */
export async function trashEntries(
  tx: TenantTx,
  place: TimelinePlace,
  entries: Pick<StoredEntry, "id" | "slug" | "title">[],
  { by, now }: Trashing,
) {
  if (entries.length === 0) return;
  const ids = entries.map(({ id }) => id);
  await setDeletion(tx, ids, { deletedAt: now, deletedByPersonId: by });
  const audience = trashAudience(place.ownerOrganisationId);
  await registerObjects(
    tx,
    entries.map((entry) => ({ ...entryObject(place, entry), audience })),
    now,
  );
}
