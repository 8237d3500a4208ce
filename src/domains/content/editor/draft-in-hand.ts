import type { TenantTx } from "../../../platform/db";
import { type Draft, type DraftPlace, draftOf, listRoles } from "./queries";
import { type DraftState, handIn } from "./rules";

/** Somebody decides about the revision that they saw. */
export type Deciding = { place: DraftPlace; personId: string; revision: number };

/** The locked draft, and what this person may do with it. */
export async function draftInHand(tx: TenantTx, { place, personId }: Pick<Deciding, "place" | "personId">) {
  const draft = await draftOf(tx, place, "lock");
  const hand = handIn(await listRoles(tx, draft.ownerOrganisationId), personId);
  return { draft, hand };
}

export const setState = (
  tx: TenantTx,
  { pageId, locale }: Pick<Draft, "pageId" | "locale">,
  change: { state: DraftState; publishedRevision?: number },
) => tx.updateTable("pageDrafts").set(change).where("pageId", "=", pageId).where("locale", "=", locale).execute();

/** Takes a plan back, if there is one. */
export const unscheduleAct = (
  tx: TenantTx,
  { pageId, locale }: Omit<DraftPlace, "portalId">,
  act: "publish" | "withdraw",
) =>
  tx
    .deleteFrom("pageSchedules")
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("act", "=", act)
    .execute();
