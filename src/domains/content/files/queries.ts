import type { TenantTx } from "../../../platform/db";

/** The files of a portal that stand for paths of an imported folder. */
export const listContentFiles = (tx: TenantTx, portalId: string, paths: readonly string[]) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["contentFiles.path", "files.id", "files.name", "files.mediaType", "files.bytes"])
    .where("portalId", "=", portalId)
    .where(({ eb, val }) => eb("path", "=", eb.fn.any(val([...paths]))))
    .execute();

export const findContentFile = (tx: TenantTx, portalId: string, path: string) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["sourceSha256", "files.sha256"])
    .where("portalId", "=", portalId)
    .where("path", "=", path)
    .executeTakeFirst();

export const saveContentFile = (
  tx: TenantTx,
  row: { portalId: string; path: string; fileId: string; sourceSha256: string },
) =>
  tx
    .insertInto("contentFiles")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenantId", "portalId", "path"]).doUpdateSet(row))
    .execute();

/** Every path of a portal with the fingerprint under which its bytes are kept. */
export const listPathsOfPortal = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["path", "sha256"])
    .where("portalId", "=", portalId)
    .orderBy("path")
    .execute();
