import type { TenantTx } from "../../db";
import { findPortalName } from "../hand-over/queries";
import { hashCode, hashLinkToken, newCode, newLinkToken } from "./codes";
import { signInMail } from "./mails";
import { findRequest, keepSecrets, listPeopleAt } from "./queries";
import { linkUrl } from "./urls";

/**
 * What follows from "sign_in.asked": code and link for the people of the address, once. Undefined when nobody here has
 * it, when it is too late, or when the mail has been made before.
 */
export async function prepareSignInMail(tx: TenantTx, { requestId }: { requestId: string }, now: Date) {
  const request = await findRequest(tx, requestId);
  if (!request || request.linkSha256 || request.consumedAt || request.expiresAt <= now) return undefined;
  const people = await listPeopleAt(tx, request.email);
  if (people.length === 0) return undefined;
  const code = newCode();
  const token = newLinkToken();
  await keepSecrets(tx, requestId, { codeHash: await hashCode(requestId, code), linkSha256: hashLinkToken(token) });
  const { portalId, email, locale, origin } = request;
  const portalName = (await findPortalName(tx, portalId)) ?? "";
  const mail = signInMail({ portalName, code, link: origin + linkUrl(token), people }, locale);
  return { requestId, portalId, to: email, locale, ...mail };
}
