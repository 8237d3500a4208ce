import { sql } from "kysely";
import { isOpenTo, type Viewer } from "../audience";
import type { TenantTx } from "../db";
import { Missing } from "../errors";
import type { VariantFormat } from "./prepare/picture";

export type FileRow = Awaited<ReturnType<typeof fileById>>;
export type VariantRow = { width: number; height: number; format: VariantFormat; sha256: string; bytes: number };

const columns = [
  ...(["id", "sha256", "mediaType", "bytes", "name", "width", "height", "alt", "credit", "audience"] as const),
  ...(["ownerOrganisationId", "variantsMadeAt"] as const),
] as const;

/** As the job sees it, whoever may look at it. */
export const fileById = (tx: TenantTx, id: string) =>
  tx
    .selectFrom("files")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirstOrThrow(() => new Missing(id));

/** Who may not see it is told the same as when there is none. */
export const openFileById = (tx: TenantTx, viewer: Viewer, id: string) =>
  tx
    .selectFrom("files")
    .select(columns)
    .where("id", "=", id)
    .where(isOpenTo(viewer, "files.audience"))
    .executeTakeFirstOrThrow(() => new Missing(id));

export const openVariant = (tx: TenantTx, viewer: Viewer, id: string, of: { width: number; format: VariantFormat }) =>
  tx
    .selectFrom("fileVariants")
    .innerJoin("files", "files.id", "fileVariants.fileId")
    .select(["fileVariants.sha256", "fileVariants.bytes", "files.audience", "files.name"])
    .where("fileVariants.fileId", "=", id)
    .where("fileVariants.width", "=", of.width)
    .where("fileVariants.format", "=", of.format)
    .where(isOpenTo(viewer, "files.audience"))
    .executeTakeFirstOrThrow(() => new Missing(id));

/** Pages ask for all files of a list at once. Those that the viewer may not see are left out. */
export const listOpenFiles = (tx: TenantTx, viewer: Viewer, ids: readonly string[]) =>
  tx
    .selectFrom("files")
    .select(columns)
    .where("id", "=", sql<string>`any(${ids}::uuid[])`)
    .where(isOpenTo(viewer, "files.audience"))
    .execute();

export const listVariants = (tx: TenantTx, ids: readonly string[]) =>
  tx
    .selectFrom("fileVariants")
    .select(["fileId", "width", "height", "format"])
    .where("fileId", "=", sql<string>`any(${ids}::uuid[])`)
    .orderBy("width")
    .execute();

/** Made once: whoever comes second leaves it as it is. */
export async function insertVariants(tx: TenantTx, fileId: string, variants: VariantRow[], now: Date) {
  if (variants.length > 0)
    await tx
      .insertInto("fileVariants")
      .values(variants.map((variant) => ({ fileId, ...variant })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await tx.updateTable("files").set({ variantsMadeAt: now }).where("id", "=", fileId).execute();
}

/** Pictures that wait for their versions, as after a restore. */
export const listWithoutVariants = (tx: TenantTx, before: Date) =>
  tx
    .selectFrom("files")
    .select(["id", "tenantId"])
    .where("variantsMadeAt", "is", null)
    .where("mediaType", "in", ["image/jpeg", "image/png", "image/webp"])
    .where("uploadedAt", "<", before)
    .orderBy("uploadedAt")
    .limit(1_000)
    .execute();

/** Which of these fingerprints this tenant still needs. */
export async function listNeeded(tx: TenantTx, fingerprints: readonly string[]): Promise<string[]> {
  const needed = await sql<{ sha256: string }>`
    select sha256 from files where sha256 = any(${fingerprints}::text[])
    union select sha256 from file_variants where sha256 = any(${fingerprints}::text[])`.execute(tx);
  return needed.rows.map(({ sha256 }) => sha256);
}
