import { createHash, randomBytes } from "node:crypto";
import type { TenantTx } from "../../db";

/** From the press of a button on one page to the next page. */
const VALID_SECONDS = 60;

const sha256 = (code: string) => createHash("sha256").update(code).digest();

/** A portal of this tenant with its primary host; undefined when the host is nobody's or somebody else's. */
export const findPortalAt = (tx: TenantTx, where: { host: string } | { id: string }) => {
  const portals = tx
    .selectFrom("portals")
    .innerJoin("hosts", (join) =>
      join.onRef("hosts.portalId", "=", "portals.id").onRef("hosts.tenantId", "=", "portals.tenantId"),
    )
    .select(["portals.id", "portals.name", "hosts.host"])
    .where("hosts.isPrimary", "=", true);
  const found = "id" in where ? portals.where("portals.id", "=", where.id) : portals.where("host", "=", where.host);
  return found.executeTakeFirst();
};

type NewHandover = { portalId: string; sessionId: string; nextPath: string };

/** Returns the code. Only its hash is kept. */
export async function insertHandover(tx: TenantTx, handover: NewHandover, now: Date): Promise<string> {
  const code = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + VALID_SECONDS * 1_000);
  await tx
    .insertInto("sessionHandovers")
    .values({ ...handover, codeSha256: sha256(code), createdAt: now, expiresAt })
    .execute();
  return code;
}

export const findOpenHandover = (tx: TenantTx, code: string, now: Date) =>
  tx
    .selectFrom("sessionHandovers")
    .select(["portalId", "sessionId", "nextPath"])
    .where("codeSha256", "=", sha256(code))
    .where("consumedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();

/** Uses a code up on the portal it was made for. Undefined when it is somebody else's, used or too old. */
export const consumeHandover = (tx: TenantTx, { code, portalId }: { code: string; portalId: string }, now: Date) =>
  tx
    .updateTable("sessionHandovers")
    .from("sessions")
    .set({ consumedAt: now })
    .whereRef("sessions.id", "=", "sessionHandovers.sessionId")
    .where("codeSha256", "=", sha256(code))
    .where("sessionHandovers.portalId", "=", portalId)
    .where("consumedAt", "is", null)
    .where("sessionHandovers.expiresAt", ">", now)
    .where("sessions.expiresAt", ">", now)
    .returning(["sessions.personId", "sessions.device", "sessions.id as sessionId", "nextPath"])
    .returning(["sessions.expiresAt as sessionExpiresAt", "sessions.provedAt"])
    .executeTakeFirst();
