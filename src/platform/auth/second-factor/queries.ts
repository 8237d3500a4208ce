import { sql } from "kysely";
import type { TenantTx } from "../../db";
import { daysBefore } from "../../time/day";
import { VALID_MINUTES } from "../sign-in/rules";
import { MAX_ATTEMPTS } from "./rules";

/** Two who try at once for the same person take their turns. */
export const lockPerson = (tx: TenantTx, personId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(current_tenant()::text || ${personId}, 31))`.execute(tx);

/** Apps that were set up to the end. */
export const listAuthenticators = (tx: TenantTx, personId: string) =>
  tx
    .selectFrom("authenticators")
    .select(["id", "name", "secret", "lastStep", "confirmedAt"])
    .where("personId", "=", personId)
    .where("confirmedAt", "is not", null)
    .orderBy("confirmedAt")
    .execute();

export type Authenticator = Awaited<ReturnType<typeof listAuthenticators>>[number];

/** Whether somebody has an app or a passkey. */
export async function hasFactor(tx: TenantTx, personId: string): Promise<boolean> {
  const app = tx.selectFrom("authenticators").select("id").where("personId", "=", personId);
  const passkey = tx.selectFrom("passkeys").select("id").where("personId", "=", personId);
  const either = app.where("confirmedAt", "is not", null).unionAll(passkey);
  return (await either.limit(1).executeTakeFirst()) !== undefined;
}

type New = { personId: string; name: string; secret: Buffer };

/** Begins to set one up; what was begun before and not finished is gone. */
export async function insertAuthenticator(tx: TenantTx, row: New, now: Date): Promise<string> {
  await tx.deleteFrom("authenticators").where("personId", "=", row.personId).where("confirmedAt", "is", null).execute();
  const insert = tx.insertInto("authenticators").values({ ...row, createdAt: now });
  return (await insert.returning("id").executeTakeFirstOrThrow()).id;
}

export const findBegun = (tx: TenantTx, { id, personId }: { id: string; personId: string }) =>
  tx
    .selectFrom("authenticators")
    .select(["id", "name", "secret"])
    .where("id", "=", id)
    .where("personId", "=", personId)
    .where("confirmedAt", "is", null)
    .executeTakeFirst();

/** Whether an app is this person's; one that is gone is nobody's, and nothing can be done to it. */
export async function isOwn(tx: TenantTx, { id, personId }: { id: string; personId: string }): Promise<boolean> {
  const app = await tx.selectFrom("authenticators").select("personId").where("id", "=", id).executeTakeFirst();
  return app === undefined || app.personId === personId;
}

/** False when it was confirmed at the same moment. */
export async function confirmAuthenticator(tx: TenantTx, { id, step }: { id: string; step: number }, now: Date) {
  const begun = tx.updateTable("authenticators").set({ confirmedAt: now, lastStep: step }).where("id", "=", id);
  return (await begun.where("confirmedAt", "is", null).returning("id").executeTakeFirst()) !== undefined;
}

/** Keeps the half minute of a code. False when it was used at the same moment by somebody else. */
export async function useStep(tx: TenantTx, { id, step }: { id: string; step: number }): Promise<boolean> {
  const used = tx.updateTable("authenticators").set({ lastStep: step }).where("id", "=", id);
  return (await used.where("lastStep", "<", step).returning("id").executeTakeFirst()) !== undefined;
}

/** False when it is not this person's. */
export async function deleteAuthenticator(tx: TenantTx, { id, personId }: { id: string; personId: string }) {
  const gone = tx.deleteFrom("authenticators").where("id", "=", id).where("personId", "=", personId);
  return (await gone.returning("id").executeTakeFirst()) !== undefined;
}

export const listRecoveryCodes = (tx: TenantTx, personId: string) =>
  tx
    .selectFrom("recoveryCodes")
    .select(["id", "code", "usedAt"])
    .where("personId", "=", personId)
    .orderBy("id")
    .execute();

export const deleteRecoveryCodes = (tx: TenantTx, personId: string) =>
  tx.deleteFrom("recoveryCodes").where("personId", "=", personId).execute();

export async function replaceRecoveryCodes(tx: TenantTx, personId: string, codes: readonly Buffer[], now: Date) {
  await deleteRecoveryCodes(tx, personId);
  await tx
    .insertInto("recoveryCodes")
    .values(codes.map((code) => ({ personId, code, createdAt: now })))
    .execute();
}

/** False when somebody was faster. */
export async function useRecoveryCode(tx: TenantTx, id: string, now: Date): Promise<boolean> {
  const used = tx.updateTable("recoveryCodes").set({ usedAt: now }).where("id", "=", id).where("usedAt", "is", null);
  return (await used.returning("id").executeTakeFirst()) !== undefined;
}

type NewStep = { tokenSha256: Buffer; personId: string; portalId: string; nextPath: string };

export const insertSecondStep = (tx: TenantTx, row: NewStep, now: Date) =>
  tx
    .insertInto("secondSteps")
    .values({ ...row, createdAt: now, expiresAt: new Date(now.getTime() + VALID_MINUTES * 60_000) })
    .execute();

const open = (tx: TenantTx, tokenSha256: Buffer, now: Date) =>
  tx
    .selectFrom("secondSteps")
    .select(["personId", "portalId", "nextPath", "attempts"])
    .where("tokenSha256", "=", tokenSha256)
    .where("consumedAt", "is", null)
    .where("expiresAt", ">", now);

export const findSecondStep = (tx: TenantTx, tokenSha256: Buffer, now: Date) =>
  open(tx, tokenSha256, now).executeTakeFirst();

export type SecondStep = NonNullable<Awaited<ReturnType<typeof findSecondStep>>>;

/** Codes tried for a person since yesterday at this time; the right ones are not counted. */
export const countAttempts = async (tx: TenantTx, personId: string, now: Date): Promise<number> => {
  const { attempts } = await tx
    .selectFrom("secondSteps")
    .select(sql<number>`coalesce(sum(greatest(attempts - (consumed_at is not null)::int, 0)), 0)::int`.as("attempts"))
    .where("personId", "=", personId)
    .where("createdAt", ">", daysBefore(now, 1))
    .executeTakeFirstOrThrow();
  return attempts;
};

/** Counts an attempt. False when there was none left, whoever tried at the same time. */
export async function countAttempt(tx: TenantTx, tokenSha256: Buffer): Promise<boolean> {
  const counted = tx
    .updateTable("secondSteps")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("tokenSha256", "=", tokenSha256)
    .where("attempts", "<", MAX_ATTEMPTS);
  return (await counted.returning("personId").executeTakeFirst()) !== undefined;
}

/** Uses a second step up. False when somebody was faster or it is too late. */
export async function consumeSecondStep(tx: TenantTx, tokenSha256: Buffer, now: Date): Promise<boolean> {
  const used = tx
    .updateTable("secondSteps")
    .set({ consumedAt: now })
    .where("tokenSha256", "=", tokenSha256)
    .where("consumedAt", "is", null)
    .where("expiresAt", ">", now);
  return (await used.returning("personId").executeTakeFirst()) !== undefined;
}

/** Takes apps, passkeys and recovery codes from somebody who has lost them. Returns how many apps and passkeys. */
export async function takeAllFactors(tx: TenantTx, personId: string): Promise<number> {
  await deleteRecoveryCodes(tx, personId);
  const apps = await tx.deleteFrom("authenticators").where("personId", "=", personId).executeTakeFirst();
  const passkeys = await tx.deleteFrom("passkeys").where("personId", "=", personId).executeTakeFirst();
  return Number(apps.numDeletedRows + passkeys.numDeletedRows);
}

/** Second steps are kept for a day, and what was begun and never finished as well. */
export async function secondFactorTracesDue(tx: TenantTx, now: Date): Promise<void> {
  const dayBefore = daysBefore(now, 1);
  await tx.deleteFrom("secondSteps").where("createdAt", "<=", dayBefore).execute();
  await tx.deleteFrom("authenticators").where("confirmedAt", "is", null).where("createdAt", "<=", dayBefore).execute();
}
