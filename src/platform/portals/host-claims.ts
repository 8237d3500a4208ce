import { randomBytes } from "node:crypto";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import { assertIsFree, type HostRefusal } from "./hosts";
import type { Portal } from "./portal";

type OfPortal<Known extends keyof Portal = "id"> = { portal: Pick<Portal, "id" | Known>; host: string };

/** Names that a portal would like to have, with what proves that it may. */
export const listClaims = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("hostClaims")
    .select(["host", "proof"])
    .where("portalId", "=", portalId)
    .orderBy("claimedAt")
    .orderBy("host")
    .execute();

export type HostClaim = Awaited<ReturnType<typeof listClaims>>[number];

/**
 * Keeps that a portal would like to have a name. It leads nowhere until the claim is proven, and hinders nobody else
 * from claiming it. Throws the Refusals of `assertIsFree`.
 */
export async function claimHost(tx: TenantTx, { portal, host }: OfPortal<"isTrial">, now: Date): Promise<void> {
  await assertIsFree(tx, { portal, host });
  const proof = randomBytes(18).toString("base64url");
  await tx
    .insertInto("hostClaims")
    .values({ portalId: portal.id, host, proof, claimedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A claim of this portal. Throws Refusal "host_gone" when there is none. */
export async function claimOf(tx: TenantTx, { portal, host }: OfPortal): Promise<HostClaim> {
  const claim = (await listClaims(tx, portal.id)).find((one) => one.host === host);
  if (!claim) throw new Refusal<HostRefusal>("host_gone");
  return claim;
}

/** Returns whether there was one. */
export async function dropClaim(tx: TenantTx, { portal, host }: OfPortal): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("hostClaims")
    .where("portalId", "=", portal.id)
    .where("host", "=", host)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
