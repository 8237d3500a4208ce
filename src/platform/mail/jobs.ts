import type { TenantTx } from "../db";
import { daysBefore } from "../time/day";
import { enqueueSending } from "./queue";
import { BODY_DAYS, ROW_DAYS } from "./rules";

const MINUTES = 60_000;
const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

/**
 * Mails that wait without a job, as after a restore, and those that somebody let go again get one. Those with a job
 * keep it.
 */
export async function mailsDue(tx: TenantTx, now: Date): Promise<void> {
  const waiting = await tx
    .selectFrom("mails")
    .select(["id", "tenantId", "attempts", "status"])
    .where((eb) =>
      eb.or([
        eb("status", "=", "queued").and("dueAt", "<", before(now, 10 * MINUTES)),
        eb("status", "=", "sending").and("dueAt", "<", daysBefore(now, 2)),
      ]),
    )
    .orderBy("dueAt")
    .limit(1_000)
    .execute();
  for (const { id, tenantId, attempts } of waiting) {
    await enqueueSending(tx, { tenantId, mailId: id, attempt: attempts });
  }
}

/** Retention: bodies go after 30 days, whatever became of the mail; rows after a year. */
export async function forgetMailsDue(tx: TenantTx, now: Date): Promise<void> {
  await tx
    .updateTable("mails")
    .set({ text: null, html: null })
    .where("createdAt", "<", daysBefore(now, BODY_DAYS))
    .where("text", "is not", null)
    .execute();
  await tx.deleteFrom("mails").where("createdAt", "<", daysBefore(now, ROW_DAYS)).execute();
}
