import { randomUUID } from "node:crypto";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { registerObject } from "../../../platform/objects";
import { freeSlug } from "../../../platform/text/slug";
import { refuse } from "../rules";
import { ENTRY_FALLBACK } from "../stored-page";
import { entryUrl } from "../urls";
import { audienceOn, lockPageOfTimeline, timelineSection } from "./edit-queries";
import type { EntryFields } from "./entry-input";
import { addEntries, entryObject } from "./sync-entries";
import { lastPosition, takenSlugs } from "./write-queries";

type Create = { portalId: string; sectionId: string; entry: EntryFields };

/** Adds an entry to a timeline. Returns its id and permalink. */
export async function createEntry(tx: TenantTx, { portalId, sectionId, entry }: Create, now: Date) {
  await lockPageOfTimeline(tx, sectionId);
  const { isGone, ...place } = await timelineSection(tx, portalId, sectionId);
  if (isGone) refuse("timeline_gone");
  const slug = freeSlug(entry.title, await takenSlugs(tx, place.pageId, place.locale), ENTRY_FALLBACK);
  const id = randomUUID();
  const position = (await lastPosition(tx, sectionId)) + 1;
  const item = { ...entry, image: "", slug: "", extra: {} };
  await addEntries(tx, place, [{ id, sectionId, position, slug, item }], now);
  const audience = await audienceOn(tx, place, sectionId);
  if (audience !== "public")
    await registerObject(tx, { ...entryObject(place, { id, slug, title: entry.title }), audience }, now);
  await audit(tx, { act: "content.entry_created", objectId: id }, now);
  return { id, url: entryUrl(place, slug) };
}
