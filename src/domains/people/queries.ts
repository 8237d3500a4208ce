import type { TenantTx } from "../../platform/db";
import { Missing } from "../../platform/errors";

export async function personById(tx: TenantTx, id: string) {
  const person = await tx
    .selectFrom("people")
    .select(["id", "name", "email", "locale", "createdAt"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!person) throw new Missing("person");
  return person;
}

/** Several people may share an address; who was entered first comes first. */
export const listPeopleAt = (tx: TenantTx, email: string) =>
  tx
    .selectFrom("people")
    .select(["id", "name"])
    .where("email", "=", email)
    .orderBy("createdAt")
    .orderBy("id")
    .limit(200)
    .execute();

/** The organisations somebody has a role in, each with the highest one. */
export async function listActingOrganisations(tx: TenantTx, personId: string) {
  const rows = await tx
    .selectFrom("organisationRoles")
    .innerJoin("organisations", "organisations.id", "organisationRoles.organisationId")
    .select(["organisations.id", "organisations.name", "organisationRoles.role"])
    .where("personId", "=", personId)
    .orderBy("organisations.name")
    .orderBy("organisations.id")
    .orderBy("organisationRoles.role", "desc")
    .limit(200)
    .execute();
  return rows.filter(({ id }, index) => rows.findIndex((row) => row.id === id) === index);
}

export type ActingOrganisation = Awaited<ReturnType<typeof listActingOrganisations>>[number];
