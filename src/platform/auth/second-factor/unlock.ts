import { audit } from "../../audit";
import type { TenantTx } from "../../db";
import { announce } from "../../events";
import { type Address, listPortals } from "../../portals/portal";
import { endSessions } from "../revoke";
import { takeAllFactors } from "./queries";

type Unlocked = {
  personId: string;
  address: Address;
  /** Notes the sessions that end, before they do, so that a restore does not bring them back. */
  appendRevocation: (sessionIds: readonly string[]) => void | Promise<void>;
};

/**
 * For somebody who has lost their telephone and their recovery codes, after somebody has checked who they are: takes all
 * factors, ends all sessions, and tells them by mail. Returns how many apps and passkeys there were.
 */
export async function unlockPerson(
  tx: TenantTx,
  { personId, address, appendRevocation }: Unlocked,
  now: Date,
): Promise<number> {
  const sessions = await tx.selectFrom("sessions").select("id").where("personId", "=", personId).execute();
  if (sessions.length > 0) await appendRevocation(sessions.map(({ id }) => id));
  await endSessions(tx, { personId });
  const count = await takeAllFactors(tx, personId);
  await audit(tx, { act: "auth.factors_taken", objectId: personId, details: { by: "command" } }, now);
  const portal = (await listPortals(tx, address)).find(({ origin, signInOrigin }) => origin === signInOrigin);
  if (portal && count > 0) {
    const changed = { personId, portalId: portal.id, what: "factors_taken", at: now.toISOString() } as const;
    await announce(tx, "auth.safety_changed", changed);
  }
  return count;
}
