import { z } from "zod";
import { audit } from "../../audit";
import { Missing, Refusal, WrongInput } from "../../errors";
import { announce } from "../../events";
import type { Visit } from "../../http/env";
import { registerSealedColumn } from "../../secrets";
import { endSessions } from "../revoke";
import type { Person } from "../session";
import { noteProof } from "../sessions";
import type { Texts } from "./messages";
import {
  confirmAuthenticator,
  deleteAuthenticator,
  deleteRecoveryCodes,
  findBegun,
  hasAuthenticator,
  insertAuthenticator,
  listAuthenticators,
  replaceRecoveryCodes,
} from "./queries";
import { appCodeIn, MAX_AUTHENTICATORS, newRecoveryCode, newSecret, RECOVERY_CODES, stepOf } from "./rules";

registerSealedColumn({ table: "authenticators", column: "secret" });
registerSealedColumn({ table: "recovery_codes", column: "code" });

export const NameInput = (t: Texts) =>
  z.object({ name: z.string().trim().min(1, t.errors.name).max(60, t.errors.nameLong) });

export const CodeInput = z.object({ code: z.string().default("") });

/** Begins to set up an app; it counts for nothing before its first code was entered. Returns its id. */
export async function beginSetUp(c: Visit, actor: Person, { name }: { name: string }): Promise<string> {
  const { tx, secrets, now } = c.var;
  if ((await listAuthenticators(tx, actor.id)).length >= MAX_AUTHENTICATORS) throw new Refusal("too_many");
  return insertAuthenticator(tx, { personId: actor.id, name, secret: secrets.seal(newSecret()) }, now);
}

type First = { id: string; code: string; errors: Texts["errors"] };

/**
 * Takes the first code of an app: from now on one is asked for on signing in. With the first app come recovery codes,
 * and whoever else is signed in to the account has to sign in anew.
 */
export async function finishSetUp(c: Visit, actor: Person, { id, code: typed, errors }: First): Promise<void> {
  const { tx, secrets, now } = c.var;
  const begun = await findBegun(tx, { id, personId: actor.id });
  if (!begun) throw new Missing("authenticator");
  const code = appCodeIn(typed);
  const step = code && stepOf({ secret: secrets.open(begun.secret), code, lastStep: 0 }, now);
  if (!step) throw new WrongInput({ code: code ? errors.clockHint : errors.codeMissing });
  await confirmAuthenticator(tx, { id, step }, now);
  await noteProof(tx, actor, now);
  if (!actor.hasFactor) {
    await renewRecoveryCodes(c, actor);
    await endSessions(tx, { personId: actor.id, exceptSessionId: actor.mainSessionId });
  }
  await audit(tx, { act: "auth.factor_added", objectId: actor.id }, now);
  await tell(c, actor, "factor_added");
}

/** Takes an app away; with the last one go the recovery codes. */
export async function removeAuthenticator(c: Visit, actor: Person, id: string): Promise<void> {
  const { tx, now } = c.var;
  if (!(await deleteAuthenticator(tx, { id, personId: actor.id }))) throw new Missing("authenticator");
  if ((await listAuthenticators(tx, actor.id)).length === 0) await deleteRecoveryCodes(tx, actor.id);
  await audit(tx, { act: "auth.factor_removed", objectId: actor.id }, now);
  await tell(c, actor, "factor_removed");
}

/** Ten new recovery codes. The old ones are worth nothing any more. */
export async function renewRecoveryCodes({ var: { tx, secrets, now } }: Visit, { id }: Person): Promise<void> {
  if (!(await hasAuthenticator(tx, id))) throw new Missing("authenticator");
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await replaceRecoveryCodes(tx, id, codes.map(secrets.seal), now);
  await audit(tx, { act: "auth.recovery_codes_made", objectId: id }, now);
}

const tell = ({ var: { tx, portal, now } }: Visit, { id }: Person, what: "factor_added" | "factor_removed") =>
  announce(tx, "auth.safety_changed", { personId: id, portalId: portal.id, what, at: now.toISOString() });
