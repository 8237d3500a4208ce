import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import type { Locale } from "../../../platform/text";
import { lockPageRow } from "../editor/queries";
import { readSnapshot } from "../editor/snapshot";
import type { PageKind } from "../page";
import { originalOf } from "./note-source";
import type { TranslationState } from "./rules";

/** A page in a language that is not its original, also when nobody has begun to translate it. */
export type Translation = {
  pageId: string;
  slug: string;
  kind: PageKind;
  title: string;
  locale: Locale;
  state: TranslationState;
  /** Whether somebody has begun it. */
  isBegun: boolean;
  sourceLocale: Locale;
  /** What visitors read of the original, and on which revision of it the translation rests that they read. */
  sourceRevision: number;
  basis: number | null;
  confirmedAt: Date | null;
  /** Since when visitors read another original than that. */
  changedAt: Date | null;
  /** Results that the original has and this language has not. */
  missingResults: number;
};

export type TranslationKey = { slug: string; locale: Locale };

type Wanted = { portalId: string; locales: readonly Locale[] };
type Chosen = { locale?: Locale | undefined; state?: TranslationState | undefined; after?: TranslationKey | undefined };

const AT_ONCE = 30;

const texts = (alias: string) =>
  sql`(select r.content - 'removed' from page_revisions r where r.page_id = o.id and r.locale = o.source_locale
    and r.number = ${sql.ref(alias)})`;

const isShown = sql`exists (select from page_variants v where v.page_id = o.id and v.locale = l.locale
  and v.withdrawn_at is null)`;

/** Nothing is old of which the original says the same again: a change that was taken back is none. */
const isOld = sql`shown.source_revision < o.source_revision
  and ${texts("shown.source_revision")} is distinct from ${texts("o.source_revision")}`;

/** Every page that visitors can read, in every language that it could have besides its original one. */
const translationsOf = ({ portalId, locales }: Wanted) => sql`
  select o.*, l.locale, t.locale is not null as is_begun, shown.source_revision as basis, shown.confirmed_at,
    case
      when t.locale is null or (t.state = 'archived' and not ${isShown}) then 'missing'
      when not ${isShown} then 'in_work'
      when not (${isOld}) then 'present'
      when latest.source_revision >= o.source_revision then 'in_work'
      else 'outdated'
    end as state
  from (
    select pages.id, pages.slug, pages.kind, d.title, d.locale as source_locale,
      coalesce(d.published_revision, d.revision) as source_revision
    from pages join page_drafts d on d.page_id = pages.id and d.locale = ${originalOf}
    where pages.portal_id = ${portalId} and pages.deleted_at is null
      and exists (select from page_variants v where v.page_id = pages.id and v.withdrawn_at is null)
  ) o
  join unnest(${sql.val(locales)}::text[]) l(locale) on l.locale <> o.source_locale
  left join page_drafts t on t.page_id = o.id and t.locale = l.locale
  left join page_translations shown on shown.page_id = o.id and shown.locale = l.locale
    and shown.revision = t.published_revision
  left join page_translations latest on latest.page_id = o.id and latest.locale = l.locale
    and latest.revision = t.revision`;

const facts = sql`x.id as page_id, x.slug, x.kind, x.title, x.locale, x.state, x.is_begun, x.source_locale,
  x.source_revision, x.basis, x.confirmed_at,
  (select min(r.published_at) from page_revisions r where r.page_id = x.id and r.locale = x.source_locale
    and r.number > x.basis) as changed_at,
  (select count(*)::integer from timeline_entries e where e.page_id = x.id and e.locale = x.source_locale
    and e.deleted_at is null and not exists (select from timeline_entries s where s.page_id = e.page_id
      and s.locale = x.locale and s.slug = e.slug and s.deleted_at is null)) as missing_results`;

/** Pages by their address, each in one language after the other; 30 at once. */
export async function listTranslations(tx: TenantTx, wanted: Wanted, { locale, state, after }: Chosen) {
  const { rows } = await sql<Translation>`
    select ${facts} from (${translationsOf(wanted)}) x
    where ${locale ? sql`x.locale = ${locale}` : sql`true`} and ${state ? sql`x.state = ${state}` : sql`true`}
      and ${after ? sql`(x.slug, x.locale) > (${after.slug}, ${after.locale})` : sql`true`}
    order by x.slug, x.locale limit ${AT_ONCE + 1}`.execute(tx);
  const translations = rows.slice(0, AT_ONCE);
  const last = rows.length > AT_ONCE ? translations.at(-1) : undefined;
  return { translations, next: last && { slug: last.slug, locale: last.locale } };
}

export type TranslationCount = { locale: Locale; state: TranslationState; count: number };

/** How many translations of a portal are how far. */
export async function countTranslations(tx: TenantTx, wanted: Wanted): Promise<TranslationCount[]> {
  const { rows } = await sql<TranslationCount>`
    select x.locale, x.state, count(*)::integer as count from (${translationsOf(wanted)}) x
    group by x.locale, x.state order by x.locale, x.state`.execute(tx);
  return rows;
}

type Place = Wanted & { pageId: string; locale: Locale };

/** One translation; the page waits for those who change it when it is locked. */
export async function translationOf(tx: TenantTx, place: Place, lock: "lock" | "look" = "look"): Promise<Translation> {
  if (lock === "lock") await lockPageRow(tx, place.pageId);
  const { rows } = await sql<Translation>`
    select ${facts} from (${translationsOf(place)}) x
    where x.id = ${place.pageId} and x.locale = ${place.locale}`.execute(tx);
  if (!rows[0]) throw new Missing("translation");
  return rows[0];
}

/** What the original said when it was translated, and what it says now. Somebody may have removed the former for good. */
export async function sourceTexts(tx: TenantTx, { pageId, sourceLocale, basis, sourceRevision }: Translation) {
  const rows = await tx
    .selectFrom("pageRevisions")
    .select(["number", "content"])
    .where("pageId", "=", pageId)
    .where("locale", "=", sourceLocale)
    .where("number", "in", [basis ?? sourceRevision, sourceRevision])
    .execute();
  const contentOf = (number: number) => rows.find((row) => row.number === number)?.content ?? null;
  const before = contentOf(basis ?? sourceRevision);
  return { before: before === null ? undefined : readSnapshot(before), after: readSnapshot(contentOf(sourceRevision)) };
}

/** The translation that visitors read, and the work on it, rest on this revision of the original from now on. */
export async function restOn(tx: TenantTx, { pageId, locale, sourceRevision }: Translation, now: Date): Promise<void> {
  await sql`
    update page_translations t set source_revision = ${sourceRevision}, confirmed_at = ${now}
    from page_drafts d
    where d.page_id = ${pageId} and d.locale = ${locale} and t.page_id = d.page_id and t.locale = d.locale
      and t.revision in (d.published_revision, d.revision) and t.source_revision < ${sourceRevision}`.execute(tx);
}
