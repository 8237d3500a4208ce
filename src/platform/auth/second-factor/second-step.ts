import { Refusal } from "../../errors";
import type { Visit } from "../../http/env";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { usePasskey } from "../passkeys/passkey";
import { hashLinkToken, newLinkToken } from "../sign-in/codes";
import { openSessionHere } from "../sign-in/open-session";
import { checkFactor, type SecondFactorRefusal } from "./check";
import { consumeSecondStep, findSecondStep, insertSecondStep } from "./queries";
import { secondStepUrl } from "./urls";

type Owed = { personId: string; portalId: string; next: string };

export const hashOf = hashLinkToken;

/** Somebody has proved their address and has a second factor. Returns the page where they prove that. */
export async function askForSecondStep({ var: { tx, now } }: Visit, { next, ...owed }: Owed): Promise<string> {
  const token = newLinkToken();
  await insertSecondStep(tx, { ...owed, nextPath: next, tokenSha256: hashOf(token) }, now);
  return secondStepUrl(token);
}

/** What was typed, or what a passkey answered. */
type Given = { token: string; typed: string; answer: string };

/** Signs somebody in who gave a right code or has the passkey. Returns where to go. */
export async function takeSecondStep(c: Visit, { token, typed, answer }: Given): Promise<string> {
  const { tx, now } = c.var;
  const tokenSha256 = hashOf(token);
  const owed = await findSecondStep(tx, tokenSha256, now);
  if (!owed) throw new Refusal<SecondFactorRefusal>("no_longer_valid");
  if (answer) await usePasskey(c, answer, owed.personId);
  else await checkFactor(c, { personId: owed.personId, typed, tokenSha256 });
  if (!(await consumeSecondStep(tx, tokenSha256, now))) throw new Refusal<SecondFactorRefusal>("no_longer_valid");
  const sessionId = await openSessionHere(c, owed.personId);
  return urlAfterSignIn(c, { sessionId, portalId: owed.portalId, next: owed.nextPath });
}
