import { Refusal } from "../../errors";
import { setSessionCookie } from "../../http/cookies";
import type { Visit } from "../../http/env";
import { endSessions } from "../revoke";
import { openSession } from "../session";
import { onwardUrl } from "../sign-in/urls";
import { consumeHandover, findPortalAt, insertHandover } from "./queries";

type Onward = { sessionId: string; portalId: string; next: string };

/**
 * Where to go after signing in on the tenant's sign-in host: to the page, when it is one of this portal, and otherwise
 * to the page that hands the session over to the other portal.
 */
export async function urlAfterSignIn(c: Visit, { sessionId, portalId, next }: Onward): Promise<string> {
  const { tx, now, portal: here } = c.var;
  if (portalId === here.id) return next;
  const portal = await findPortalAt(tx, { id: portalId });
  if (!portal) return "/";
  const code = await insertHandover(tx, { portalId, sessionId, nextPath: next }, now);
  return onwardUrl({ portal: portal.host, next, code });
}

/** Takes a session over from the sign-in host. Returns where to go. Forged, used and late codes are refused alike. */
export async function takeOver(c: Visit, code: string): Promise<string> {
  const { tx, now, portal, person } = c.var;
  const handover = await consumeHandover(tx, { code, portalId: portal.id }, now);
  if (!handover) throw new Refusal("no_longer_valid");
  const { personId, device, sessionId, sessionExpiresAt, provedAt, nextPath } = handover;
  if (person) await endSessions(tx, { personId: person.id, sessionId: person.sessionId });
  const from = { sessionId, expiresAt: sessionExpiresAt, provedAt };
  setSessionCookie(c, await openSession(tx, { personId, portalId: portal.id, device, from }, now));
  return nextPath;
}
