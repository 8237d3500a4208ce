import { isDeepStrictEqual } from "node:util";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { registerObject } from "../../../platform/objects";
import { assertMay, assertUnchanged } from "../rules";
import type { TimelineEntry } from "../sections";
import { audienceOn, type EditedEntry, editorsUrl, entryForEditing, lockEntry } from "./edit-queries";
import type { EntryFields } from "./entry-input";
import { entryObject } from "./sync-entries";
import { changeEntryRow, replaceEvidence } from "./write-queries";

type Change = { portalId: string; id: string; revision: number };

/** Saves what an editor changed about an entry. Its address stays. Returns where to see it. */
export async function changeEntry(tx: TenantTx, change: Change & { entry: EntryFields }, now: Date): Promise<string> {
  const entry = await unchangedEntry(tx, change);
  return write(tx, entry, change.entry, now);
}

/** Puts title and date back where they belong. */
export async function swapEntry(tx: TenantTx, change: Change, now: Date): Promise<string> {
  const entry = await unchangedEntry(tx, change);
  const { title, date, kind, description, figures, evidence } = entry;
  return write(tx, entry, { title: date.label, date: title, kind, description, figures, evidence }, now);
}

async function unchangedEntry(tx: TenantTx, { portalId, id, revision }: Change): Promise<EditedEntry> {
  await lockEntry(tx, id);
  const entry = await entryForEditing(tx, portalId, id);
  assertMay("change", entry);
  assertUnchanged(entry, revision);
  return entry;
}

async function write(tx: TenantTx, before: EditedEntry, fields: EntryFields, now: Date): Promise<string> {
  const { id, slug, image, extra, revision, place } = before;
  const after: TimelineEntry = { ...keepingExtras(fields, before), image, extra, slug };
  await changeEntryRow(tx, id, { revision, entry: after, now });
  await replaceEvidence(tx, new Map([[id, after.evidence]]));
  const object = entryObject(place, { id, slug, title: after.title });
  await registerObject(tx, { ...object, audience: await audienceOn(tx, place, before.sectionId) }, now);
  await audit(
    tx,
    { act: "content.entry_changed", objectId: id, details: { fields: changedFields(before, after) } },
    now,
  );
  return editorsUrl(before);
}

/** What a form does not show about a figure or a piece of evidence stays with it. */
function keepingExtras(fields: EntryFields, before: EditedEntry): EntryFields {
  const figures = fields.figures.map((figure) => {
    const known = before.figures.find(({ label }) => label === figure.label);
    return { ...figure, extra: known?.extra ?? {} };
  });
  const evidence = fields.evidence.map((link) => {
    const known = before.evidence.find(({ url }) => url === link.url);
    return { ...link, extra: known?.extra ?? {} };
  });
  return { ...fields, figures, evidence };
}

function changedFields(before: EditedEntry, after: TimelineEntry): string[] {
  const was: TimelineEntry = { ...before, date: before.date.label };
  const fields = ["title", "date", "kind", "description", "figures", "evidence"] as const;
  return fields.filter((field) => !isDeepStrictEqual(was[field], after[field]));
}
