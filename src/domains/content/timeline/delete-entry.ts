import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { registerObject } from "../../../platform/objects";
import { assertMay, assertUnchanged, refuse } from "../rules";
import { pageUrl } from "../urls";
import { audienceOn, editorsUrl, entryForEditing, lockEntry, lockPageOfEntry } from "./edit-queries";
import { entryObject, trashEntries } from "./sync-entries";
import { setDeletion, takenSlugs } from "./write-queries";

type Delete = { portalId: string; id: string; revision: number; personId: string };

/** Puts an entry into the trash. Returns the address of its page. */
export async function deleteEntry(
  tx: TenantTx,
  { portalId, id, revision, personId }: Delete,
  now: Date,
): Promise<string> {
  await lockEntry(tx, id);
  const entry = await entryForEditing(tx, portalId, id);
  assertMay("delete", entry);
  assertUnchanged(entry, revision);
  await trashEntries(tx, entry.place, [entry], { by: personId, now });
  await audit(tx, { act: "content.entry_deleted", objectId: id }, now);
  return pageUrl(entry.place);
}

/** Takes an entry out of the trash again, with its address and its links, as long as its timeline is there. */
export async function restoreEntry(
  tx: TenantTx,
  { portalId, id }: { portalId: string; id: string },
  now: Date,
): Promise<string> {
  await lockPageOfEntry(tx, id);
  await lockEntry(tx, id);
  const entry = await entryForEditing(tx, portalId, id);
  assertMay("restore", entry);
  if (entry.timelineDeletedAt) refuse("timeline_gone");
  const taken = await takenSlugs(tx, entry.place.pageId, entry.place.locale);
  if (taken.has(entry.slug)) refuse("slug_taken");
  await setDeletion(tx, [id], { deletedAt: null, deletedByPersonId: null });
  const audience = await audienceOn(tx, entry.place, entry.sectionId);
  await registerObject(tx, { ...entryObject(entry.place, entry), audience }, now);
  await audit(tx, { act: "content.entry_restored", objectId: id }, now);
  return editorsUrl(entry);
}
