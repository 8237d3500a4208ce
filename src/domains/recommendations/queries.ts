import type { Insertable } from "kysely";
import { isListedFor, isOpenTo, type Viewer } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { Recommendations } from "../../platform/db/tables";
import { Missing } from "../../platform/errors";

export type Recommendation = Awaited<ReturnType<typeof recommendationBySlug>>;
export type ListedRecommendation = Awaited<ReturnType<typeof listRecommendations>>[number];

export const insertRecommendation = (tx: TenantTx, row: Insertable<Recommendations>) =>
  tx.insertInto("recommendations").values(row).execute();

export const recommendationBySlug = (tx: TenantTx, viewer: Viewer, slug: string) =>
  tx
    .selectFrom("recommendations")
    .innerJoin("objects", "objects.id", "recommendations.id")
    .select(["recommendations.id", "recommendations.title", "wording", "givenBy", "givenOn", "slug"])
    .where("slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirstOrThrow(() => new Missing("recommendation"));

/** Newest first, those of one portal, at most 200. */
export const listRecommendations = (tx: TenantTx, viewer: Viewer, portalId: string) =>
  tx
    .selectFrom("recommendations")
    .innerJoin("objects", "objects.id", "recommendations.id")
    .innerJoin("listings", "listings.objectId", "recommendations.id")
    .select(["recommendations.id", "recommendations.title", "givenBy", "givenOn", "slug"])
    .where("listings.portalId", "=", portalId)
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy("givenOn", "desc")
    .orderBy("recommendations.title")
    .limit(200)
    .execute();
