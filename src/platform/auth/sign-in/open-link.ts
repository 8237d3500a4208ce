import type { TenantTx } from "../../db";
import type { Portal } from "../../portals/portal";
import { hashLinkToken, newLinkToken } from "./codes";
import { insertRequest, keepSecrets } from "./queries";
import { linkUrl } from "./urls";

type For = { email: string; portal: Pick<Portal, "id" | "signInOrigin"> };

/**
 * A link that signs in whoever has the address, once and within a quarter of an hour, without a mail. For the one who
 * sits at the machine.
 *
 * @example console.log(await openSignInLink(tx, { email, portal }, now));
 */
export async function openSignInLink(tx: TenantTx, { email, portal }: For, now: Date): Promise<string> {
  const id = await insertRequest(tx, { email, portalId: portal.id, nextPath: "/", locale: "de" }, now);
  const token = newLinkToken();
  await keepSecrets(tx, id, { linkSha256: hashLinkToken(token) });
  return portal.signInOrigin + linkUrl(token);
}
