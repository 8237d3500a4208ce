import type { TenantTx } from "../db";
import { berlinDate } from "../time/berlin";

/**
 * The sessions of a person that have not expired, the newest first. What was handed over to other portals counts as the
 * session it came from.
 */
export const listSessions = (tx: TenantTx, personId: string, now: Date) =>
  tx
    .selectFrom("sessions")
    .select(["id", "device", "createdAt", "seenOn"])
    .where("personId", "=", personId)
    .where("fromSessionId", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("createdAt", "desc")
    .limit(100)
    .execute();

export type OpenSession = Awaited<ReturnType<typeof listSessions>>[number];

type SessionIds = { sessionId: string; mainSessionId: string };

/** Remembers the day on which a session was last used. Days are enough to notice a stranger. */
export const touchSession = (tx: TenantTx, { sessionId, mainSessionId }: SessionIds, now: Date) =>
  tx
    .updateTable("sessions")
    .set({ seenOn: berlinDate(now) })
    .where("id", "in", [sessionId, mainSessionId])
    .execute();

/** Notes that whoever uses a session has just proved who they are. */
export const noteProof = (tx: TenantTx, { sessionId, mainSessionId }: SessionIds, now: Date) =>
  tx.updateTable("sessions").set({ provedAt: now }).where("id", "in", [sessionId, mainSessionId]).execute();

/** For whom the session acts from now on: one of the organisations its person has a role in, or only for themselves. */
export const actFor = (tx: TenantTx, sessionId: string, organisationId: string | null) =>
  tx.updateTable("sessions").set({ actingOrganisationId: organisationId }).where("id", "=", sessionId).execute();

/** Takes away what has expired; nobody can use it any more. Returns how many there were. */
export async function expiredSessionsDue(tx: TenantTx, now: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom("sessions").where("expiresAt", "<=", now).executeTakeFirst();
  return Number(numDeletedRows);
}
