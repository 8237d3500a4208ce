import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";

/** A page was first written in its original language; of several that came together, German is the one. */
export const originalOf = sql<Locale>`(select o.locale from page_revisions o
  where o.page_id = pages.id and o.number = 1 order by o.saved_at, o.locale <> 'de', o.locale limit 1)`;

type Written = { pageId: string; locale: Locale; number: number; from?: { locale: Locale; revision: number } };

/**
 * Notes on which revision of the original a translation rests that was just saved: the one that visitors read, or a
 * later one from which it began. Of the original itself nothing is noted.
 */
export async function noteSource(tx: TenantTx, { pageId, locale, number, from }: Written): Promise<void> {
  const begun = from ? sql`case when d.locale = ${from.locale} then ${from.revision}::integer end` : sql`null`;
  await sql`
    insert into page_translations (page_id, locale, revision, source_locale, source_revision)
    select pages.id, ${locale}, ${number}, d.locale,
      greatest(coalesce(d.published_revision, d.revision), ${begun}, (
        select before.source_revision from page_translations before
        where before.page_id = pages.id and before.locale = ${locale} and before.source_locale = d.locale
          and before.revision < ${number} order by before.revision desc limit 1))
    from pages join page_drafts d on d.page_id = pages.id and d.locale = ${originalOf}
    where pages.id = ${pageId} and d.locale <> ${locale}`.execute(tx);
}

/** Files of one run belong together, whichever of them is read first: a translation rests on what came with it. */
export async function noteSourceOfRun(tx: TenantTx, pageId: string, now: Date): Promise<void> {
  await sql`
    update page_translations t set source_revision = d.revision
    from pages
    join page_drafts d on d.page_id = pages.id and d.locale = ${originalOf}
    join page_revisions r on r.page_id = pages.id and r.how = 'imported' and r.saved_at = ${now}
    where pages.id = ${pageId} and t.page_id = pages.id and t.source_locale = d.locale
      and t.locale = r.locale and t.revision = r.number and t.source_revision < d.revision`.execute(tx);
}
