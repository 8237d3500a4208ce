import type { TenantTx } from "../../platform/db";
import type { Locale } from "../../platform/text";

type NewPerson = { name: string; email: string | null; locale?: Locale };

/** Enters a person. Not everybody has an e-mail address, and several may share one. Returns the id. */
export async function addPerson(tx: TenantTx, { name, email, locale = "de" }: NewPerson): Promise<string> {
  const person = { name, email: email?.toLowerCase() ?? null, locale };
  return (await tx.insertInto("people").values(person).returning("id").executeTakeFirstOrThrow()).id;
}

/** Lets a person run the installation. */
export const makeAdmin = (tx: TenantTx, personId: string) =>
  tx
    .insertInto("tenantRoles")
    .values({ personId, role: "admin" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
