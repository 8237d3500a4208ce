import type { Audience } from "../audience";
import type { TenantTx } from "../db";
import { enqueue } from "../jobs/enqueue";
import { type PreparedFile, prepareFile } from "./prepare";
import { mediaTypes } from "./rules";
import { keyOf, type Storage } from "./storage";

declare module "../jobs/enqueue" {
  interface Tasks {
    makeVariants: { tenantId: string; fileId: string };
    sweepFiles: { tenantId: string };
  }
}

/** A file whose bytes are in the storage. Only `keepFile` makes one. */
export type KeptFile = Omit<PreparedFile, "bytes"> & { size: number };

type Description = {
  ownerOrganisationId: string;
  audience: Audience;
  /** What a picture shows; "" when it only decorates; null when nobody has said yet. */
  alt?: string | null;
  /** Who made it. */
  credit?: string;
  uploadedBy?: string | undefined;
};

/**
 * Checks what was uploaded, makes it harmless and puts it into the storage. Takes up to a second: before the
 * transaction. What is not stored after it is swept away a day later. Throws a Refusal.
 *
 * @example
 * const kept = await keepFile(storage, { name: "Bank.jpg", bytes });
 * const id = await database.transaction(scope, (tx) => storeFile(tx, kept, { ownerOrganisationId, audience }, now));
 */
export async function keepFile(storage: Storage, upload: { name: string; bytes: Uint8Array }): Promise<KeptFile> {
  const { bytes, ...file } = await prepareFile(upload);
  await storage.put(keyOf(file.sha256), bytes);
  return { ...file, size: bytes.length };
}

/**
 * Writes down whose a kept file is and who may see it. Returns its id. The smaller versions of a picture follow as
 * a job.
 */
export async function storeFile(tx: TenantTx, kept: KeptFile, of: Description, now: Date): Promise<string> {
  const { size, ...file } = kept;
  const { id, tenantId } = await tx
    .insertInto("files")
    .values({ ...file, ...of, bytes: size, uploadedBy: of.uploadedBy ?? null, uploadedAt: now })
    .returning(["id", "tenantId"])
    .executeTakeFirstOrThrow();
  if (mediaTypes[file.mediaType].kind === "picture") await enqueueVariants(tx, tenantId, id);
  return id;
}

export const enqueueVariants = (tx: TenantTx, tenantId: string, fileId: string) =>
  enqueue(tx, "makeVariants", { tenantId, fileId }, `variants:${fileId}`);

/** Says anew what a file shows, who made it or who may see it. Its bytes never change: another file is another row. */
export const describeFile = (
  tx: TenantTx,
  id: string,
  changes: Partial<Pick<Description, "alt" | "credit" | "audience">>,
) => tx.updateTable("files").set(changes).where("id", "=", id).execute();

/** Its bytes go when no other file has the same, within two days. */
export const removeFile = (tx: TenantTx, id: string) => tx.deleteFrom("files").where("id", "=", id).execute();
