import { sql } from "kysely";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import { isName } from "./check-host";
import { changeHost, type Portal } from "./portal";

export type HostRefusal = "host_local" | "sign_in_host" | "host_taken" | "host_gone" | "hosts_full";

/** Nobody needs more; each is a door that somebody has to keep a certificate for. */
const MOST = 20;

type OfPortal<Known extends keyof Portal = "id"> = { portal: Pick<Portal, "id" | Known>; host: string };

export const listHosts = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("hosts")
    .select(["host", "isPrimary"])
    .where("portalId", "=", portalId)
    .orderBy("isPrimary", "desc")
    .orderBy("host")
    .execute();

/**
 * Throws Refusal "host_taken" for a name that is anybody's, "host_local" for one that nobody finds in the internet, and
 * "hosts_full" when the portal has enough of them.
 */
export async function assertIsFree(tx: TenantTx, { portal, host }: OfPortal<"isTrial">): Promise<void> {
  if (!portal.isTrial && !isName(host)) throw new Refusal<HostRefusal>("host_local");
  if (await ownerOf(tx, host)) throw new Refusal<HostRefusal>("host_taken");
  const claimed = tx.selectFrom("hostClaims").select("host").where("portalId", "=", portal.id);
  const count = (await listHosts(tx, portal.id)).length + (await claimed.execute()).length;
  if (count >= MOST) throw new Refusal<HostRefusal>("hosts_full");
}

/** Lets a portal be found by another name, too, which it may have. Throws the Refusals of `assertIsFree`. */
export async function addHost(tx: TenantTx, { portal, host }: OfPortal<"isTrial">): Promise<void> {
  await assertIsFree(tx, { portal, host });
  await sql`select add_host(${host}, ${portal.id})`.execute(tx);
}

/** Where everybody of the tenant signs in. */
export const isSignIn = ({ origin, signInOrigin }: Pick<Portal, "origin" | "signInOrigin">): boolean =>
  origin === signInOrigin;

/**
 * Asked before a name is checked over the network, and once more after it. Throws Refusal "host_gone" for a name of any
 * other portal, "sign_in_host" for somebody who runs no installation: the sign-in of every portal goes with that name.
 */
export async function assertMayBePrimary(
  tx: TenantTx,
  { portal, host }: OfPortal<"origin" | "signInOrigin">,
  isAdmin: boolean,
): Promise<void> {
  if (isSignIn(portal) && !isAdmin) throw new Refusal<HostRefusal>("sign_in_host");
  if ((await ownerOf(tx, host)) !== portal.id) throw new Refusal<HostRefusal>("host_gone");
}

/** Makes one of the names of a portal, which was found to lead here, the one that its links carry. */
export const makePrimary = (tx: TenantTx, { portal, host }: OfPortal): Promise<void> =>
  changeHost(tx, { portalId: portal.id, host });

/** Takes a name away that is not the first one. Throws Refusal "host_gone". */
export async function dropHost(tx: TenantTx, { portal: { id: portalId }, host }: OfPortal): Promise<void> {
  const known = (await listHosts(tx, portalId)).find((one) => one.host === host);
  if (!known || known.isPrimary) throw new Refusal<HostRefusal>("host_gone");
  await sql`select drop_host(${host}, ${portalId})`.execute(tx);
}

const ownerOf = async (tx: TenantTx, host: string): Promise<string | undefined> =>
  (await tx.selectFrom("hosts").select("portalId").where("host", "=", host).executeTakeFirst())?.portalId;
