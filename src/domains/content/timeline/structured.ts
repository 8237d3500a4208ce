import { plainText } from "../../../platform/markdown";
import { sortByDate } from "../../../platform/time/sort-by-date";
import type { Portal } from "../../../platform/ui/shell";
import { entriesOf, type StoredEntry, type StoredPage } from "../stored-page";
import { entryUrl, pageUrl } from "../urls";

type Publisher = Pick<Portal, "name" | "origin">;

/** Search engines read the newest of a long timeline, and find the rest by following. */
const MAX_LISTED = 20;

/** JSON-LD of a page with a timeline: the newest results as articles. */
export function timelineData(portal: Publisher, page: StoredPage): object {
  const entries = sortByDate(entriesOf(page), "newest").slice(0, MAX_LISTED);
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    name: page.title,
    url: portal.origin + pageUrl(page),
    publisher: publisherOf(portal),
    hasPart: entries.map((entry) => articleOf(portal, page, entry)),
  };
}

/** JSON-LD of one result. */
export const entryData = (portal: Publisher, page: StoredPage, entry: StoredEntry): object => ({
  "@context": "https://schema.org",
  ...articleOf(portal, page, entry),
  description: plainText(entry.description),
  dateModified: entry.updatedAt.toISOString(),
  publisher: publisherOf(portal),
});

const publisherOf = ({ name, origin }: Publisher) => ({ "@type": "Organization", name, url: origin });

/** What a result covers in time may be a day or years: schema.org calls that temporal coverage. */
function articleOf({ origin }: Publisher, page: StoredPage, { title, slug, date }: StoredEntry) {
  const article = { "@type": "Article", headline: title, url: origin + entryUrl(page, slug) };
  if (date.precision === "unknown") return article;
  return { ...article, temporalCoverage: date.from === date.to ? date.from : `${date.from}/${date.to}` };
}
