import type { TenantTx } from "../db";

/**
 * Who uploaded a file is kept with it, by id. The file belongs to its organisation and stays when the person is
 * erased (GDPR Art. 15, 17); what it shows is the business of the page it stands on.
 */
export const privacy = {
  exportPerson: (tx: TenantTx, personId: string) =>
    tx
      .selectFrom("files")
      .select(["name", "mediaType", "alt", "credit", "uploadedAt"])
      .where("uploadedBy", "=", personId)
      .orderBy("uploadedAt")
      .execute(),
  erasePerson: (tx: TenantTx, personId: string) =>
    tx.updateTable("files").set({ uploadedBy: null }).where("uploadedBy", "=", personId).execute(),
};
