import type { Insertable } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { ContentFiles } from "../../../platform/db/tables";

/**
 * The files of a portal behind paths, each under the path that was asked for: what was renamed is found by the name it
 * had. What lies in the trash is left out, and what people on it, or a decision on a report, do not want to be shown.
 */
export const listContentFiles = (tx: TenantTx, portalId: string, paths: readonly string[]) =>
  tx
    .with("named", (db) =>
      db
        .selectFrom("contentFiles")
        .select(["path as asked", "id"])
        .where("portalId", "=", portalId)
        .where(({ eb, val }) => eb("path", "=", eb.fn.any(val([...paths]))))
        .unionAll(
          db
            .selectFrom("contentFileAliases")
            .select(["path as asked", "contentFileId as id"])
            .where("portalId", "=", portalId)
            .where(({ eb, val }) => eb("path", "=", eb.fn.any(val([...paths])))),
        ),
    )
    .selectFrom("named")
    .innerJoin("contentFiles as item", "item.id", "named.id")
    .innerJoin("files", "files.id", "item.fileId")
    .select(["named.asked as path", "files.id", "files.name", "files.mediaType", "files.bytes", "item.alt"])
    .select(["item.altEn", "item.altSimple", "item.credit", "licence", "licenceNote", "focusX", "focusY"])
    .select(["reading", "alternativeUrl"])
    .where("item.deletedAt", "is", null)
    .where("item.people", "not in", ["lapsed", "withdrawn"])
    .where("item.hiddenWithUse", "=", false)
    .execute();

export const findContentFile = (tx: TenantTx, portalId: string, path: string) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["sourceSha256", "files.sha256"])
    .where("portalId", "=", portalId)
    .where("path", "=", path)
    .executeTakeFirst();

type Imported = Pick<Insertable<ContentFiles>, "portalId" | "path" | "kind" | "fileId" | "sourceSha256" | "addedAt">;

/** Writes down a file that a folder brings for the first time. Undefined when the path means something already. */
export const insertContentFile = (tx: TenantTx, row: Imported & { alt: string }) =>
  tx
    .insertInto("contentFiles")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenantId", "portalId", "path"]).doNothing())
    .returning("id")
    .executeTakeFirst();

export const contentFileIdAt = async (tx: TenantTx, { portalId, path }: Pick<Imported, "portalId" | "path">) =>
  (
    await tx
      .selectFrom("contentFiles")
      .select("id")
      .where("portalId", "=", portalId)
      .where("path", "=", path)
      .executeTakeFirstOrThrow()
  ).id;

/** Every path of a portal with the fingerprint under which its bytes are kept. */
export const listPathsOfPortal = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["path", "sha256"])
    .where("portalId", "=", portalId)
    .where("deletedAt", "is", null)
    .orderBy("path")
    .execute();
