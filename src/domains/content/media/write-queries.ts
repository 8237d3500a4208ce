import type { Insertable, Updateable } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { ContentFileConsents, ContentFiles, ContentFileVersions } from "../../../platform/db/tables";
import { describeFile } from "../../../platform/files";
import { trashAudience } from "../trash";
import { itemById } from "./queries";
import { isShown } from "./rules";

export const insertItem = async (tx: TenantTx, row: Insertable<ContentFiles>): Promise<string> =>
  (await tx.insertInto("contentFiles").values(row).returning("id").executeTakeFirstOrThrow()).id;

/** Changes an item, and lets everybody who has its form open see that it was changed. */
export const changeItem = (tx: TenantTx, id: string, changes: Updateable<ContentFiles>) =>
  tx
    .updateTable("contentFiles")
    .set(({ ref, eb }) => ({ ...changes, revision: eb(ref("revision"), "+", 1) }))
    .where("id", "=", id)
    .execute();

/** Who may see the bytes follows from what is said about the item: everybody, or the editors alone. */
export async function settleAudience(tx: TenantTx, portalId: string, id: string): Promise<void> {
  const item = await itemById(tx, portalId, id);
  await describeFile(tx, item.fileId, { audience: isShown(item) ? "public" : trashAudience(item.ownerOrganisationId) });
}

export const insertConsent = (tx: TenantTx, row: Insertable<ContentFileConsents>) =>
  tx.insertInto("contentFileConsents").values(row).execute();

/** Bytes that are no longer shown: kept for a while, for the editors alone. */
export async function putAside(tx: TenantTx, row: Insertable<ContentFileVersions>, ownerOrganisationId: string) {
  await tx.insertInto("contentFileVersions").values(row).execute();
  await describeFile(tx, row.fileId, { audience: trashAudience(ownerOrganisationId) });
}

export const takeBack = (tx: TenantTx, fileId: string) =>
  tx.deleteFrom("contentFileVersions").where("fileId", "=", fileId).execute();

/** A name that an item had leads to it; one that it gets again is no former one any more. */
export async function leaveAlias(tx: TenantTx, alias: { portalId: string; path: string; contentFileId: string }) {
  await tx
    .insertInto("contentFileAliases")
    .values(alias)
    .onConflict((conflict) => conflict.columns(["tenantId", "portalId", "path"]).doUpdateSet(alias))
    .execute();
}

export const removeAlias = (tx: TenantTx, portalId: string, path: string) =>
  tx.deleteFrom("contentFileAliases").where("portalId", "=", portalId).where("path", "=", path).execute();

/** For good, with its earlier bytes. The bytes leave the storage when nobody else has the same. */
export async function removeItem(tx: TenantTx, id: string): Promise<void> {
  const files = await tx
    .selectFrom("contentFileVersions")
    .select("fileId")
    .where("contentFileId", "=", id)
    .unionAll(tx.selectFrom("contentFiles").select("fileId").where("id", "=", id))
    .execute();
  await tx.deleteFrom("contentFiles").where("id", "=", id).execute();
  for (const { fileId } of files) await tx.deleteFrom("files").where("id", "=", fileId).execute();
}
