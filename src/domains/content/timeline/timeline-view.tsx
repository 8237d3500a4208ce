import type { Locale } from "../../../platform/text";
import { keptBeside } from "../../../platform/text/beside";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { drawBeside } from "../../../platform/ui/draw-once";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Filter } from "../../../platform/ui/filter";
import { Pagination } from "../../../platform/ui/pagination";
import type { Shell } from "../../../platform/ui/shell";
import { Timeline, TimelineLayout, YearsNav } from "../../../platform/ui/timeline";
import type { FoundFiles } from "../files/resolve";
import { messages } from "../messages";
import type { StoredPage, StoredSection } from "../stored-page";
import { newEntryUrl, pageUrl, printUrl, trashUrl } from "../urls";
import { type Arranged, arrange, type Choice, chosenUrl, type YearGroup } from "./arrange";
import { entryProps } from "./entry-view";

type TimelineProps = {
  shell: Shell;
  page: StoredPage;
  section: StoredSection;
  choice: Choice;
  files: FoundFiles;
  mayEdit: boolean;
};

/** The thread with its years, its filters and what an editor can do. */
export const TimelineView = ({ shell, page, section, choice, files, mayEdit }: TimelineProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const url = pageUrl(page);
  const chosen = chosenUrl(url, choice, { after: choice.after });
  const arranged = arrangedBeside(section.entries, chosen, () => arrange(section.entries, choice));
  const years = arranged.groups.map(({ year }) => year);
  return (
    <TimelineLayout years={<YearsNav locale={locale} years={years} />}>
      {mayEdit && (
        <Acts>
          <ButtonLink href={newEntryUrl(section.id)} look="line" icon="plus">
            {t.newEntry}
          </ButtonLink>
          <ButtonLink href={trashUrl} look="line" icon="trash">
            {t.trash}
          </ButtonLink>
        </Acts>
      )}
      {arranged.total > 1 && <Filters shell={shell} url={url} choice={choice} arranged={arranged} />}
      {years.length > 0 ? (
        <Thread {...{ locale, page, files, groups: arranged.groups }} />
      ) : (
        <Nothing shell={shell} url={url} total={arranged.total} />
      )}
      <Pagination
        locale={locale}
        newer={t.firstResults}
        newerHref={choice.after && chosenUrl(url, choice, {})}
        older={t.olderResults}
        olderHref={arranged.next && chosenUrl(url, choice, { after: arranged.next })}
      />
      {years.length > 0 && (
        <Acts>
          <ButtonLink href={chosenUrl(printUrl(page), choice, {})} look="line" icon="download">
            {t.resultsPdf}
          </ButtonLink>
        </Acts>
      )}
      <YearFilter shell={shell} url={url} choice={choice} arranged={arranged} />
    </TimelineLayout>
  );
};

const arrangedBeside = keptBeside<Arranged>({ most: 30 });
type ThreadProps = { locale: Locale; page: StoredPage; files: FoundFiles; groups: YearGroup[] };

const DrawnThread = ({ locale, page, files, groups }: ThreadProps) => {
  const years = groups.map(({ year, entries }) => ({
    year,
    entries: entries.map((entry) => entryProps(entry, { locale, files, page })),
  }));
  return <Timeline locale={locale} years={years} />;
};

/** Drawn again only when entries, files, language or address are others. */
const Thread = drawBeside(DrawnThread, {
  ownerOf: ({ groups }) => groups,
  keyOf: ({ locale, page, files }) => JSON.stringify([locale, pageUrl(page), ...files]),
  most: 8,
});

type FilterProps = { shell: Shell; url: string; choice: Choice; arranged: Arranged };

const Filters = ({ shell, url, choice, arranged }: FilterProps) => {
  const t = messages[shell.locale];
  const { kinds, total } = arranged;
  const everything = { kind: undefined, year: undefined };
  const isAll = choice.kind === undefined && choice.year === undefined;
  const pills = kinds.map(({ label, slug, count }) => ({
    ...{ label, count, href: chosenUrl(url, choice, { kind: slug }) },
    current: choice.kind === slug,
  }));
  const order = {
    label: choice.oldestFirst ? t.newestFirst : t.oldestFirst,
    href: chosenUrl(url, choice, { oldestFirst: !choice.oldestFirst }),
  };
  const all = { label: t.all, count: total, href: chosenUrl(url, choice, everything), current: isAll };
  return <Filter label={t.kindOfResult} pills={[all, ...pills, order]} />;
};

/** Stands below the thread, where one arrives who did not find it by scrolling. */
const YearFilter = ({ shell, url, choice, arranged }: FilterProps) => {
  const t = messages[shell.locale];
  const pills = arranged.years.map((year) => ({
    label: String(year),
    href: chosenUrl(url, choice, { year }),
    current: choice.year === year,
  }));
  if (pills.length < 2) return null;
  const all = {
    label: t.allYears,
    href: chosenUrl(url, choice, { year: undefined }),
    current: choice.year === undefined,
  };
  return (
    <>
      <h2 class="h-s">{t.byYear}</h2>
      <Filter label={t.byYear} pills={[all, ...pills]} />
    </>
  );
};

const Nothing = ({ shell, url, total }: { shell: Shell; url: string; total: number }) => {
  const t = messages[shell.locale];
  if (total === 0) return <EmptyState title={t.noResults}>{t.noResultsText}</EmptyState>;
  return (
    <EmptyState title={t.nothingFound} acts={<ButtonLink href={url}>{t.showAll}</ButtonLink>}>
      {t.nothingFoundText}
    </EmptyState>
  );
};
