import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import { type Deciding, draftInHand } from "./draft-in-hand";
import { announcePage } from "./materialise";
import { listSlugs, lockSlugs } from "./queries";
import { refuse, stateAfter } from "./rules";

type Trashing = Omit<Deciding, "revision">;

/** Puts a page into the trash, in all its languages. What the clock was to do with it is forgotten. */
export async function trashPage(tx: TenantTx, { place, personId }: Trashing, now: Date): Promise<void> {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  stateAfter("trash", { ...draft, isShown: await isShownAnywhere(tx, draft.pageId) }, hand);
  await setDeletion(tx, draft.pageId, { deletedAt: now, deletedByPersonId: personId });
  await tx.deleteFrom("pageSchedules").where("pageId", "=", draft.pageId).execute();
  await tx
    .updateTable("pageDrafts")
    .set({ state: "draft" })
    .where("pageId", "=", draft.pageId)
    .where("state", "=", "scheduled")
    .execute();
  await announcePage(tx, draft, now);
  await audit(tx, { act: "content.page_deleted", objectId: draft.pageId }, now);
}

/** Brings a page back as it was. */
export async function untrashPage(tx: TenantTx, { place, personId }: Trashing, now: Date): Promise<void> {
  const { draft, hand } = await draftInHand(tx, { place, personId });
  stateAfter("untrash", { ...draft, isShown: await isShownAnywhere(tx, draft.pageId) }, hand);
  await lockSlugs(tx, draft.portalId);
  if ((await listSlugs(tx, draft.portalId)).has(draft.slug)) refuse("slug_taken");
  await setDeletion(tx, draft.pageId, { deletedAt: null, deletedByPersonId: null });
  await announcePage(tx, draft, now);
  await audit(tx, { act: "content.page_restored", objectId: draft.pageId }, now);
}

const setDeletion = (
  tx: TenantTx,
  pageId: string,
  deletion: { deletedAt: Date | null; deletedByPersonId: string | null },
) => tx.updateTable("pages").set(deletion).where("id", "=", pageId).execute();

/** Whether visitors see the page in any language, or saw it before it was thrown away. */
export const isShownAnywhere = async (tx: TenantTx, pageId: string): Promise<boolean> =>
  (await tx
    .selectFrom("pageVariants")
    .select("locale")
    .where("pageId", "=", pageId)
    .where("withdrawnAt", "is", null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
