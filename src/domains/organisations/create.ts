import type { TenantTx } from "../../platform/db";
import type { OrganisationKind } from "./rules";

type NewOrganisation = { slug: string; kind: OrganisationKind; name: string };

/** Enters an organisation. Returns its id. */
export async function createOrganisation(tx: TenantTx, organisation: NewOrganisation): Promise<string> {
  const row = await tx.insertInto("organisations").values(organisation).returning("id").executeTakeFirstOrThrow();
  return row.id;
}
