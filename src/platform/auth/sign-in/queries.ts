import { sql } from "kysely";
import type { TenantTx } from "../../db";
import type { Locale } from "../../text";
import { daysBefore } from "../../time/day";
import { type Asked, expiryOf, MAX_ATTEMPTS } from "./rules";

export type NewRequest = { portalId: string; nextPath: string; email: string; locale: Locale };

/** Two at once for the same address take their turns, so that both are counted. */
export const lockAddress = (tx: TenantTx, email: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(current_tenant()::text || ${email}, 30))`.execute(tx);

export async function insertRequest(tx: TenantTx, request: NewRequest, now: Date): Promise<string> {
  const row = { ...request, createdAt: now, expiresAt: expiryOf(now) };
  return (await tx.insertInto("signInRequests").values(row).returning("id").executeTakeFirstOrThrow()).id;
}

export const requestsOf = async (tx: TenantTx, email: string, now: Date): Promise<Asked> =>
  tx
    .selectFrom("signInRequests")
    .select((eb) => [
      eb.fn.countAll<number>().as("lastDay"),
      eb.fn.countAll<number>().filterWhere("expiresAt", ">", now).filterWhere("consumedAt", "is", null).as("open"),
    ])
    .where("email", "=", email)
    .where("createdAt", ">", dayBefore(now))
    .executeTakeFirstOrThrow();

export const findRequest = (tx: TenantTx, id: string) =>
  tx
    .selectFrom("signInRequests")
    .select(["id", "email", "portalId", "locale", "linkSha256", "expiresAt", "consumedAt"])
    .where("id", "=", id)
    .executeTakeFirst();

export const keepSecrets = (tx: TenantTx, id: string, secrets: { codeHash?: Buffer | null; linkSha256: Buffer }) =>
  tx.updateTable("signInRequests").set(secrets).where("id", "=", id).execute();

/** Good requests of an address, the newest first: whose code somebody may mean who types it on another device. */
export const listOpenRequests = (tx: TenantTx, email: string, now: Date) =>
  open(tx, now).where("email", "=", email).orderBy("createdAt", "desc").limit(MAX_ATTEMPTS).execute();

export const findRequestByLink = (tx: TenantTx, linkSha256: Buffer, now: Date) =>
  open(tx, now).where("linkSha256", "=", linkSha256).executeTakeFirst();

export type OpenRequest = NonNullable<Awaited<ReturnType<typeof findRequestByLink>>>;

const open = (tx: TenantTx, now: Date) =>
  tx
    .selectFrom("signInRequests")
    .select(["id", "email", "portalId", "nextPath", "attempts", "codeHash"])
    .where("consumedAt", "is", null)
    .where("expiresAt", ">", now);

/** Wrong codes typed for an address since yesterday at this time. */
export const countAttempts = async (tx: TenantTx, email: string, now: Date): Promise<number> => {
  const { attempts } = await tx
    .selectFrom("signInRequests")
    .select(sql<number>`coalesce(sum(greatest(attempts - (consumed_at is not null)::int, 0)), 0)::int`.as("attempts"))
    .where("email", "=", email)
    .where("createdAt", ">", dayBefore(now))
    .executeTakeFirstOrThrow();
  return attempts;
};

/** Counts an attempt. False when there was none left, whoever tried at the same time. */
export async function countAttempt(tx: TenantTx, id: string): Promise<boolean> {
  const row = await tx
    .updateTable("signInRequests")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("attempts", "<", MAX_ATTEMPTS)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a request up. False when somebody was faster or it is too late. */
export async function consumeRequest(tx: TenantTx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .updateTable("signInRequests")
    .set({ consumedAt: now })
    .where("id", "=", id)
    .where("consumedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** The people who share an address. */
export const listPeopleAt = (tx: TenantTx, email: string) =>
  tx
    .selectFrom("people")
    .select(["id", "name"])
    .where("email", "=", email)
    .orderBy("name")
    .orderBy("id")
    .limit(50)
    .execute();

export type PersonAtAddress = Awaited<ReturnType<typeof listPeopleAt>>[number];

export const findPersonName = async (tx: TenantTx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom("people").select("name").where("id", "=", id).executeTakeFirst())?.name;

/** For "Anmelden als …" in the demo town: those who have a role first. */
export const listSomePeople = (tx: TenantTx) =>
  tx
    .selectFrom("people")
    .select((eb) => [
      "id",
      "name",
      eb.exists(eb.selectFrom("organisationRoles").select("role").whereRef("personId", "=", "people.id")).as("hasRole"),
    ])
    .orderBy("hasRole", "desc")
    .orderBy("name")
    .limit(30)
    .execute();

const dayBefore = (now: Date) => daysBefore(now, 1);

/** Nothing of signing in is kept once it is a day old: addresses of strangers are among it. */
export async function signInTracesDue(tx: TenantTx, now: Date): Promise<void> {
  await tx.deleteFrom("signInRequests").where("createdAt", "<=", dayBefore(now)).execute();
  await tx.deleteFrom("sessionHandovers").where("createdAt", "<=", dayBefore(now)).execute();
}
