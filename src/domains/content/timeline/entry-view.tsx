import { isForeignLink, renderMarkdown } from "../../../platform/markdown";
import type { Locale } from "../../../platform/text";
import { formatTolerantDate } from "../../../platform/time/format-tolerant-date";
import type { KnownPrecision, TolerantDate } from "../../../platform/time/tolerant-date";
import type { Evidence } from "../../../platform/ui/evidence";
import type { Entry } from "../../../platform/ui/timeline";
import type { Precision } from "../../../platform/ui/timeline-mark";
import { pathKey } from "../files/pictures";
import type { FoundFiles } from "../files/resolve";
import { pictureAt } from "../files/show-picture";
import { messages } from "../messages";
import type { PageKind } from "../page";
import type { EvidenceLink } from "../sections";
import type { StoredEntry } from "../stored-page";
import { entryUrl } from "../urls";

/** The knot on the thread for each way of knowing a date. */
const knots: Record<KnownPrecision | "unknown", Precision> = {
  day: "day",
  month: "month",
  season: "season",
  quarter: "season",
  half: "season",
  part: "season",
  year: "year",
  span: "span",
  since: "span",
  unknown: "unknown",
};

/** As the editor wrote it; machine dates in words, and all of them in words for English readers. */
export function dateLabel(date: TolerantDate, locale: Locale): string {
  if (locale === "en") return formatTolerantDate(date, "en");
  return /^\d{4}-\d{2}-\d{2}/.test(date.label) ? formatTolerantDate(date, "de") : date.label;
}

/** What `<time>` takes: a day, a month or a year. */
export function datetimeOf(date: TolerantDate): string | undefined {
  if (date.precision === "day") return date.from;
  if (date.precision === "month") return date.from.slice(0, 7);
  return date.precision === "year" ? date.from.slice(0, 4) : undefined;
}

type Drawn = { locale: Locale; files: FoundFiles; page: { slug: string; kind: PageKind } };

/** An entry as the timeline of the kit shows it. */
export function entryProps(entry: StoredEntry, { locale, files, page }: Drawn): Entry {
  return {
    id: entry.slug,
    title: entry.title,
    href: entryUrl(page, entry.slug),
    dateLabel: dateLabel(entry.date, locale),
    datetime: datetimeOf(entry.date),
    precision: knots[entry.date.precision],
    text: renderMarkdown(entry.description, { headingsFrom: 4 }),
    figures: entry.figures,
    evidence: entry.evidence.map((link) => evidenceProps(link, files, locale)),
    picture: pictureAt(files, entry.image, "(min-width: 60rem) 16rem, 24rem"),
  };
}

/** Where something can be read up, with its sign: a file of ours, another host, a page of ours. */
export function evidenceProps({ title, url }: EvidenceLink, files: FoundFiles, locale: Locale): Evidence {
  const file = files.get(pathKey(url));
  const note = file && [file.note, file.isAccessible && messages[locale].accessible].filter(Boolean).join(", ");
  if (file) return { kind: file.image ? "pictures" : "file", label: title, href: file.href, note };
  if (isForeignLink(url)) return { kind: "external", label: title, href: url, note: hostOf(url) };
  return { kind: url.startsWith("/") ? "object" : "link", label: title, href: url };
}

/** Imported addresses may stop short: "https://" leads nowhere, but the page around it is shown. */
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : undefined);
