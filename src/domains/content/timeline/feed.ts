import type { AtomFeed } from "../../../platform/feeds/atom";
import { plainText } from "../../../platform/markdown";
import { sortByDate } from "../../../platform/time/sort-by-date";
import type { Shell } from "../../../platform/ui/shell";
import { entriesOf, type StoredPage } from "../stored-page";
import { entryUrl, feedUrl, pageUrl } from "../urls";

const MAX_ENTRIES = 50;

/** The newest results as a feed. */
export function timelineFeed({ portal, locale }: Shell, page: StoredPage, title: string): AtomFeed {
  const entries = sortByDate(entriesOf(page), "newest").slice(0, MAX_ENTRIES);
  const changes = [page.updatedAt, ...entries.map(({ updatedAt }) => updatedAt)];
  return {
    title: `${title} – ${portal.name}`,
    url: portal.origin + feedUrl(page),
    pageUrl: portal.origin + pageUrl(page),
    language: locale,
    author: portal.name,
    updatedAt: new Date(Math.max(...changes.map(Number))),
    entries: entries.map(({ id, title: name, slug, date, description, updatedAt }) => ({
      ...{ id, title: name, url: portal.origin + entryUrl(page, slug), updatedAt },
      summary: [date.label, plainText(description)].filter((part) => part !== "").join("\n"),
    })),
  };
}
