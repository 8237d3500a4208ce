import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { PageKey } from "./urls";

const PAGE = 50;

type Role = { role: "owner" | "editor" | "admin"; organisation: string | null };

/** A page of everybody with an account, by name, and the key of the page behind it. */
export async function listPeople(tx: TenantTx, after: PageKey | undefined) {
  let people = tx
    .selectFrom("people")
    .select(["people.id", "people.name", "people.email", rolesOf.as("roles")])
    .orderBy("people.name")
    .orderBy("people.id")
    .limit(PAGE + 1);
  if (after) people = people.where(sql<boolean>`(people.name, people.id) > (${after.name}, ${after.id}::uuid)`);
  const rows = await people.execute();
  const shown = rows.slice(0, PAGE);
  return { people: shown, next: rows.length > PAGE ? shown.at(-1) : undefined };
}

export type ListedPerson = Awaited<ReturnType<typeof listPeople>>["people"][number];

const rolesOf = sql<Role[]>`(
  select coalesce(json_agg(held order by held.organisation nulls first, held.role), '[]')
  from (
    select r.role, o.name as organisation from organisation_roles r
      join organisations o on o.tenant_id = r.tenant_id and o.id = r.organisation_id
      where r.tenant_id = people.tenant_id and r.person_id = people.id
    union all
    select t.role, null from tenant_roles t where t.tenant_id = people.tenant_id and t.person_id = people.id
  ) as held
)`;

export const listOrganisations = (tx: TenantTx) =>
  tx.selectFrom("organisations").select(["id", "name"]).orderBy("name").orderBy("id").limit(500).execute();

/** Whether the same name stands at the same address already. */
export const isEntered = async (tx: TenantTx, { name, email }: { name: string; email: string | null }) =>
  email !== null &&
  (await tx
    .selectFrom("people")
    .select("id")
    .where("email", "=", email)
    .where("name", "=", name)
    .executeTakeFirst()) !== undefined;
