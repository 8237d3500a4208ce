import { isDeepStrictEqual } from "node:util";
import type { TenantTx } from "../../../platform/db";
import type { Section, SectionOf } from "../sections";
import { bodyOf, type StoredEntry, type StoredSection } from "../stored-page";
import { type TimelinePlace, trashEntries } from "../timeline/sync-entries";
import { insertSection, placeSection, trashSections, updateSection } from "./write-queries";

type Timeline = { sectionId: string; section: SectionOf<"timeline">; entries: StoredEntry[] };
type Sync = { existing: StoredSection[]; wanted: Section[] };

/**
 * Makes the sections of a page the wanted ones. The first of a kind is the first of that kind again. Returns the
 * timelines, whose entries are rows of their own.
 */
export async function syncSections(
  tx: TenantTx,
  place: TimelinePlace,
  { existing, wanted }: Sync,
  now: Date,
): Promise<Timeline[]> {
  const free = [...existing];
  const timelines: Timeline[] = [];
  for (const [position, section] of wanted.entries()) {
    const index = free.findIndex((candidate) => candidate.section.kind === section.kind);
    const [known] = index < 0 ? [] : free.splice(index, 1);
    const sectionId = await syncSection(tx, place, { known, section, position }, now);
    if (section.kind === "timeline") timelines.push({ sectionId, section, entries: known?.entries ?? [] });
  }
  await trashSections(
    tx,
    free.map(({ id }) => id),
    { deletedAt: now, deletedByPersonId: null },
  );
  await trashEntries(
    tx,
    place,
    free.flatMap(({ entries }) => entries),
    { by: null, now },
  );
  return timelines;
}

type One = { known: StoredSection | undefined; section: Section; position: number };

async function syncSection(tx: TenantTx, place: TimelinePlace, { known, section, position }: One, now: Date) {
  const body = bodyOf(section);
  if (!known) {
    const { pageId, locale } = place;
    const row = { pageId, locale, position, kind: section.kind, body: JSON.stringify(body), updatedAt: now };
    return (await insertSection(tx, row)).id;
  }
  await placeSection(tx, known.id, position);
  if (!isDeepStrictEqual(bodyOf(known.section), body)) await updateSection(tx, known.id, { body, now });
  return known.id;
}
