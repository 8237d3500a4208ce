import type { Visit } from "../../../../platform/http/env";
import { listClaims } from "../../../../platform/portals/host-claims";
import { isSignIn, listHosts } from "../../../../platform/portals/hosts";

/** The names of the portal, those that it would like to have, and whether who looks may choose another first one. */
export async function namesFor({ var: { tx, portal, person } }: Visit) {
  const hosts = await listHosts(tx, portal.id);
  const claims = await listClaims(tx, portal.id);
  return { hosts, claims, mayMove: !isSignIn(portal) || person?.isAdmin === true };
}
