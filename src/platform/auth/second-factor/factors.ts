import { audit } from "../../audit";
import { Missing } from "../../errors";
import { announce } from "../../events";
import type { Visit } from "../../http/env";
import { registerSealedColumn } from "../../secrets";
import type { SafetyChange } from "../new-device/note-device";
import { endSessions } from "../revoke";
import type { Person } from "../session";
import { noteProof } from "../sessions";
import { deleteRecoveryCodes, hasFactor, listRecoveryCodes, lockPerson, replaceRecoveryCodes } from "./queries";
import { newRecoveryCode, RECOVERY_CODES } from "./rules";

registerSealedColumn({ table: "authenticators", column: "secret" });
registerSealedColumn({ table: "recovery_codes", column: "code" });

/**
 * What follows when somebody has set up an app or a passkey: from now on one is asked for on signing in. With the first
 * one come recovery codes, and whoever else is signed in to the account has to sign in anew.
 */
export async function factorAdded(c: Visit, actor: Person): Promise<void> {
  const { tx, now } = c.var;
  await lockPerson(tx, actor.id);
  await noteProof(tx, actor, now);
  if ((await listRecoveryCodes(tx, actor.id)).length === 0) {
    await makeRecoveryCodes(c, actor);
    await endSessions(tx, { personId: actor.id, exceptSessionId: actor.mainSessionId });
  }
  await audit(tx, { act: "auth.factor_added", objectId: actor.id }, now);
  await tell(c, actor, "factor_added");
}

/** What follows when one is taken away: with the last one go the recovery codes. */
export async function factorRemoved(c: Visit, actor: Person): Promise<void> {
  const { tx, now } = c.var;
  if (!(await hasFactor(tx, actor.id))) await deleteRecoveryCodes(tx, actor.id);
  await audit(tx, { act: "auth.factor_removed", objectId: actor.id }, now);
  await tell(c, actor, "factor_removed");
}

/** New recovery codes for somebody who wants others. Throws Missing for whoever has no second factor. */
export async function renewRecoveryCodes(c: Visit, actor: Person): Promise<void> {
  if (!(await hasFactor(c.var.tx, actor.id))) throw new Missing("authenticator");
  await makeRecoveryCodes(c, actor);
  await tell(c, actor, "recovery_renewed");
}

/** Ten new ones. The old ones are worth nothing any more. */
async function makeRecoveryCodes({ var: { tx, secrets, now } }: Visit, { id }: Person): Promise<void> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await replaceRecoveryCodes(tx, id, codes.map(secrets.seal), now);
  await audit(tx, { act: "auth.recovery_codes_made", objectId: id }, now);
}

const tell = ({ var: { tx, portal, now } }: Visit, { id }: Person, what: SafetyChange) =>
  announce(tx, "auth.safety_changed", { personId: id, portalId: portal.id, what, at: now.toISOString() });
