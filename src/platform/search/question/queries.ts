import { sql } from "kysely";
import { isListedFor, listedKeysOf, type Viewer } from "../../audience";
import type { TenantTx } from "../../db";
import type { Locale } from "../../text";
import { codeOf } from "../lexemes";
import { type Clause, inKind } from "./question";
import { MOST_COUNTED, PER_PAGE } from "./rules";

/** Where and for whom is searched. */
export type Place = { portalId: string; viewer: Viewer };

export type FoundText = { locale: Locale; title: string; text: string };
export type Hit = { objectId: string; kind: string; score: number; url: string; title: string; texts: FoundText[] };

/** The hit after which a page of hits begins. */
export type After = { score: number; objectId: string };

/** `counts` holds how many there are of each kind, and `isMore` that these are not all. */
export type Found = { counts: Record<string, number>; isMore: boolean; hits: Hit[] };

/** Characters of a text in which the words of a snippet are looked for. */
const READ = 4_000;

type Wish = { kind?: string | undefined; after?: After | undefined };

/**
 * The hits of one page, one more than are shown, with what was counted on the way. The order is that of the score;
 * equal ones follow their ids, so that the next page goes on where this one ends.
 */
export async function listHits(tx: TenantTx, clause: Clause, place: Place, { kind, after }: Wish): Promise<Found> {
  const { portalId, viewer } = place;
  const found = ({ any, titled, sampled }: Clause) => sql`select distinct object_id, kind, score from search_found(
    ${any}::tsquery, ${titled}::tsquery, ${sampled}::tsquery, ${portalId}::uuid, ${listedKeysOf(viewer)},
    ${MOST_COUNTED + 1}::integer)`;
  const { rows } = await sql<Row>`
    with found as materialized (${found(clause)}),
    narrowed as materialized (${kind ? found(inKind(clause, codeOf(portalId), kind)) : sql`table found`}),
    page as (
      select * from narrowed where object_id is not null ${after ? sql`and (-score, object_id) > (${-after.score}::integer, ${after.objectId}::uuid)` : sql``}
      order by -score, object_id limit ${PER_PAGE + 1}
    )
    select
      (select json_object_agg(kind, count) from (select kind, count(*) from found where kind is not null group by kind) as kinds) as counts,
      exists (select from found where kind is null) as is_more,
      (select json_agg(json_build_object('objectId', page.object_id, 'kind', page.kind, 'score', score, 'url', url,
          'title', title, 'texts', (
            select json_agg(json_build_object('locale', locale, 'title', title, 'text', left(text, ${READ})))
            from search_texts t where t.object_id = page.object_id)) order by -score, page.object_id)
        from page join objects on objects.id = page.object_id
        where ${isListedFor(viewer, "objects.audience")}) as hits`.execute(tx);
  const { counts, isMore = false, hits } = rows[0] ?? {};
  return { counts: counts ?? {}, isMore, hits: hits ?? [] };
}

type Row = { counts: Found["counts"] | null; isMore: boolean; hits: Hit[] | null };

/** How many hits each query has, counted up to a few. */
export async function countEach(tx: TenantTx, clauses: readonly Clause[], place: Place): Promise<number[]> {
  if (clauses.length === 0) return [];
  const { portalId, viewer } = place;
  const queries = clauses.map(({ any }) => any);
  const { rows } = await sql<{ count: number }>`
    select (select count(*)::integer from search_rows(query::tsquery, query::tsquery, ${portalId}::uuid,
      ${listedKeysOf(viewer)}, ${COUNTED_TO}::integer)) as count
    from unnest(${queries}::text[]) with ordinality as asked (query, place) order by place`.execute(tx);
  return rows.map(({ count }) => count);
}

const COUNTED_TO = 20;

export type KnownWord = { word: string; written: string };

/** Words of the tenant's texts that share a form with this one (see spelling.ts), or its first letters. */
export async function listSimilar(tx: TenantTx, forms: readonly string[], beginning: string): Promise<KnownWord[]> {
  const { rows } = await sql<KnownWord>`
    select word, written from search_words
      where word in (select word from search_spellings where form = any(${[...forms]}::text[]))
    union
    (select word, written from search_words
      where ${beginning} <> '' and word >= ${beginning} and word < ${`${beginning}\u{10ffff}`} limit 2000)`.execute(tx);
  return rows;
}

/** Whether the tenant's texts have these words. */
export async function listKnown(tx: TenantTx, words: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("searchWords")
    .select("word")
    .where(({ eb, val }) => eb("word", "=", eb.fn.any(val([...words]))))
    .execute();
  return new Set(rows.map(({ word }) => word));
}
