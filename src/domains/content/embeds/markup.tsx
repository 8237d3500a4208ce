import type { Child } from "hono/jsx";
import { renderMarkdown } from "../../../platform/markdown";
import { absoluteLinks } from "../../../platform/share";
import { type Locale, languageTag } from "../../../platform/text";
import { sortByDate } from "../../../platform/time/sort-by-date";
import { messages } from "../messages";
import type { SectionKind, SectionOf } from "../sections";
import type { StoredPage, StoredSection } from "../stored-page";
import { dateLabel } from "../timeline/entry-view";
import { entryUrl, pageUrl } from "../urls";

/** So many results are shown elsewhere; the rest is behind a link. */
const NEWEST = 5;

type Source = { page: StoredPage; title: string; portal: { name: string; origin: string } };

type View<Kind extends SectionKind> = (section: SectionOf<Kind>, locale: Locale) => Child;

const rich = (markdown: string, headingsFrom: 3 | 4 = 3) => renderMarkdown(markdown, { headingsFrom });

const plan: View<"goals" | "structure"> = ({ description, items }) => (
  <>
    {rich(description)}
    {items.map((item) => (
      <>
        <h3>{item.title}</h3>
        {rich(item.description, 4)}
      </>
    ))}
  </>
);

/** Without pictures: they would be loaded from here by everybody who reads the other website. */
const views: { [Kind in SectionKind]?: View<Kind> } = {
  text: ({ text }) => rich(text),
  goals: plan,
  structure: plan,
  callToAction: ({ description, link, title }) => (
    <>
      {rich(description)}
      {link.url && (
        <p>
          <a href={link.url}>{link.text || title}</a>
        </p>
      )}
    </>
  ),
  highlights: ({ items }) => (
    <ul>
      {items.map(({ title, subtitle, link }) => (
        <li>
          {link.url ? <a href={link.url}>{title}</a> : title}
          {subtitle && ` ${subtitle}`}
        </li>
      ))}
    </ul>
  ),
  workingGroups: ({ items }) => (
    <>
      {items.map(({ title, name, description }) => (
        <>
          <h3>{title || name}</h3>
          {rich(description, 4)}
        </>
      ))}
    </>
  ),
  questions: ({ items }) => (
    <>
      {items.map(({ question, answer }) => (
        <>
          <h3>{question}</h3>
          {rich(answer, 4)}
        </>
      ))}
    </>
  ),
  downloads: ({ items }) => (
    <ul>
      {items.map(({ title, url, description }) => (
        <li>
          <a href={url}>{title}</a>
          {description && ` ${description}`}
        </li>
      ))}
    </ul>
  ),
};

/** A section as plain HTML for another website, and what it is called. Undefined for what makes no sense elsewhere. */
export function embedOf(stored: StoredSection, source: Source): { title: string; markup: string } | undefined {
  const { page } = source;
  const { section } = stored;
  const isNews = section.kind === "timeline" && stored.entries.length > 0;
  const view: View<never> | undefined = isNews ? () => newest(stored, source) : views[section.kind];
  if (!view) return undefined;
  const title = ("title" in section && section.title) || source.title;
  const markup = (
    <section lang={languageTag(page.locale)}>
      <h2>{title}</h2>
      {view(section as never, page.locale)}
      <p>
        <a href={pageUrl(page)}>{messages[page.locale].embedSource(source.portal.name)}</a>
      </p>
    </section>
  );
  return { title, markup: absoluteLinks(broken(String(markup)), source.portal.origin) };
}

const newest = ({ entries }: StoredSection, { page }: Source) => (
  <ul>
    {sortByDate(entries, "newest")
      .slice(0, NEWEST)
      .map(({ slug, title, date }) => (
        <li>
          <a href={entryUrl(page, slug)}>{title}</a> ({dateLabel(date, page.locale)})
        </li>
      ))}
  </ul>
);

/** One element a line, so that whoever pastes it sees what it is. */
const broken = (markup: string): string =>
  markup.replaceAll(/(<\/(?:h2|h3|p|ul|li)>|<ul>|<section[^>]*>)(?!\n|$)/g, "$1\n");
