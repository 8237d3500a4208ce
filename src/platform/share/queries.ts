import { isOpenTo, visitor } from "../audience";
import type { TenantTx } from "../db";

export type Shareable = { id: string; kind: string; title: string; url: string };

/** An object of a portal that everybody may open: nothing else is shown to others. */
export const findShareable = (
  tx: TenantTx,
  { objectId, portalId }: { objectId: string; portalId: string },
): Promise<Shareable | undefined> =>
  tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select(["objects.id", "objects.kind", "objects.title", "objects.url"])
    .where("objects.id", "=", objectId)
    .where("listings.portalId", "=", portalId)
    .where(isOpenTo(visitor, "objects.audience"))
    .executeTakeFirst();
