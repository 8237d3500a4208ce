import { audit } from "../../audit";
import { actAs } from "../../db";
import { setSessionCookie } from "../../http/cookies";
import type { Visit } from "../../http/env";
import { deviceOf } from "../device";
import { noteDevice } from "../new-device/note-device";
import { endSessions } from "../revoke";
import { openSession, sessionIdOf } from "../session";

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
  await noteDevice(tx, { personId, portalId: portal.id, device }, now);
  return sessionIdOf(tx, token);
}
