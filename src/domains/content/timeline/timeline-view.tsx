import type { Locale } from "../../../platform/text";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { drawBeside } from "../../../platform/ui/draw-once";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Filter } from "../../../platform/ui/filter";
import { Pagination } from "../../../platform/ui/pagination";
import { Timeline, TimelineLayout, YearsNav } from "../../../platform/ui/timeline";
import type { FoundFiles } from "../files/resolve";
import { messages } from "../messages";
import type { StoredPage, StoredSection } from "../stored-page";
import { newEntryUrl, pageUrl, printUrl, trashUrl } from "../urls";
import { type Arranged, arrange, type Choice, chosenUrl } from "./arrange";
import { entryProps } from "./entry-view";

type TimelineProps = {
  locale: Locale;
  page: StoredPage;
  section: StoredSection;
  choice: Choice;
  files: FoundFiles;
  mayEdit: boolean;
};

const DrawnTimeline = ({ locale, page, section, choice, files, mayEdit }: TimelineProps) => {
  const t = messages[locale];
  const url = pageUrl(page);
  const arranged = arrange(section.entries, choice);
  const years = arranged.groups.map(({ year, entries }) => ({
    year,
    entries: entries.map((entry) => entryProps(entry, { locale, files, page })),
  }));
  return (
    <TimelineLayout years={<YearsNav locale={locale} years={years.map(({ year }) => year)} />}>
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
      {arranged.total > 1 && <Filters locale={locale} url={url} choice={choice} arranged={arranged} />}
      {years.length > 0 ? (
        <Timeline locale={locale} years={years} />
      ) : (
        <Nothing locale={locale} url={url} total={arranged.total} />
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
      <YearFilter locale={locale} url={url} choice={choice} arranged={arranged} />
    </TimelineLayout>
  );
};

/**
 * The thread with its years, its filters and what an editor can do. Drawn again only when its entries or what somebody
 * chose, may do and sees of files are others.
 */
export const TimelineView = drawBeside(DrawnTimeline, {
  ownerOf: ({ section }) => section.entries,
  keyOf: ({ locale, page, choice, files, mayEdit }) =>
    JSON.stringify([locale, pageUrl(page), choice, mayEdit, ...files]),
  most: 4,
});

type FilterProps = { locale: Locale; url: string; choice: Choice; arranged: Arranged };

const Filters = ({ locale, url, choice, arranged }: FilterProps) => {
  const t = messages[locale];
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
const YearFilter = ({ locale, url, choice, arranged }: FilterProps) => {
  const t = messages[locale];
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

const Nothing = ({ locale, url, total }: { locale: Locale; url: string; total: number }) => {
  const t = messages[locale];
  if (total === 0) return <EmptyState title={t.noResults}>{t.noResultsText}</EmptyState>;
  return (
    <EmptyState title={t.nothingFound} acts={<ButtonLink href={url}>{t.showAll}</ButtonLink>}>
      {t.nothingFoundText}
    </EmptyState>
  );
};
