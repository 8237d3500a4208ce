import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { type Deciding, draftInHand, setState, unscheduleAct } from "./draft-in-hand";
import { announcePage, materialise } from "./materialise";
import { contentOfRevision, type Draft, notePublished } from "./queries";
import { closeReview } from "./review";
import { type Hand, refuse, stateAfter } from "./rules";

/** Shows the revision that the publisher saw to everybody. */
export async function publishDraft(tx: TenantTx, { place, personId, revision }: Deciding, now: Date): Promise<void> {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  stateAfter("publish", draft, hand);
  if (draft.revision !== revision) refuse("changed_meanwhile");
  await publishRevision(tx, { draft, hand, revision }, now);
  await unscheduleAct(tx, place, "publish");
  await closeReview(tx, draft, { outcome: "published", personId, reason: "" }, now);
}

/**
 * Shows a revision to everybody. When somebody has saved a later one meanwhile, that stays a draft.
 */
export async function publishRevision(
  tx: TenantTx,
  { draft, hand, revision }: { draft: Draft; hand: Hand; revision: number },
  now: Date,
): Promise<void> {
  const state = revision === draft.revision ? stateAfter("publish", draft, hand) : "draft";
  const content =
    revision === draft.revision ? draft.content : await contentOfRevision(tx, { ...draft, number: revision });
  await materialise(tx, draft, content, now);
  await setState(tx, draft, { state, publishedRevision: revision });
  await notePublished(tx, { ...draft, number: revision }, now);
  await announcePage(tx, draft, now);
  const details = { locale: draft.locale, revision };
  await audit(tx, { act: "content.page_published", objectId: draft.pageId, details }, now);
}

/** Takes a page from the eyes of visitors. Everything stays, for editors. */
export async function archiveDraft(tx: TenantTx, { place, personId }: Omit<Deciding, "revision">, now: Date) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  await withdrawPage(tx, { draft, hand }, now);
  await unscheduleAct(tx, place, "withdraw");
}

export async function withdrawPage(tx: TenantTx, { draft, hand }: { draft: Draft; hand: Hand }, now: Date) {
  const state = stateAfter("archive", draft, hand);
  await tx
    .updateTable("pageVariants")
    .set({ withdrawnAt: now })
    .where("pageId", "=", draft.pageId)
    .where("locale", "=", draft.locale)
    .execute();
  await setState(tx, draft, { state });
  await announcePage(tx, draft, now);
  const details = { locale: draft.locale };
  await audit(tx, { act: "content.page_archived", objectId: draft.pageId, details }, now);
}
