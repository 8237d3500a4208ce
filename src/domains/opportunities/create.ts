import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../platform/db";
import { listIn, registerObject } from "../../platform/objects";
import type { DrawingName } from "../../platform/ui/drawings/drawing";
import { insertOpportunity } from "./queries";
import { opportunityUrl } from "./urls";

type NewOpportunity = {
  ownerOrganisationId: string;
  portalId: string;
  slug: string;
  title: string;
  summary: string;
  timeLabel: string;
  placeLabel: string;
  placesNeeded: number;
  placesFound: number;
  /** A scene that shows what one does there. */
  drawing?: DrawingName;
};

/** Enters what somebody needs help with. Returns its id. */
export async function createOpportunity(
  tx: TenantTx,
  { portalId, ...row }: NewOpportunity,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const { ownerOrganisationId, title } = row;
  const url = opportunityUrl(row.slug);
  await registerObject(tx, { id, kind: "opportunity", url, title, audience: "public", ownerOrganisationId }, now);
  await insertOpportunity(tx, { id, ...row });
  await listIn(tx, portalId, id);
  return id;
}
