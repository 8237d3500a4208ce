import { isDeepStrictEqual } from "node:util";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";
import { noteSource } from "../translations/note-source";
import { contentOfRevision, type Draft, type DraftPlace, draftOf, findRevision } from "./queries";
import { type Hand, refuse, stateAfter } from "./rules";
import { isSamePart, MAX_CHARACTERS, type Part, type Snapshot, storedSnapshot } from "./snapshot";

type Change = {
  place: DraftPlace;
  personId: string;
  /** What is changed, and which revision the editor saw. */
  part: Part;
  seen?: number;
  change: (content: Snapshot) => Snapshot;
};

/**
 * Saves the working draft as a new revision. Two people may work on two parts of a page; who changes a part that
 * somebody else has saved meanwhile is refused with "changed_meanwhile". Nothing new is no new revision.
 */
export async function changeDraft(tx: TenantTx, { place, personId, part, seen, change }: Change, now: Date) {
  const draft = await draftOf(tx, place, "lock");
  if (draft.deletedAt) refuse("page_gone");
  if (typeof part === "object" && !draft.content.sections.some(({ id }) => id === part.sectionId)) {
    refuse("section_gone");
  }
  if (seen !== undefined && seen !== draft.revision) await assertSamePart(tx, draft, { part, seen });
  const content = change(draft.content);
  if (isDeepStrictEqual(content, draft.content)) return draft;
  await saveRevision(tx, draft, { content, how: "saved", personId, hand: "editor" }, now);
  return draft;
}

async function assertSamePart(tx: TenantTx, draft: Draft, { part, seen }: { part: Part; seen: number }) {
  const before = await contentOfRevision(tx, { ...draft, number: seen });
  if (!isSamePart(before, draft.content, part)) refuse("changed_meanwhile");
}

type Saving = { content: Snapshot; how: "saved" | "restored"; personId: string; hand: Hand };

/** Writes the next revision of a locked draft. */
export async function saveRevision(tx: TenantTx, draft: Draft, saving: Saving, now: Date): Promise<number> {
  const { pageId, locale } = draft;
  const { content, how, personId } = saving;
  const state = stateAfter("save", draft, saving.hand);
  const number = draft.revision + 1;
  const text = storedSnapshot(content);
  if (text.length > MAX_CHARACTERS) refuse("too_many_sections");
  await insertRevision(tx, { pageId, locale, number, how, content: text, savedAt: now, savedByPersonId: personId });
  await noteSource(tx, { pageId, locale, number });
  await tx
    .updateTable("pageDrafts")
    .set({ state, revision: number, title: content.title, changedAt: now, changedByPersonId: personId })
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .execute();
  return number;
}

type RevisionRow = {
  pageId: string;
  locale: Locale;
  number: number;
  how: "saved" | "restored";
  content: string;
  savedAt: Date;
  savedByPersonId: string;
};

export const insertRevision = (tx: TenantTx, row: RevisionRow) => tx.insertInto("pageRevisions").values(row).execute();

type Restore = { place: DraftPlace; personId: string; number: number };

/** Makes an earlier revision the working draft again, as a new one: nothing that came later is lost. */
export async function restoreRevision(tx: TenantTx, { place, personId, number }: Restore, now: Date) {
  const draft = await draftOf(tx, place, "lock");
  if (draft.deletedAt) refuse("page_gone");
  const { removedAt } = await findRevision(tx, { ...place, number });
  if (removedAt) refuse("revision_removed");
  const content = await contentOfRevision(tx, { ...place, number });
  await saveRevision(tx, draft, { content, how: "restored", personId, hand: "editor" }, now);
}
