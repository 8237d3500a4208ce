import { withdrawAudience } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import { Refusal } from "../../platform/errors";
import type { DismissRefusal, OrganisationRoleName } from "./rules";

type Dismissal = { organisationId: string; personId: string; role: OrganisationRoleName };

/**
 * Takes a role in an organisation from somebody, and with it sight of what is meant for its people. Throws Refusal
 * "last_owner": somebody has to be able to appoint. "role_gone" when they do not have it.
 */
export async function dismiss(tx: TenantTx, { organisationId, personId, role }: Dismissal): Promise<void> {
  // Two owners who dismiss each other at once would leave none: one waits for the other.
  await tx.selectFrom("organisations").select("id").where("id", "=", organisationId).forUpdate().execute();
  const held = await tx
    .selectFrom("organisationRoles")
    .select(["personId", "role"])
    .where("organisationId", "=", organisationId)
    .execute();
  const own = held.filter((row) => row.personId === personId);
  if (!own.some((row) => row.role === role)) throw new Refusal<DismissRefusal>("role_gone");
  const owners = held.filter((row) => row.role === "owner");
  if (role === "owner" && owners.length === 1) throw new Refusal<DismissRefusal>("last_owner");
  await tx
    .deleteFrom("organisationRoles")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", personId)
    .where("role", "=", role)
    .execute();
  await withdrawAudience(tx, personId, `role:${role}:${organisationId}`);
  if (own.length === 1) await withdrawAudience(tx, personId, `organisation:${organisationId}`);
}
