import { sql } from "kysely";
import { isListedFor, type Viewer } from "../audience";
import type { TenantTx } from "../db";
import type { LinkedObject } from "./index";

/** One knot of the thread. `distance` is negative for what led here, 0 for the object itself. */
export type Knot = LinkedObject & { distance: number };

const MAX_STEPS = 8;
const MAX_KNOTS = 40;

/**
 * The red thread through an object: all that led to it and all that followed from it, nearest first on each side, as
 * far as the viewer may see it. Circles end where they began.
 *
 * @example const knots = await threadThrough(tx, viewer, measure.id);
 */
export async function threadThrough(tx: TenantTx, viewer: Viewer, id: string): Promise<Knot[]> {
  const { rows } = await sql<Knot>`
    with recursive back (id, distance) as (
      select ${id}::uuid, 0
      union
      select links.from_id, distance - 1 from back join links on links.to_id = back.id
        where relation = 'leads_to' and distance > ${-MAX_STEPS}::int
    ), onward (id, distance) as (
      select ${id}::uuid, 0
      union
      select links.to_id, distance + 1 from onward join links on links.from_id = onward.id
        where relation = 'leads_to' and distance < ${MAX_STEPS}::int
    ), nearest (id, distance) as (
      select distinct on (id) id, distance from (table back union all table onward) as knots
        order by id, abs(distance)
    )
    select objects.id, kind, url, title, distance from nearest join objects using (id)
      where ${isListedFor(viewer, "objects.audience")}
      order by distance, title limit ${MAX_KNOTS}`.execute(tx);
  return rows;
}

/**
 * The result in a portal to which a thread was tied last; undefined when there is none.
 *
 * @example const result = await newestResult(tx, viewer, portal.id);
 */
export const newestResult = (tx: TenantTx, viewer: Viewer, portalId: string): Promise<LinkedObject | undefined> =>
  tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .innerJoin("links", "links.toId", "objects.id")
    .select(["objects.id", "objects.kind", "objects.url", "objects.title"])
    .where("listings.portalId", "=", portalId)
    .where("links.relation", "=", "leads_to")
    .where("objects.kind", "=", "timeline_entry")
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy("links.createdAt", "desc")
    .orderBy("objects.title")
    .limit(1)
    .executeTakeFirst();
