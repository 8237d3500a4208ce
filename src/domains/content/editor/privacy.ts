import type { TenantTx } from "../../../platform/db";

/** What somebody did as an editor: what they saved, asked, decided and planned. The words of others are theirs. */
export const exportWork = async (tx: TenantTx, personId: string) => ({
  pageDrafts: await tx
    .selectFrom("pageDrafts")
    .select(["pageId", "locale", "title", "changedByPersonId", "changedAt"])
    .where("changedByPersonId", "=", personId)
    .execute(),
  pageRevisions: await tx
    .selectFrom("pageRevisions")
    .select(["pageId", "locale", "number", "savedByPersonId", "savedAt"])
    .select(["removedByPersonId", "removedAt", "removedReason"])
    .where((eb) => eb.or({ savedByPersonId: personId, removedByPersonId: personId }))
    .execute(),
  pageReviews: (
    await tx
      .selectFrom("pageReviews")
      .select(["id", "submittedByPersonId", "submittedAt", "note", "decidedByPersonId", "decidedAt", "reason"])
      .where((eb) => eb.or({ submittedByPersonId: personId, decidedByPersonId: personId }))
      .execute()
  ).map(({ note, reason, ...row }) => ({
    ...row,
    ...(row.submittedByPersonId === personId && { note }),
    ...(row.decidedByPersonId === personId && { reason }),
  })),
  pageSchedules: await tx
    .selectFrom("pageSchedules")
    .select(["pageId", "locale", "act", "setByPersonId", "setAt"])
    .where("setByPersonId", "=", personId)
    .execute(),
});

/** The pages stay; that it was this person does not. What they wrote to each other goes. */
export async function eraseWork(tx: TenantTx, personId: string): Promise<void> {
  await tx
    .updateTable("pageDrafts")
    .set({ changedByPersonId: null })
    .where("changedByPersonId", "=", personId)
    .execute();
  await tx
    .updateTable("pageRevisions")
    .set({ savedByPersonId: null })
    .where("savedByPersonId", "=", personId)
    .execute();
  await tx
    .updateTable("pageRevisions")
    .set({ removedByPersonId: null, removedReason: "" })
    .where("removedByPersonId", "=", personId)
    .execute();
  await tx
    .updateTable("pageReviews")
    .set({ submittedByPersonId: null, note: "" })
    .where("submittedByPersonId", "=", personId)
    .execute();
  await tx
    .updateTable("pageReviews")
    // A return keeps a reason: that there was one is what the page says.
    .set(({ eb }) => ({
      decidedByPersonId: null,
      reason: eb.case().when("outcome", "=", "returned").then("–").else("").end(),
    }))
    .where("decidedByPersonId", "=", personId)
    .execute();
  await tx.updateTable("pageSchedules").set({ setByPersonId: null }).where("setByPersonId", "=", personId).execute();
}
