import { sql } from "kysely";
import type { TenantTx } from "../db";

/**
 * Task → payload. A payload names its tenant. Domains and platform parts add theirs.
 *
 * @example
 * declare module "../../platform/jobs/enqueue" {
 *   interface Tasks { exportHours: { tenantId: string; periodId: string } }
 * }
 */
export interface Tasks {
  react: { tenantId: string; announcementId: number };
}

/**
 * Puts a job into the queue with this transaction: rolled back, it never was. A key that is still in the queue,
 * waiting, running or failed for good, is not queued twice; it does not remember jobs that are done.
 *
 * @example await enqueue(tx, "react", { tenantId, announcementId }, `react:${tenantId}:${announcementId}`);
 */
export const enqueue = <Task extends keyof Tasks & string>(
  tx: TenantTx,
  task: Task,
  payload: Tasks[Task],
  key: string | null = null,
): Promise<void> => add(tx, task, payload, { key, at: null });

/**
 * The same for many jobs at once, in one statement and in their order.
 *
 * @example
 * const jobs = pools.map(({ id, tenantId }) => ({ payload: { tenantId, poolId: id }, key: `seat_offers:${id}` }));
 * await enqueueAll(tx, "expireOffers", jobs);
 */
export async function enqueueAll<Task extends keyof Tasks & string>(
  tx: TenantTx,
  task: Task,
  jobs: readonly { payload: Tasks[Task]; key: string }[],
): Promise<void> {
  const payloads = jobs.map(({ payload }) => JSON.stringify(payload));
  const keys = jobs.map(({ key }) => key);
  await sql`select jobs.enqueue(${task}, payload, key, null)
    from unnest(${payloads}::json[], ${keys}::text[]) with ordinality as job (payload, key, place)
    order by place`.execute(tx);
}

/**
 * The same, but the job starts no earlier than `at`.
 *
 * @example await enqueueAt(tx, "sendMail", { tenantId, mailId }, { key: `mail:${mailId}:2`, at: inFiveMinutes });
 */
export const enqueueAt = <Task extends keyof Tasks & string>(
  tx: TenantTx,
  task: Task,
  payload: Tasks[Task],
  when: { key: string | null; at: Date },
): Promise<void> => add(tx, task, payload, when);

async function add(tx: TenantTx, task: string, payload: object, { key, at }: { key: string | null; at: Date | null }) {
  await sql`select jobs.enqueue(${task}, ${JSON.stringify(payload)}::json, ${key}, ${at})`.execute(tx);
}
