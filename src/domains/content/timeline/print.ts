import { plainText } from "../../../platform/markdown";
import type { TimelinePrint } from "../../../platform/pdf";
import { berlinDate, longDate } from "../../../platform/time/berlin";
import { uiTexts } from "../../../platform/ui/messages";
import type { Shell } from "../../../platform/ui/shell";
import type { FoundFiles } from "../files/resolve";
import { messages } from "../messages";
import { entriesOf, type StoredEntry, type StoredPage } from "../stored-page";
import { pageUrl } from "../urls";
import { arrange, type Choice, ENTRIES_AT_ONCE } from "./arrange";
import { entryProps } from "./entry-view";

/** Who hands it out, and in which language. */
type Printer = { locale: Shell["locale"]; portal: Pick<Shell["portal"], "name" | "origin"> };

type Chosen = { page: StoredPage; title: string; files: FoundFiles; choice: Choice };

/** The results that somebody chose, to hand out or to hang on a wall. */
export function timelinePrint(shell: Printer, { page, title, files, choice }: Chosen, now: Date): TimelinePrint {
  const { portal } = shell;
  const locale = shell.locale === "en" ? "en" : "de";
  const t = messages[locale];
  const { groups, kinds, next } = arrange(entriesOf(page), { ...choice, after: undefined });
  const more = next === undefined ? "" : t.moreThanPrinted(ENTRIES_AT_ONCE, portal.origin + pageUrl(page));
  const nothing = groups.length === 0 ? t.nothingFound : "";
  const kind = kinds.find(({ slug }) => slug === choice.kind)?.label;
  const entryOf = (entry: StoredEntry) => {
    const { dateLabel, precision, evidence = [] } = entryProps(entry, { locale, files, page });
    const proofs = evidence.map(({ label, href }) => ({ label, url: absolute(portal.origin, href) }));
    return { dateLabel, precision, title: entry.title, text: paragraphs(entry.description), evidence: proofs };
  };
  return {
    lang: locale,
    title: [title, kind, choice.year].filter((part) => part !== undefined).join(" · "),
    issuer: portal.name,
    printedOn: t.asOf(longDate(berlinDate(now), locale)),
    lead: [paragraphs(page.description), more, nothing].filter((part) => part !== "").join("\n\n"),
    figures: [],
    years: groups.map(({ year, entries }) => ({
      label: String(year ?? uiTexts[locale].undated),
      entries: entries.map(entryOf),
    })),
  };
}

const paragraphs = (markdown: string): string => plainText(markdown).replaceAll("\n", "\n\n");

/** On paper an address needs its host. */
const absolute = (origin: string, href: string): string | null =>
  URL.canParse(href, origin) ? new URL(href, origin).href : null;

/** "lauterbrueck-ergebnisse-2026-06-12.pdf" */
export const printName = (portal: { host: string }, page: StoredPage, now: Date): string =>
  `${portal.host.split(/[.:]/)[0]}-${page.slug}-${berlinDate(now)}.pdf`;
