import { randomUUID } from "node:crypto";
import type { TenantTx } from "../../platform/db";
import { listIn, registerObject } from "../../platform/objects";
import { insertRecommendation } from "./queries";
import { recommendationUrl } from "./urls";

type NewRecommendation = {
  ownerOrganisationId: string;
  portalId: string;
  slug: string;
  title: string;
  wording: string;
  givenBy: string;
  givenOn: string;
};

/** Enters a recommendation with the wording that was adopted, which never changes. Returns its id. */
export async function createRecommendation(tx: TenantTx, input: NewRecommendation, now: Date): Promise<string> {
  const { portalId, ...row } = input;
  const id = randomUUID();
  const { ownerOrganisationId, title, slug } = row;
  const url = recommendationUrl(slug);
  await registerObject(tx, { id, kind: "recommendation", url, title, audience: "public", ownerOrganisationId }, now);
  await insertRecommendation(tx, { id, ...row });
  await listIn(tx, portalId, id);
  return id;
}
