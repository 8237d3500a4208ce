import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { TimelinePlace } from "../timeline/sync-entries";
import { noteSource, noteSourceOfRun } from "../translations/note-source";
import { announcePage } from "./materialise";

/**
 * Notes what an import has put before everybody as the next revision. What editors were working on stays in the
 * history, and a form that was open meanwhile says that somebody else has saved.
 */
export async function noteImport(tx: TenantTx, page: TimelinePlace, now: Date): Promise<void> {
  const { pageId, locale } = page;
  const before = await tx
    .selectFrom("pageDrafts")
    .select("state")
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .executeTakeFirst();
  const { rows } = await sql<{ number: number; title: string }>`
    insert into page_revisions (page_id, locale, number, how, content, saved_at, published_at)
    select v.page_id, v.locale,
      1 + coalesce((select max(number) from page_revisions r where r.page_id = v.page_id and r.locale = v.locale), 0),
      'imported',
      jsonb_build_object('title', v.title, 'description', v.description, 'date', v.date_label, 'image', v.image,
        'component', v.component, 'extra', v.extra, 'removed', '[]'::jsonb, 'sections', coalesce((
          select jsonb_agg(jsonb_build_object('id', s.id, 'section', s.body || jsonb_build_object('kind', s.kind))
            order by s.position)
          from sections s where s.page_id = v.page_id and s.locale = v.locale and s.deleted_at is null), '[]'::jsonb)),
      ${now}, ${now}
    from page_variants v where v.page_id = ${pageId} and v.locale = ${locale}
    returning number, content->>'title' as title`.execute(tx);
  const [saved] = rows;
  if (!saved) return;
  const { number: revision, title } = saved;
  const state = { state: "published" as const, revision, publishedRevision: revision, title };
  const row = { ...state, changedAt: now, changedByPersonId: null };
  await tx
    .insertInto("pageDrafts")
    .values({ pageId, locale, ...row })
    .onConflict((conflict) => conflict.columns(["tenantId", "pageId", "locale"]).doUpdateSet(row))
    .execute();
  await noteSource(tx, { pageId, locale, number: revision });
  await noteSourceOfRun(tx, pageId, now);
  if (before?.state === "archived") await announcePage(tx, page, now);
}
