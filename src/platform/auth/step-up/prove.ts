import { audit } from "../../audit";
import { Refusal, WrongInput } from "../../errors";
import type { Visit } from "../../http/env";
import { usePasskey } from "../passkeys/passkey";
import { checkFactor, openTry } from "../second-factor/check";
import { consumeSecondStep } from "../second-factor/queries";
import { appCodeIn } from "../second-factor/rules";
import type { Person } from "../session";
import { noteProof } from "../sessions";
import { askForSignIn } from "../sign-in/ask";
import { checkCode } from "../sign-in/check-code";
import { consumeRequest } from "../sign-in/queries";
import type { SignInRefusal } from "../sign-in/rules";
import { messages } from "./messages";
import { addressOfPerson } from "./queries";

/** Sends a code to whoever is signed in and has no second factor. Returns the id of the request. */
export async function sendProofCode(c: Visit, actor: Person, next: string): Promise<string> {
  const { tx, portal, locale, now } = c.var;
  const email = await addressOfPerson(tx, actor.id);
  if (email === null) throw new Refusal<SignInRefusal>("not_this_person");
  return askForSignIn(tx, { email, portalId: portal.id, nextPath: next, locale }, now);
}

/** What was typed, or what a passkey answered. */
type Given = { typed: string; answer: string };

/** Takes a code of the app, or of the mail, and notes that this is them. */
export async function prove(c: Visit, actor: Person, { typed, answer }: Given): Promise<void> {
  if (answer) await usePasskey(c, answer, actor.id);
  else if (actor.hasFactor) await proveByFactor(c, actor, typed);
  else await proveByMail(c, actor, typed);
  await noteProof(c.var.tx, actor, c.var.now);
  await audit(c.var.tx, { act: "auth.proved", requestId: c.var.requestId }, c.var.now);
}

async function proveByFactor(c: Visit, { id: personId }: Person, typed: string): Promise<void> {
  // Only codes of an app are counted.
  const tokenSha256 = appCodeIn(typed) === undefined ? Buffer.alloc(32) : await openTry(c, personId);
  await checkFactor(c, { personId, typed, tokenSha256 });
  await consumeSecondStep(c.var.tx, tokenSha256, c.var.now);
}

async function proveByMail(c: Visit, actor: Person, typed: string): Promise<void> {
  const { tx, apart, locale, now } = c.var;
  const t = messages[locale];
  const code = typed.normalize("NFKC").replace(/\D/g, "");
  const email = await addressOfPerson(tx, actor.id);
  if (email === null || code.length !== 6) throw new WrongInput({ code: t.codeMissing });
  const checked = await checkCode(apart, { email, code }, now);
  if ("left" in checked) throw new WrongInput({ code: t.codeWrong(checked.left) });
  if (!(await consumeRequest(tx, checked.request.id, now))) throw new Refusal<SignInRefusal>("no_longer_valid");
}
