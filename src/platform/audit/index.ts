import type { TenantTx } from "../db";

type Entry = {
  /** Domain and act: "content.entry_changed". */
  act: string;
  objectId?: string;
  /** What changed, without names, addresses or texts of people. */
  details?: Record<string, unknown>;
  requestId?: string;
};

/**
 * Writes who did what, in the same transaction, and gives the number of the entry. Person and organisation are those
 * of the transaction.
 *
 * @example await audit(tx, { act: "content.entry_changed", objectId: entry.id, details: { fields: ["title"] } }, now);
 */
export async function audit(
  tx: TenantTx,
  { act, objectId, details = {}, requestId }: Entry,
  now: Date,
): Promise<number> {
  const { id } = await tx
    .insertInto("auditEntries")
    .values({
      act,
      at: now,
      objectId: objectId ?? null,
      details: JSON.stringify(details),
      requestId: requestId ?? null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The last entries about an object, newest first. */
export const listAuditOf = (tx: TenantTx, objectId: string, limit = 50) =>
  tx
    .selectFrom("auditEntries")
    .select(["id", "at", "act", "personId", "organisationId", "details"])
    .where("objectId", "=", objectId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
