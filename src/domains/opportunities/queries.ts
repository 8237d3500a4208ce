import type { Insertable } from "kysely";
import { isListedFor, isOpenTo, type Viewer } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { Opportunities } from "../../platform/db/tables";
import { Missing } from "../../platform/errors";

export type Opportunity = Awaited<ReturnType<typeof opportunityBySlug>>;

export const insertOpportunity = (tx: TenantTx, row: Insertable<Opportunities>) =>
  tx.insertInto("opportunities").values(row).execute();

const opportunities = (tx: TenantTx) =>
  tx
    .selectFrom("opportunities")
    .innerJoin("objects", "objects.id", "opportunities.id")
    .innerJoin("organisations", "organisations.id", "opportunities.ownerOrganisationId")
    .select(["opportunities.id", "opportunities.slug", "opportunities.title", "summary", "timeLabel", "placeLabel"])
    .select(["placesNeeded", "placesFound", "drawing", "organisations.name as host"]);

export const opportunityBySlug = (tx: TenantTx, viewer: Viewer, slug: string) =>
  opportunities(tx)
    .where("opportunities.slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirstOrThrow(() => new Missing("opportunity"));

/** Those of one portal that still need somebody, for as many as are missing; the full ones come last. */
export const listOpportunities = (tx: TenantTx, viewer: Viewer, portalId: string, limit = 200) =>
  opportunities(tx)
    .innerJoin("listings", "listings.objectId", "opportunities.id")
    .where("listings.portalId", "=", portalId)
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy((eb) => eb("placesNeeded", "-", eb.ref("placesFound")), "desc")
    .orderBy("opportunities.title")
    .limit(limit)
    .execute();
