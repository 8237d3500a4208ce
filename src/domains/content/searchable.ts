import { sql } from "kysely";
import type { TenantTx } from "../../platform/db";
import { plainText } from "../../platform/markdown";
import type { Searchable, SearchText } from "../../platform/search";
import type { Locale } from "../../platform/text";
import { readTolerantDate } from "../../platform/time/tolerant-date";
import { dateLabel } from "./timeline/entry-view";

/** Fields of sections that hold addresses, or what the format knows and we do not. */
const SILENT = ["url", "image", "link", "extra", "email"];

const NAME_IN_CODE = /^[a-z0-9]+(-[a-z0-9]+)+$/;

type PageRow = { objectId: string; locale: Locale; kind: string; title: string; slug: string; description: string };

/** Every language of a page with all its sections. Results are found by themselves. */
async function pageTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const { rows } = await sql<PageRow & { bodies: unknown[] | null }>`
    select page_id as object_id, locale, pages.kind, title, slug, description, (
      select json_agg(body order by position) from sections
      where sections.page_id = page_variants.page_id and sections.locale = page_variants.locale
        and sections.deleted_at is null and sections.kind <> 'timeline') as bodies
    from page_variants join pages on pages.id = page_id
    where page_id = any(${[...ids]}::uuid[]) and pages.deleted_at is null and withdrawn_at is null`.execute(tx);
  return rows.map(({ objectId, locale, kind, title, slug, description, bodies }) => ({
    ...{ objectId, locale, kind: kind === "post" ? "post" : "page", title: title || slug },
    text: [plainText(description), ...(bodies ?? []).flatMap(wordsOf)].filter(Boolean).join("\n"),
  }));
}

/** All texts below a value, as they are read. */
function wordsOf(value: unknown): string[] {
  if (typeof value === "string") return NAME_IN_CODE.test(value) ? [] : [plainText(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (SILENT.includes(key) ? [] : wordsOf(inner)));
}

type EntryRow = {
  objectId: string;
  locale: Locale;
  title: string;
  slug: string;
  date: string;
  description: string;
  rest: string;
};

/** A result with its date, its kind, its figures and its evidence. */
async function entryTexts(tx: TenantTx, ids: readonly string[]): Promise<SearchText[]> {
  const { rows } = await sql<EntryRow>`
    select id as object_id, locale, title, slug, description, date_label as date, concat_ws(' ', kind,
      (select string_agg(concat_ws(' ', figure->>'value', figure->>'label'), ' ') from jsonb_array_elements(figures) as figure),
      (select string_agg(title, ' ' order by position) from evidence where entry_id = timeline_entries.id)) as rest
    from timeline_entries where id = any(${[...ids]}::uuid[]) and deleted_at is null`.execute(tx);
  return rows.map(({ objectId, locale, title, slug, date, description, rest }) => ({
    ...{ objectId, locale, title: title || slug },
    text: [plainText(description), dateLabel(readTolerantDate(date), locale), rest].join("\n"),
  }));
}

export const pageSearch: Searchable = {
  names: { page: { de: "Seiten", en: "Pages" }, post: { de: "Neuigkeiten", en: "News" } },
  texts: pageTexts,
};

export const entrySearch: Searchable = {
  names: { timeline_entry: { de: "Ergebnisse", en: "Results" } },
  texts: entryTexts,
};
