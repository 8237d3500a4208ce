import { isListedFor, visitor } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";

/** What every visitor finds in a portal, the newest first. Whoever asks: what only some may see is nobody's to find. */
export const listPublicObjects = (tx: TenantTx, portalId: string, limit: number) =>
  tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .where("listings.portalId", "=", portalId)
    .where(isListedFor(visitor, "objects.audience"))
    .select(["objects.url", "objects.updatedAt"])
    .orderBy("objects.updatedAt", "desc")
    .orderBy("objects.id")
    .limit(limit)
    .execute();
