import { audit } from "../../audit";
import { actAs } from "../../db";
import { Refusal } from "../../errors";
import { setSessionCookie } from "../../http/cookies";
import type { Visit } from "../../http/env";
import { deviceOf } from "../device";
import { urlAfterSignIn } from "../hand-over/hand-over";
import { endSessions } from "../revoke";
import { openSession, sessionIdOf } from "../session";
import { hashLinkToken, newLinkToken } from "./codes";
import { consumeRequest, keepSecrets, listPeopleAt, type OpenRequest } from "./queries";
import type { SignInRefusal } from "./rules";
import { linkUrl } from "./urls";

/**
 * Uses a request up and signs somebody in who has its address. Returns where to go. When several people share the
 * address and nobody was chosen, that is the page where they choose; the code is spent all the same.
 */
export async function signInWith(c: Visit, request: OpenRequest, personId?: string): Promise<string> {
  const { tx, now } = c.var;
  const people = await listPeopleAt(tx, request.email);
  const person = people.length === 1 ? people[0] : people.find(({ id }) => id === personId);
  if (!person && personId === undefined && people.length > 1) return linkUrl(await spendCode(c, request.id));
  if (!person) throw new Refusal<SignInRefusal>("not_this_person");
  if (!(await consumeRequest(tx, request.id, now))) throw new Refusal<SignInRefusal>("no_longer_valid");
  const sessionId = await openSessionHere(c, person.id);
  return urlAfterSignIn(c, { sessionId, portalId: request.portalId, next: request.nextPath });
}

/**
 * Gives this browser a session of its own making: whatever cookie it brought along is worth nothing afterwards, and the
 * session behind it has ended. Returns the id of the session.
 */
export async function openSessionHere(c: Visit, personId: string): Promise<string> {
  const { tx, now, portal, person, requestId } = c.var;
  if (person) await endSessions(tx, { personId: person.id, sessionId: person.mainSessionId });
  const device = deviceOf(c.req.header("user-agent"));
  const token = await openSession(tx, { personId, portalId: portal.id, device }, now);
  setSessionCookie(c, token);
  await actAs(tx, personId, undefined);
  await audit(tx, { act: "auth.signed_in", requestId }, now);
  return sessionIdOf(tx, token);
}

/** Trades the code for an address that only this browser knows. */
async function spendCode({ var: { tx } }: Visit, requestId: string): Promise<string> {
  const token = newLinkToken();
  await keepSecrets(tx, requestId, { codeHash: null, linkSha256: hashLinkToken(token) });
  return token;
}
