import { z } from "zod";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { announce } from "../../../platform/events";
import { type Deciding, draftInHand, setState } from "./draft-in-hand";
import { textOf } from "./fields";
import type { EditorTexts } from "./messages";
import type { Draft, DraftPlace } from "./queries";
import { MAX_NOTE, refuse, stateAfter } from "./rules";

declare module "../../../platform/events" {
  interface Topics {
    "page.submitted": { reviewId: string };
    "page.reviewed": { reviewId: string };
  }
}

export const Seen = z.coerce.number().int().catch(0);

export const SubmitInput = ({ errors }: EditorTexts) =>
  z.object({ revision: Seen, note: textOf(MAX_NOTE, errors.tooLong) });

export const ReturnInput = ({ errors }: EditorTexts) =>
  z.object({ revision: Seen, reason: textOf(MAX_NOTE, errors.tooLong).min(1, errors.reasonMissing) });

/** Asks those who may publish to look at what was saved last. */
export async function submitDraft(
  tx: TenantTx,
  { place, personId, revision, note }: Deciding & { note: string },
  now: Date,
) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  const state = stateAfter("submit", draft, hand);
  if (draft.revision !== revision) refuse("changed_meanwhile");
  await setState(tx, draft, { state });
  const { pageId, locale } = draft;
  const { id: reviewId } = await tx
    .insertInto("pageReviews")
    .values({ pageId, locale, revision, note, submittedAt: now, submittedByPersonId: personId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await audit(tx, { act: "content.page_submitted", objectId: pageId, details: { locale, revision } }, now);
  await announce(tx, "page.submitted", { reviewId });
}

/** Who asked no longer wants an answer. */
export async function takeBackSubmission(tx: TenantTx, { place, personId }: Omit<Deciding, "revision">, now: Date) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  await setState(tx, draft, { state: stateAfter("take_back", draft, hand) });
  await closeReview(tx, draft, { outcome: "taken_back", personId, reason: "" }, now);
}

/** Gives a draft back with the reason. */
export async function returnDraft(
  tx: TenantTx,
  { place, personId, revision, reason }: Deciding & { reason: string },
  now: Date,
) {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  const state = stateAfter("return", draft, hand);
  if (draft.revision !== revision) refuse("changed_meanwhile");
  await setState(tx, draft, { state });
  await closeReview(tx, draft, { outcome: "returned", personId, reason }, now);
  await audit(tx, { act: "content.page_returned", objectId: draft.pageId, details: { locale: draft.locale } }, now);
}

type Decision = { outcome: "published" | "scheduled" | "returned" | "taken_back"; personId: string; reason: string };

/** Writes down what was decided, and tells who asked. Nothing when nobody did. */
export async function closeReview(tx: TenantTx, { pageId, locale }: Draft, decision: Decision, now: Date) {
  const { outcome, personId, reason } = decision;
  const review = await tx
    .updateTable("pageReviews")
    .set({ outcome, reason, decidedAt: now, decidedByPersonId: personId })
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("outcome", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (review && outcome !== "taken_back") await announce(tx, "page.reviewed", { reviewId: review.id });
}

/** The last time that somebody asked, with the answer. */
export const findLastReview = (tx: TenantTx, { pageId, locale }: Omit<DraftPlace, "portalId">) =>
  tx
    .selectFrom("pageReviews as review")
    .leftJoin("people as asking", "asking.id", "review.submittedByPersonId")
    .leftJoin("people as deciding", "deciding.id", "review.decidedByPersonId")
    .select(["review.note", "submittedAt", "submittedByPersonId", "outcome", "reason", "decidedAt", "revision"])
    .select(["asking.name as askedBy", "deciding.name as decidedBy"])
    .where("pageId", "=", pageId)
    .where("review.locale", "=", locale)
    .orderBy("submittedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export type Review = NonNullable<Awaited<ReturnType<typeof findLastReview>>>;
