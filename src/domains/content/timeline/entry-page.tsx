import type { Child } from "hono/jsx";
import { plainText, renderMarkdown } from "../../../platform/markdown";
import { sharePictureUrl } from "../../../platform/share";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { EvidenceList } from "../../../platform/ui/evidence";
import { Facts } from "../../../platform/ui/facts";
import { SmallFigures } from "../../../platform/ui/figures";
import { LinkRows } from "../../../platform/ui/link-rows";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Prose } from "../../../platform/ui/prose";
import { Section } from "../../../platform/ui/section";
import type { FoundFiles } from "../files/resolve";
import { figureAt, headDrawing } from "../files/show-picture";
import { messages } from "../messages";
import { titleOf } from "../pages/head-view";
import { InLanguage, LanguageNotice } from "../pages/language-notice";
import type { StoredEntry, StoredPage } from "../stored-page";
import { editEntryUrl, entryUrl, pageUrl } from "../urls";
import { dateLabel, datetimeOf, evidenceProps } from "./entry-view";
import { entryData } from "./structured";

type Neighbours = { before: StoredEntry | undefined; after: StoredEntry | undefined };

type EntryProps = {
  shell: Shell;
  page: StoredPage;
  entry: StoredEntry;
  neighbours: Neighbours;
  files: FoundFiles;
  mayEdit: boolean;
  /** The red thread, and what other domains show here. */
  slots: Child[];
  /** What is said below everything else. */
  end: Child[];
};

/** The page of one result: what happened, with evidence, and where it came from. */
export const EntryPage = ({ shell, page, entry, neighbours, files, mayEdit, slots, end }: EntryProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, date, kind, description, figures, evidence } = entry;
  const datetime = datetimeOf(date);
  const label = dateLabel(date, locale);
  const drawing = headDrawing(entry.image, undefined);
  const picture = drawing ? undefined : figureAt(files, entry.image);
  const facts = [
    { term: t.when, value: datetime ? <time datetime={datetime}>{label}</time> : label, icon: "calendar" as const },
    { term: t.kind, value: kind },
  ];
  return (
    <Page
      shell={shell}
      title={title || label}
      description={plainText(description).slice(0, 300) || undefined}
      canonical={entryUrl(page, entry.slug)}
      sharePicture={sharePictureUrl(shell.portal, { id: entry.id, title: title || label })}
      structured={entryData(shell.portal, page, entry)}
    >
      <InLanguage shell={shell} locale={page.locale}>
        <PageHead
          title={title || label}
          locale={locale}
          way={[
            { label: t.home, href: "/" },
            { label: titleOf(page), href: pageUrl(page) },
          ]}
          drawing={drawing}
        >
          <Facts facts={facts.filter(({ value }) => value !== "")} />
        </PageHead>
      </InLanguage>
      <LanguageNotice shell={shell} locale={page.locale} />
      <Section>
        <InLanguage shell={shell} locale={page.locale}>
          <Prose>{renderMarkdown(description, { headingsFrom: 2 })}</Prose>
        </InLanguage>
        {figures.length > 0 && <SmallFigures figures={figures} />}
        {evidence.length > 0 && <EvidenceList evidence={evidence.map((link) => evidenceProps(link, files, locale))} />}
        {picture && <div class="entry-pic sun-soft">{picture}</div>}
        {mayEdit && (
          <Acts>
            <ButtonLink href={editEntryUrl(entry.id)} look="line" icon="edit">
              {t.edit}
            </ButtonLink>
          </Acts>
        )}
      </Section>
      {slots}
      <Around shell={shell} page={page} neighbours={neighbours} />
      {end}
    </Page>
  );
};

const Around = ({ shell, page, neighbours }: { shell: Shell; page: StoredPage; neighbours: Neighbours }) => {
  const t = messages[shell.locale];
  const row = (word: string, entry: StoredEntry | undefined) =>
    entry
      ? [
          {
            href: entryUrl(page, entry.slug),
            title: entry.title,
            text: `${word}: ${dateLabel(entry.date, shell.locale)}`,
          },
        ]
      : [];
  const rows = [...row(t.after, neighbours.after), ...row(t.before, neighbours.before)];
  if (rows.length === 0) return null;
  return (
    <Section title={t.aroundIt} more={{ label: titleOf(page), href: pageUrl(page) }}>
      <LinkRows rows={rows} />
    </Section>
  );
};
