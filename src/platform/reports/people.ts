import type { TenantTx } from "../db";
import type { Report } from "./queries";
import type { Parties } from "./rules";

const PERSON = ["people.id", "people.name", "people.email", "people.locale"] as const;

/** Those who may decide: who runs the installation. */
export const listDeciders = (tx: TenantTx) =>
  tx
    .selectFrom("tenantRoles")
    .innerJoin("people", "people.id", "tenantRoles.personId")
    .select(PERSON)
    .where("role", "=", "admin")
    .orderBy("people.id")
    .execute();

/**
 * Those whom a decision about an object concerns, and who may appeal: who made it. When nobody knows who did, as after
 * an import, those who act for the organisation that answers for it.
 */
export async function listAffected(tx: TenantTx, objectId: string) {
  const author = await tx
    .selectFrom("auditEntries")
    .innerJoin("people", "people.id", "auditEntries.personId")
    .select(PERSON)
    .where("auditEntries.objectId", "=", objectId)
    .where("act", "like", "%\\_created")
    .orderBy("auditEntries.id")
    .limit(1)
    .executeTakeFirst();
  return author ? [author] : listActingForOwner(tx, objectId);
}

const listActingForOwner = (tx: TenantTx, objectId: string) =>
  tx
    .selectFrom("objects")
    .innerJoin("organisationRoles", "organisationRoles.organisationId", "objects.ownerOrganisationId")
    .innerJoin("people", "people.id", "organisationRoles.personId")
    .select(PERSON)
    .distinct()
    .where("objects.id", "=", objectId)
    .orderBy("people.id")
    .limit(50)
    .execute();

/** Who may decide about a report, and who is on one side of it. */
export async function partiesOf(tx: TenantTx, { objectId, decisions, appeal }: Report): Promise<Parties> {
  const [deciders, affected] = [await listDeciders(tx), objectId ? await listAffected(tx, objectId) : []];
  return {
    deciderIds: deciders.map(({ id }) => id),
    firstId: decisions[0]?.decidedByPersonId,
    affectedIds: [...affected.map(({ id }) => id), ...(appeal?.appealedByPersonId ? [appeal.appealedByPersonId] : [])],
  };
}

/** Whether something of this person was decided about. Before that nobody learns that they were reported. */
export async function isAffected(tx: TenantTx, reportId: string, personId: string): Promise<boolean> {
  const report = await tx
    .selectFrom("reports")
    .select("objectId")
    .where("id", "=", reportId)
    .where("decidedWithId", "is", null)
    .where("state", "not in", ["open", "stays"])
    .executeTakeFirst();
  if (!report?.objectId) return false;
  return (await listAffected(tx, report.objectId)).some(({ id }) => id === personId);
}
