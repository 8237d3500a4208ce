import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";
import { daysBefore } from "../../../platform/time/day";
import { KEEP_ALL_DAYS } from "./rules";

type RemovedRevision = { pageId: string; locale: Locale; number: number };

type Emptied = RemovedRevision & { personId: string | null; reason: string };

/** Leaves nothing of a revision but that it was there. Gives the tenant, or nothing when there is nothing to remove. */
export async function emptyRevision(
  tx: TenantTx,
  { pageId, locale, number, personId, reason }: Emptied,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .updateTable("pageRevisions")
    .set({ content: null, removedAt: now, removedByPersonId: personId, removedReason: reason })
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("number", "=", number)
    .where("removedAt", "is", null)
    .returning("tenantId")
    .executeTakeFirst();
  return row?.tenantId;
}

/** When a revision was saved, and whether somebody works with it, sees it or has it planned. */
export const findUseOfRevision = (tx: TenantTx, { pageId, locale, number }: RemovedRevision) =>
  tx
    .selectFrom("pageRevisions as r")
    .select(["savedAt", "removedAt"])
    .select(
      sql<boolean>`exists (select from page_drafts d where d.page_id = r.page_id and d.locale = r.locale
          and r.number in (d.revision, d.published_revision))
        or exists (select from page_schedules s
          where (s.page_id, s.locale, s.revision) = (r.page_id, r.locale, r.number))`.as("isInUse"),
    )
    .where("r.pageId", "=", pageId)
    .where("r.locale", "=", locale)
    .where("r.number", "=", number)
    .executeTakeFirst();

const AT_ONCE = 5_000;

/**
 * Thins out what was saved long ago: the last save of each day in Germany stays. What something points to stays, too;
 * so does what was ever published, and what was removed by somebody.
 */
export async function thinRevisionsDue(tx: TenantTx, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from page_revisions where (tenant_id, page_id, locale, number) in (
      select r.tenant_id, r.page_id, r.locale, r.number from page_revisions r
      where r.saved_at < ${daysBefore(now, KEEP_ALL_DAYS)} and r.published_at is null and r.removed_at is null
        and exists (select from page_revisions later
          where later.page_id = r.page_id and later.locale = r.locale and later.number > r.number
            and later.removed_at is null
            and (later.saved_at at time zone 'Europe/Berlin')::date = (r.saved_at at time zone 'Europe/Berlin')::date)
        and not exists (select from page_drafts d where d.page_id = r.page_id and d.locale = r.locale
          and r.number in (d.revision, d.published_revision))
        and not exists (select from page_schedules s
          where (s.page_id, s.locale, s.revision) = (r.page_id, r.locale, r.number))
        and not exists (select from page_reviews v
          where (v.page_id, v.locale, v.revision) = (r.page_id, r.locale, r.number))
        and not exists (select from page_translations t
          where (t.page_id, t.source_locale, t.source_revision) = (r.page_id, r.locale, r.number))
      order by r.saved_at limit ${AT_ONCE})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
