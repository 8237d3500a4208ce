import type { TenantTx } from "../../db";
import { type Address, findPortal } from "../../portals/portal";
import { hashCode, hashLinkToken, newCode, newLinkToken } from "./codes";
import { signInMail } from "./mails";
import { findRequest, keepSecrets, listPeopleAt } from "./queries";
import { linkUrl } from "./urls";

/**
 * What follows from "sign_in.asked": code and link for the people of the address, once. Undefined when nobody here has
 * it, when it is too late, or when the mail has been made before.
 */
export async function prepareSignInMail(
  tx: TenantTx,
  { requestId }: { requestId: string },
  { address }: { address: Address },
  now: Date,
) {
  const request = await findRequest(tx, requestId);
  if (!request || request.linkSha256 || request.consumedAt || request.expiresAt <= now) return undefined;
  const people = await listPeopleAt(tx, request.email);
  const portal = await findPortal(tx, request.portalId, address);
  if (people.length === 0 || !portal) return undefined;
  const code = newCode();
  const token = newLinkToken();
  await keepSecrets(tx, requestId, { codeHash: await hashCode(requestId, code), linkSha256: hashLinkToken(token) });
  const link = portal.signInOrigin + linkUrl(token);
  return {
    key: `sign_in:${requestId}`,
    to: { address: request.email },
    personId: people.length === 1 ? (people[0]?.id ?? null) : null,
    portal,
    mail: signInMail({ portalName: portal.name, code, link, people }, request.locale),
  };
}
