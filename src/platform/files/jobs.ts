import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database, TenantTx } from "../db";
import { Missing } from "../errors";
import { enqueue } from "../jobs/enqueue";
import type { Task } from "../jobs/task";
import { daysBefore } from "../time/day";
import { fileById, insertVariants, listNeeded, listWithoutVariants, type VariantRow } from "./queries";
import { keyOf, type Storage } from "./storage";
import { enqueueVariants } from "./store";

const BATCH = 500;

/**
 * The task that makes the smaller versions of a picture. Encodes outside of any transaction; done twice it gives the
 * same.
 *
 * @example const tasks = { makeVariants: makeVariantsTask(storage) };
 */
export const makeVariantsTask =
  (storage: Storage): Task<{ tenantId: string; fileId: string }> =>
  async ({ tenantId, fileId }, { database, now }) => {
    const read = { tenantId, readOnly: true };
    const file = await database.transaction(read, (tx) => fileById(tx, fileId)).catch(unlessMissing);
    if (!file || file.variantsMadeAt) return;
    const kept = new Uint8Array(await new Response(await storage.read(keyOf(file.sha256))).arrayBuffer());
    const { makeVariants } = await import("./prepare/picture");
    const variants: VariantRow[] = [];
    for await (const { bytes, ...variant } of makeVariants(kept)) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await storage.put(keyOf(sha256), bytes);
      variants.push({ ...variant, sha256, bytes: bytes.length });
    }
    await database.transaction({ tenantId }, async (tx) => {
      const isThere = await fileById(tx, fileId).catch(unlessMissing);
      if (isThere) await insertVariants(tx, fileId, variants, now);
    });
  };

/** Pictures that wait without a job, as after a restore, get one. Those with a job keep it. */
export async function variantsDue(tx: TenantTx, now: Date): Promise<void> {
  const tenMinutesAgo = new Date(now.getTime() - 600_000);
  for (const { id, tenantId } of await listWithoutVariants(tx, tenMinutesAgo)) await enqueueVariants(tx, tenantId, id);
}

/** The storage belongs to all tenants: whoever asks first sweeps for all. */
export async function sweepFilesDue(tx: TenantTx): Promise<void> {
  const { rows } = await sql<{ id: string }>`select current_tenant() as id`.execute(tx);
  for (const { id: tenantId } of rows) await enqueue(tx, "sweepFiles", { tenantId }, "sweepFiles");
}

/** The task that takes out of the storage what no tenant needs any more. */
export const sweepFilesTask =
  (storage: Storage): Task<{ tenantId: string }> =>
  async (_, { database, now }) => {
    await sweepFiles(storage, database, now);
  };

/**
 * Deletes what is older than a day and needed by no tenant: uploads that were not saved, files that were removed.
 * Returns how many objects went.
 *
 * @example await sweepFiles(storage, database, new Date());
 */
export async function sweepFiles(storage: Storage, database: Database, now: Date): Promise<number> {
  let gone = 0;
  let batch: string[] = [];
  const sweep = async () => {
    const needed = await neededBySomebody(database, batch);
    for (const sha256 of batch) {
      if (needed.has(sha256)) continue;
      await storage.delete(keyOf(sha256));
      gone++;
    }
    batch = [];
  };
  for await (const { key, storedAt } of storage.list()) {
    const [, sha256] = key.match(/^[0-9a-f]{2}\/([0-9a-f]{64})$/) ?? [];
    if (sha256 && storedAt < daysBefore(now, 1)) batch.push(sha256);
    if (batch.length >= BATCH) await sweep();
  }
  await sweep();
  return gone;
}

async function neededBySomebody(database: Database, fingerprints: string[]): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const { id: tenantId } of await database.listTenants()) {
    const scope = { tenantId, readOnly: true };
    for (const each of await database.transaction(scope, (tx) => listNeeded(tx, fingerprints))) needed.add(each);
  }
  return needed;
}

function unlessMissing(error: unknown): undefined {
  if (!(error instanceof Missing)) throw error;
}
