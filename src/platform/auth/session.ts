import { createHash, randomBytes } from "node:crypto";
import type { ExpressionBuilder } from "kysely";
import type { TenantTx } from "../db";
import type { DB as Tables } from "../db/tables";
import { berlinDate } from "../time/berlin";
import { DAY_MS } from "../time/day";
import { graceUntil } from "./second-factor/rules";

export type OrganisationRole = { organisationId: string; role: "owner" | "editor" };

/** Who is signed in, and for whom they may act. */
export type Person = {
  id: string;
  name: string;
  sessionId: string;
  /** The session on the sign-in host that this one was handed over from, or this one itself. */
  mainSessionId: string;
  /** The last day on which this session was used (Europe/Berlin). */
  seenOn: string;
  actingOrganisationId: string | undefined;
  roles: readonly OrganisationRole[];
  isAdmin: boolean;
  /** When they last proved who they are in this session. */
  provedAt: Date;
  /** Whether an app or a passkey is asked for when they sign in. */
  hasFactor: boolean;
  /** From then on administering is refused without a second factor. Undefined for all who need none or have one. */
  factorDueAt: Date | undefined;
};

export const SESSION_DAYS = 30;
const sha256 = (token: string) => createHash("sha256").update(token).digest();

type Owner = {
  personId: string;
  /** The only portal on which the session is good. */
  portalId: string;
  device?: string;
  /** The session that is handed over to another portal. The new one ends with it. */
  from?: { sessionId: string; expiresAt: Date; provedAt: Date };
};

/**
 * Opens a session and returns the token for the cookie. Only its hash is kept.
 *
 * @example setSessionCookie(c, await openSession(tx, { personId, portalId: portal.id, device: "Firefox auf Android" }, now));
 */
export async function openSession(tx: TenantTx, owner: Owner, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = owner.from?.expiresAt ?? new Date(now.getTime() + SESSION_DAYS * DAY_MS);
  await tx
    .insertInto("sessions")
    .values({
      personId: owner.personId,
      portalId: owner.portalId,
      device: owner.device ?? "",
      fromSessionId: owner.from?.sessionId ?? null,
      tokenSha256: sha256(token),
      createdAt: now,
      seenOn: berlinDate(now),
      provedAt: owner.from?.provedAt ?? now,
      expiresAt,
    })
    .execute();
  return token;
}

/** The id behind a token that was just given out. */
export const sessionIdOf = async (tx: TenantTx, token: string): Promise<string> =>
  (await tx.selectFrom("sessions").select("id").where("tokenSha256", "=", sha256(token)).executeTakeFirstOrThrow()).id;

type Presented = { token: string; portalId: string };

const adminSince = (eb: ExpressionBuilder<Tables, "people">) =>
  eb.selectFrom("tenantRoles").select("since").whereRef("personId", "=", "people.id").where("role", "=", "admin");

const appsOf = (eb: ExpressionBuilder<Tables, "people">) =>
  eb
    .selectFrom("authenticators")
    .select("id")
    .whereRef("personId", "=", "people.id")
    .where("confirmedAt", "is not", null);

const passkeysOf = (eb: ExpressionBuilder<Tables, "people">) =>
  eb.selectFrom("passkeys").select("id").whereRef("personId", "=", "people.id");

/** The person of a session that was opened for this portal and has not expired. */
export async function findPerson(tx: TenantTx, { token, portalId }: Presented, now: Date): Promise<Person | undefined> {
  const session = await tx
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.personId")
    .select(["people.id", "people.name", "sessions.id as sessionId", "fromSessionId", "seenOn", "actingOrganisationId"])
    .select((eb) => [
      "provedAt",
      adminSince(eb).as("adminSince"),
      eb.or([eb.exists(appsOf(eb)), eb.exists(passkeysOf(eb))]).as("hasFactor"),
    ])
    .where("tokenSha256", "=", sha256(token))
    .where("portalId", "=", portalId)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  if (!session) return undefined;
  const roles = await tx
    .selectFrom("organisationRoles")
    .select(["organisationId", "role"])
    .where("personId", "=", session.id)
    .execute();
  const { fromSessionId, adminSince: since, ...person } = session;
  const isAdmin = since !== null;
  const hasFactor = Boolean(session.hasFactor);
  return {
    ...person,
    mainSessionId: fromSessionId ?? session.sessionId,
    isAdmin,
    hasFactor,
    factorDueAt: graceUntil({ isAdmin, hasFactor, adminSince: since ?? undefined }),
    actingOrganisationId: session.actingOrganisationId ?? undefined,
    roles,
  };
}

/** Whether somebody edits what an organisation answers for. Owners do, too. */
export const isEditorOf = (person: Pick<Person, "roles"> | undefined, organisationId: string): boolean =>
  person?.roles.some((role) => role.organisationId === organisationId) ?? false;

/** Whether somebody appoints and dismisses for an organisation. Its portals are theirs to administer. */
export const isOwnerOf = (person: Pick<Person, "roles"> | undefined, organisationId: string): boolean =>
  person?.roles.some((held) => held.organisationId === organisationId && held.role === "owner") ?? false;
