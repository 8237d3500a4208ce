import type { OrganisationRoleName } from "../../../../domains/organisations";
import type { TenantTx } from "../../../../platform/db";

/** As many as one town hall has; a longer list would want pages. */
const MOST = 500;

/** Everybody with a role in an organisation, owners first. */
export const listMembers = (tx: TenantTx, organisationId: string) =>
  tx
    .selectFrom("organisationRoles")
    .innerJoin("people", "people.id", "organisationRoles.personId")
    .select(["people.id", "people.name", "people.email", "organisationRoles.role"])
    .where("organisationId", "=", organisationId)
    .orderBy("organisationRoles.role", "desc")
    .orderBy("people.name")
    .orderBy("people.id")
    .limit(MOST)
    .execute();

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

type Role = { organisationId: string; personId: string; role: OrganisationRoleName };

export const hasRole = async (tx: TenantTx, { organisationId, personId, role }: Role): Promise<boolean> =>
  (await tx
    .selectFrom("organisationRoles")
    .select("role")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("role", "=", role)
    .executeTakeFirst()) !== undefined;

export const organisationName = async (tx: TenantTx, id: string): Promise<string> =>
  (await tx.selectFrom("organisations").select("name").where("id", "=", id).executeTakeFirstOrThrow()).name;
