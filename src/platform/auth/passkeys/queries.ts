import type { TenantTx } from "../../db";
import { berlinDate } from "../../time/berlin";
import { daysBefore } from "../../time/day";

export const listPasskeys = (tx: TenantTx, personId: string) =>
  tx
    .selectFrom("passkeys")
    .select(["id", "name", "credentialId", "createdAt", "usedOn"])
    .where("personId", "=", personId)
    .orderBy("createdAt")
    .execute();

export type Passkey = Awaited<ReturnType<typeof listPasskeys>>[number];

export const findPasskey = (tx: TenantTx, credentialId: string) =>
  tx
    .selectFrom("passkeys")
    .select(["id", "personId", "credentialId", "publicKey", "counter", "transports"])
    .where("credentialId", "=", credentialId)
    .executeTakeFirst();

type New = {
  personId: string;
  name: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
};

/** False when the key is known already, of whomever. */
export async function insertPasskey(tx: TenantTx, row: New, now: Date): Promise<boolean> {
  const insert = tx.insertInto("passkeys").values({ ...row, createdAt: now });
  const added = insert.onConflict((conflict) => conflict.columns(["tenantId", "credentialId"]).doNothing());
  return (await added.returning("id").executeTakeFirst()) !== undefined;
}

export const noteUse = (tx: TenantTx, { id, counter }: { id: string; counter: number }, now: Date) =>
  tx
    .updateTable("passkeys")
    .set({ counter, usedOn: berlinDate(now) })
    .where("id", "=", id)
    .execute();

/** Whether a passkey is this person's; one that is gone is nobody's, and nothing can be done to it. */
export async function isOwnPasskey(tx: TenantTx, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const passkey = await tx.selectFrom("passkeys").select("personId").where("id", "=", id).executeTakeFirst();
  return passkey === undefined || passkey.personId === personId;
}

export async function deletePasskey(tx: TenantTx, { id, personId }: { id: string; personId: string }) {
  const gone = tx.deleteFrom("passkeys").where("id", "=", id).where("personId", "=", personId);
  return (await gone.returning("id").executeTakeFirst()) !== undefined;
}

/** Notes an answered challenge. True when it was noted before, by whomever at the same time. */
export async function answeredBefore(tx: TenantTx, challengeSha256: Buffer, now: Date): Promise<boolean> {
  const noted = tx
    .insertInto("answeredChallenges")
    .values({ challengeSha256, answeredAt: now })
    .onConflict((conflict) => conflict.columns(["tenantId", "challengeSha256"]).doNothing());
  return (await noted.returning("answeredAt").executeTakeFirst()) === undefined;
}

/** Challenges are good for an hour; a day is enough to remember them. */
export const challengesDue = (tx: TenantTx, now: Date) =>
  tx.deleteFrom("answeredChallenges").where("answeredAt", "<=", daysBefore(now, 1)).execute();
