import { sql } from "kysely";
import { isListedFor, visitor } from "../../platform/audience";
import type { TenantTx } from "../../platform/db";
import type { ForeignLink } from "../../platform/links";

/** An address in a text. It may have pairs of brackets in it; what ends a sentence is no part of it. */
const ADDRESS = /https?:\/\/(?:[^\s"'<>()[\]\\]|\([^\s"'<>()\\]*\))+/gi;
const END_OF_SENTENCE = /[.,;:!?*_]+$/;
const LONGEST = 2_000;

/** Where the pages that everybody finds in a portal lead outside, each address once, without the place on its page. */
export async function foreignLinksOf(tx: TenantTx, portalId: string): Promise<ForeignLink[]> {
  const { rows } = await sql<{ page: string; text: string }>`
    with found as (
      select objects.id, objects.url from objects
        join listings on listings.tenant_id = objects.tenant_id and listings.object_id = objects.id
      where listings.portal_id = ${portalId} and ${isListedFor(visitor, "objects.audience")}
    )
    select found.url as page, concat_ws(' ', description, (
        select string_agg(body::text, ' ') from sections
        where sections.page_id = page_variants.page_id and sections.locale = page_variants.locale
          and sections.deleted_at is null)) as text
      from found join page_variants on page_id = found.id where withdrawn_at is null
    union all
    select found.url, concat_ws(' ', description, (select string_agg(url, ' ') from evidence where entry_id = found.id))
      from found join timeline_entries on timeline_entries.id = found.id where deleted_at is null`.execute(tx);
  const pages = new Map<string, Set<string>>();
  for (const { page, text } of rows)
    for (const url of addressesIn(text)) pages.set(url, (pages.get(url) ?? new Set()).add(page));
  return [...pages].map(([url, usedOn]) => ({ url, usedOn: [...usedOn].sort() }));
}

/** @example addressesIn("Siehe (https://example.org/plan#3).") // ["https://example.org/plan"] */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(ADDRESS)]
    .map(([address]) => address.replace(/#.*$/, "").replace(END_OF_SENTENCE, ""))
    .filter((address) => address.length <= LONGEST && URL.canParse(address));
