import { sql } from "kysely";
import { isListedFor, visitor } from "../audience";
import type { TenantTx } from "../db";
import type { IsoDate } from "../time/berlin";
import { MISSING_A_DAY } from "./rules";

export type ViewCount = { portalId: string; day: IsoDate; path: string; views: number };
export type MissingCount = ViewCount & { fromPath: string };

const columns = <Row extends object>(rows: readonly Row[], names: readonly (keyof Row)[]) =>
  names.map((name) => rows.map((row) => row[name]));

/** Whether everybody may find the page of a path in a portal. `places` are lists that are no objects. */
const isFound = (path: string, portal: string, places: readonly string[]) => sql<boolean>`(
  ${sql.ref(path)} = any(${places}) or exists (
    select 1 from objects join listings on listings.tenant_id = objects.tenant_id and listings.object_id = objects.id
    where objects.tenant_id = current_tenant() and objects.url = ${sql.ref(path)}
      and listings.portal_id = ${sql.ref(portal)} and ${isListedFor(visitor, "objects.audience")}))`;

/** Adds to what was counted before, of pages that everybody may find, and of no other. */
export async function addViews(tx: TenantTx, counts: readonly ViewCount[], places: readonly string[]): Promise<void> {
  const [portals, days, paths, views] = columns(counts, ["portalId", "day", "path", "views"]);
  await sql`
    insert into page_views (portal_id, day, path, views)
    select seen.portal_id, seen.day, seen.path, seen.views
    from unnest(${portals}::uuid[], ${days}::date[], ${paths}::text[], ${views}::int[])
      as seen (portal_id, day, path, views)
    where ${isFound("seen.path", "seen.portal_id", places)}
    on conflict (tenant_id, portal_id, day, path) do update set views = page_views.views + excluded.views`.execute(tx);
}

/** The same for links that lead nowhere, up to a number a day. A page that not everybody may find is not named. */
export async function addMissing(
  tx: TenantTx,
  counts: readonly MissingCount[],
  places: readonly string[],
): Promise<void> {
  const [portals, days, paths, froms, views] = columns(counts, ["portalId", "day", "path", "fromPath", "views"]);
  await sql`
    insert into missing_pages as kept (portal_id, day, path, from_path, views)
    select portal_id, day, path, from_path, sum(views) from (
      select seen.portal_id, seen.day, seen.path, seen.views,
        case when ${isFound("seen.from_path", "seen.portal_id", places)} then seen.from_path else '' end as from_path
      from unnest(${portals}::uuid[], ${days}::date[], ${paths}::text[], ${froms}::text[], ${views}::int[])
        as seen (portal_id, day, path, from_path, views)
    ) as seen
    where (select count(*) from missing_pages as full_day
      where full_day.portal_id = seen.portal_id and full_day.day = seen.day) < ${MISSING_A_DAY}
    group by portal_id, day, path, from_path
    order by sum(views) desc
    limit ${MISSING_A_DAY}
    on conflict (tenant_id, portal_id, day, path, from_path) do update set views = kept.views + excluded.views`.execute(
    tx,
  );
}

type Span = { portalId: string; from: IsoDate; to: IsoDate };

/** Views of a portal by day, or by month when they are many; the days without any are missing. */
export const viewsByTime = (tx: TenantTx, { portalId, from, to }: Span, unit: "day" | "month") =>
  tx
    .selectFrom("pageViews")
    .select(sql<string>`to_char(date_trunc(${sql.lit(unit)}, day), 'YYYY-MM-DD')`.as("since"))
    .select(({ fn }) => fn.sum<number>("views").as("views"))
    .where("portalId", "=", portalId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy("since")
    .orderBy("since")
    .execute();

/** The pages that were opened most often, with the title of what stands there now. */
export const mostViewed = (tx: TenantTx, { portalId, from, to }: Span, limit: number) =>
  tx
    .selectFrom("pageViews")
    .select("path")
    .select(({ fn }) => fn.sum<number>("views").as("views"))
    .select(titleOf(portalId).as("title"))
    .where("portalId", "=", portalId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy("path")
    .orderBy("views", "desc")
    .orderBy("path")
    .limit(limit)
    .execute();

const titleOf = (portalId: string) => sql<string | null>`(
  select objects.title from objects join listings on listings.tenant_id = objects.tenant_id
    and listings.object_id = objects.id
  where objects.tenant_id = current_tenant() and objects.url = page_views.path and listings.portal_id = ${portalId}
    and ${isListedFor(visitor, "objects.audience")}
  order by objects.id limit 1)`;

/** Links that lead nowhere and were followed, the most often followed first, with up to three pages they stand on. */
export const listMissing = (tx: TenantTx, { portalId, from, to }: Span, limit: number) =>
  tx
    .selectFrom("missingPages")
    .select("path")
    .select(({ fn }) => fn.sum<number>("views").as("views"))
    .select(sql<string[]>`(array_agg(distinct from_path order by from_path desc))[1:3]`.as("fromPaths"))
    .select(({ fn }) => fn.max<string>("day").as("last"))
    .where("portalId", "=", portalId)
    .where("day", ">=", from)
    .where("day", "<=", to)
    .groupBy("path")
    .orderBy("views", "desc")
    .orderBy("path")
    .limit(limit)
    .execute();
