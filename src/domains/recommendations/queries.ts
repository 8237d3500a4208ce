import { type Insertable, sql } from "kysely";
import { isListedFor, isOpenTo, type Viewer } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { Recommendations } from "../../platform/db/tables";
import { Missing } from "../../platform/errors";
import type { Followed } from "./rules";

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

const MAX_STEPS = 8;

/** What followed from each of these, as far as the viewer may see it. `today` counts still for what is due today. */
export async function listFollowed(tx: TenantTx, viewer: Viewer, ids: readonly string[], today: string) {
  const { rows } = await sql<Followed & { id: string }>`
    with recursive onward (root, id, step) as (
      select id, id, 0 from unnest(${[...ids]}::uuid[]) as roots (id)
      union
      select root, links.to_id, step + 1 from onward join links on links.from_id = onward.id
        where relation = 'leads_to' and step < ${MAX_STEPS}::int
    )
    select root as id,
      array_agg(distinct objects.kind) filter (where step > 0) as kinds,
      coalesce(bool_or(pledges.kept_on is null and pledges.due_on < ${today}::date
        or measures.status in ('planned', 'running') and measures.due_on < ${today}::date), false) as is_late,
      coalesce(bool_or(measures.status = 'stopped'), false) as is_stopped,
      coalesce(bool_or(measures.status in ('planned', 'running')), false) as is_unfinished
    from onward join objects on objects.id = onward.id
      left join pledges on pledges.id = onward.id
      left join measures on measures.id = onward.id
    where ${isListedFor(viewer, "objects.audience")}
    group by root`.execute(tx);
  return new Map(rows.map(({ id, kinds, ...rest }): [string, Followed] => [id, { ...rest, kinds: kinds ?? [] }]));
}
