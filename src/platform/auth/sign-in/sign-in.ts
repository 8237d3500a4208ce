import { Refusal } from "../../errors";
import type { Visit } from "../../http/env";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { hasFactor, lockPerson } from "../second-factor/queries";
import { askForSecondStep } from "../second-factor/second-step";
import { hashLinkToken, newLinkToken } from "./codes";
import { openSessionHere } from "./open-session";
import { consumeRequest, keepSecrets, listPeopleAt, type OpenRequest } from "./queries";
import type { SignInRefusal } from "./rules";
import { linkUrl } from "./urls";

/**
 * Uses a request up and signs somebody in who has its address. Returns where to go. When several people share the
 * address and nobody was chosen, that is the page where they choose; the code is spent all the same. When they have a
 * second factor, it is the page that asks for it, and nobody is signed in yet.
 */
export async function signInWith(c: Visit, request: OpenRequest, personId?: string): Promise<string> {
  const { tx, now } = c.var;
  const people = await listPeopleAt(tx, request.email);
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === personId);
  if (!person && personId === undefined && people.length > 1) return linkUrl(await spendCode(c, request.id));
  if (!person) throw new Refusal<SignInRefusal>("not_this_person");
  if (!(await consumeRequest(tx, request.id, now))) throw new Refusal<SignInRefusal>("no_longer_valid");
  const { portalId, nextPath: next } = request;
  // Whoever sets up a first factor at this moment is through, or waits until this session can be ended with the others.
  await lockPerson(tx, person.id);
  if (await hasFactor(tx, person.id)) return askForSecondStep(c, { personId: person.id, portalId, next });
  return urlAfterSignIn(c, { sessionId: await openSessionHere(c, person.id), portalId, next });
}

/** Trades the code for an address that only this browser knows. */
async function spendCode({ var: { tx } }: Visit, requestId: string): Promise<string> {
  const token = newLinkToken();
  await keepSecrets(tx, requestId, { codeHash: null, linkSha256: hashLinkToken(token) });
  return token;
}
