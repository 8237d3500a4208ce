import { audit } from "../../platform/audit";
import { openSignInLink } from "../../platform/auth/sign-in/open-link";
import type { TenantTx } from "../../platform/db";
import { type Address, listPortals } from "../../platform/portals/portal";
import { addPerson, makeAdmin } from "./add";

type NewAdmin = { email: string; address: Address };

/**
 * Lets the person with an e-mail address run the installation; who is not known yet is entered, and who shares the
 * address with others is the one who was entered first. Returns a link that signs in once, within a quarter of an hour.
 * Undefined when there is no portal yet.
 */
export async function createAdmin(
  tx: TenantTx,
  { email: typed, address }: NewAdmin,
  now: Date,
): Promise<string | undefined> {
  const email = typed.trim().toLowerCase();
  const portals = await listPortals(tx, address);
  const portal = portals.find(({ origin, signInOrigin }) => origin === signInOrigin);
  if (!portal) return undefined;
  const known = tx.selectFrom("people").select("id").where("email", "=", email).orderBy("createdAt").limit(1);
  const personId = (await known.executeTakeFirst())?.id ?? (await addPerson(tx, { name: email, email }));
  await makeAdmin(tx, personId);
  await audit(tx, { act: "people.admin_made", objectId: personId, details: { by: "command" } }, now);
  return openSignInLink(tx, { email, portal }, now);
}
