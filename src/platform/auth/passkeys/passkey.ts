import { Refusal } from "../../errors";
import type { Visit } from "../../http/env";
import { factorAdded, factorRemoved } from "../second-factor/factors";
import type { Person } from "../session";
import { challengeIn, NewPasskey, readAnswer, UsedPasskey } from "./answer";
import { takeChallenge } from "./challenge";
import { deletePasskey, findPasskey, insertPasskey, listPasskeys, noteUse } from "./queries";

export const MAX_PASSKEYS = 10;

/** Passkeys belong to the host that signs people in. */
export const relyingParty = ({ var: { portal } }: Visit) => ({
  expectedOrigin: portal.signInOrigin,
  expectedRPID: new URL(portal.signInOrigin).hostname,
});

/** Only whoever signs in with one waits until it is loaded. */
const library = () => import("@simplewebauthn/server");

type Added = { name: string; answer: string };

/** Takes a new passkey of somebody who is signed in. From now on the mail alone does not sign them in. */
export async function addPasskey(c: Visit, actor: Person, { name, answer: text }: Added): Promise<void> {
  const { tx, now } = c.var;
  const answer = readAnswer(NewPasskey, text);
  if ((await listPasskeys(tx, actor.id)).length >= MAX_PASSKEYS) throw new Refusal("too_many");
  const expectedChallenge = challengeIn(answer.response.clientDataJSON);
  await takeChallenge(c, "create", expectedChallenge);
  const { verifyRegistrationResponse } = await library();
  const response = { ...answer, clientExtensionResults: {} };
  const checked = await verifyRegistrationResponse({ response, expectedChallenge, ...relyingParty(c) }).catch(failed);
  if (!checked.verified) return failed();
  const { id: credentialId, publicKey, counter } = checked.registrationInfo.credential;
  const { transports } = answer.response;
  const row = { personId: actor.id, name, credentialId, publicKey: Buffer.from(publicKey), counter, transports };
  if (!(await insertPasskey(tx, row, now))) throw new Refusal("known_passkey");
  await factorAdded(c, actor);
}

/** Takes a passkey away. Nothing when it is gone already. */
export async function removePasskey(c: Visit, actor: Person, id: string): Promise<void> {
  if (await deletePasskey(c.var.tx, { id, personId: actor.id })) await factorRemoved(c, actor);
}

/**
 * Whose passkey answered. Throws a Refusal when nobody's did, or somebody else's than expected. Who unlocks a device has
 * proved two things at once: that they have it, and what opens it.
 *
 * @example const personId = await usePasskey(c, fields.antwort);
 */
export async function usePasskey(c: Visit, text: string, expectedPersonId?: string): Promise<string> {
  const { tx, now } = c.var;
  const answer = readAnswer(UsedPasskey, text);
  const passkey = await findPasskey(tx, answer.id);
  if (!passkey || (expectedPersonId !== undefined && passkey.personId !== expectedPersonId)) return failed();
  const expectedChallenge = challengeIn(answer.response.clientDataJSON);
  await takeChallenge(c, "use", expectedChallenge);
  const { verifyAuthenticationResponse } = await library();
  const { credentialId, publicKey, counter } = passkey;
  const credential = { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter) };
  const response = { ...answer, clientExtensionResults: {} };
  const asked = { response, expectedChallenge, credential, ...relyingParty(c) };
  const { verified, authenticationInfo } = await verifyAuthenticationResponse(asked).catch(failed);
  if (!verified) failed();
  await noteUse(tx, { id: passkey.id, counter: authenticationInfo.newCounter }, now);
  return passkey.personId;
}

const failed = (): never => {
  throw new Refusal("passkey_failed");
};
