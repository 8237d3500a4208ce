import type { TenantTx } from "../../db";

/** The address to which a code goes. Null for people who have none. */
export const addressOfPerson = async (tx: TenantTx, personId: string): Promise<string | null> =>
  (await tx.selectFrom("people").select("email").where("id", "=", personId).executeTakeFirstOrThrow()).email;
