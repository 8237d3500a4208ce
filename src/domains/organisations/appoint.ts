import { grantAudience } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { OrganisationRoleName } from "./rules";

type Appointment = { organisationId: string; personId: string; role: OrganisationRoleName };

/** Gives somebody a role in an organisation, and with it sight of what is meant for its people. */
export async function appoint(tx: TenantTx, { organisationId, personId, role }: Appointment): Promise<void> {
  await tx
    .insertInto("organisationRoles")
    .values({ organisationId, personId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await grantAudience(tx, personId, `organisation:${organisationId}`);
  await grantAudience(tx, personId, `role:${role}:${organisationId}`);
}
