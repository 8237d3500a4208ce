import { sql } from "kysely";
import type { TenantTx } from "../db";

/** Told of sessions that end, before the transaction that ends them is committed. */
type Listener = (sessionIds: readonly string[]) => void | Promise<void>;

const listeners: Listener[] = [];

/**
 * Lets somebody keep a journal of ended sessions, so that a restore does not bring them back. What it throws keeps the
 * sessions from being ended: an answered sign-out is always in the journal.
 *
 * @example onRevoke((ids) => journal.append({ revoked: ids }));
 */
export const onRevoke = (listener: Listener): void => void listeners.push(listener);

type Which = {
  personId: string;
  /** This one. */
  sessionId?: string;
  /** All but this one. */
  exceptSessionId?: string;
};

/**
 * Ends sessions of one person: one, all but one, or all. What was handed over from a session ends with it. Returns how
 * many there were.
 *
 * @example await endSessions(tx, { personId: actor.id, exceptSessionId: actor.mainSessionId });
 */
export async function endSessions(tx: TenantTx, { personId, sessionId, exceptSessionId }: Which): Promise<number> {
  let doomed = tx.selectFrom("sessions").select("id").where("personId", "=", personId);
  if (sessionId !== undefined)
    doomed = doomed.where((eb) => eb.or([eb("id", "=", sessionId), eb("fromSessionId", "=", sessionId)]));
  if (exceptSessionId !== undefined)
    doomed = doomed.where(sql<string>`coalesce(from_session_id, id)`, "!=", exceptSessionId);
  const ids = (await doomed.execute()).map(({ id }) => id);
  if (ids.length === 0) return 0;
  for (const listener of listeners) await listener(ids);
  await tx.deleteFrom("sessions").where("id", "in", ids).execute();
  return ids.length;
}
