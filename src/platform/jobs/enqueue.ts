import { sql } from "kysely";
import type { TenantTx } from "../db";

/** Task → payload. A payload names its tenant. Domains and platform parts add theirs. */
export interface Tasks {
  react: { tenantId: string; announcementId: number };
}

/**
 * Puts a job into the queue with this transaction: rolled back, it never was. A key that is still waiting is not
 * queued twice; it does not remember jobs that are done.
 *
 * @example await enqueue(tx, "react", { tenantId, announcementId }, `react:${tenantId}:${announcementId}`);
 */
export async function enqueue<Task extends keyof Tasks & string>(
  tx: TenantTx,
  task: Task,
  payload: Tasks[Task],
  key: string | null = null,
): Promise<void> {
  await sql`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key})`.execute(tx);
}
