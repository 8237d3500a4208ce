import type { Locale } from "../../../platform/text";
import { type IsoDate, shortDate } from "../../../platform/time/berlin";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Filter as FilterPills } from "../../../platform/ui/filter";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Pagination } from "../../../platform/ui/pagination";
import { Section } from "../../../platform/ui/section";
import { Tag } from "../../../platform/ui/tag";
import { sizeText } from "../files/resolve";
import { messages as contentMessages } from "../messages";
import { messages } from "./messages";
import { FILTERS, type Filter, type ListedItem } from "./queries";
import { isEnding } from "./rules";
import { Thumbnail } from "./thumbnail";
import { itemUrl, listUrl, mediaTrashUrl, mediaUrl, uploadUrl } from "./urls";

type ListProps = {
  shell: Shell;
  items: readonly ListedItem[];
  filter: Filter | undefined;
  words: string;
  today: IsoDate;
  isFirst: boolean;
  next: string | undefined;
};

/** Everything of the library, newest first, with what still has to be done about it. */
export const ListPage = (props: ListProps) => {
  const { shell, items, filter, words, today, isFirst, next } = props;
  const t = messages[shell.locale];
  const choice = { filter, words: words || undefined };
  return (
    <Page shell={shell} title={filter ? `${t.title}: ${t.filters[filter]}` : t.title} noIndex>
      <PageHead
        title={t.title}
        lead={t.lead}
        locale={shell.locale}
        way={[{ label: contentMessages[shell.locale].home, href: "/" }]}
        field="level1"
      >
        <Acts>
          <ButtonLink href={uploadUrl} icon="plus">
            {t.upload}
          </ButtonLink>
          <ButtonLink href={mediaTrashUrl} look="line" icon="trash">
            {t.trash}
          </ButtonLink>
        </Acts>
      </PageHead>
      <Section>
        <SearchForm locale={shell.locale} filter={filter} words={words} />
        <FilterPills label={t.show} pills={pillsOf(shell.locale, choice)} />
        {items.length > 0 ? (
          <ItemRows locale={shell.locale} items={items} today={today} />
        ) : (
          <Nothing locale={shell.locale} isCut={Boolean(filter || words || !isFirst)} />
        )}
        <Pagination
          locale={shell.locale}
          newer={t.newest}
          newerHref={isFirst ? undefined : listUrl(choice)}
          older={t.older}
          olderHref={next && listUrl({ ...choice, after: next })}
        />
      </Section>
    </Page>
  );
};

type Choice = { filter: Filter | undefined; words: string | undefined };

function pillsOf(locale: Locale, { filter, words }: Choice) {
  const t = messages[locale];
  const all = { label: t.all, href: listUrl({ words }), current: filter === undefined };
  return [
    all,
    ...FILTERS.map((each) => ({
      label: t.filters[each],
      href: listUrl({ filter: each, words }),
      current: filter === each,
    })),
  ];
}

const SearchForm = ({ locale, filter, words }: { locale: Locale; filter: Filter | undefined; words: string }) => {
  const t = messages[locale];
  return (
    <form class="media-search" method="get" action={mediaUrl}>
      {filter && <input type="hidden" name="zeigen" value={filter} />}
      <label for="suche">{t.search}</label>
      <input class="input" id="suche" name="suche" type="search" value={words} maxlength={200} />
      <button type="submit" class="btn btn--line">
        {t.searchButton}
      </button>
    </form>
  );
};

type RowsProps = { locale: Locale; items: readonly ListedItem[]; today: IsoDate };

/** Files as ruled lines, each with its small picture and what is missing about it. */
export const ItemRows = ({ locale, items, today }: RowsProps) => (
  <ul class="media-list">
    {items.map((item) => (
      <li>
        <Thumbnail file={item} />
        <div>
          <h2 class="h-s">
            <a href={itemUrl(item.id)}>{item.path}</a>
          </h2>
          <p class="small">{item.alt || (item.decorative ? messages[locale].decorativeShort : "")}</p>
          <p class="small muted">{sizeOf(item, locale)}</p>
          <Tags locale={locale} item={item} today={today} />
        </div>
      </li>
    ))}
  </ul>
);

export function sizeOf({ bytes, width, height }: Pick<ListedItem, "bytes" | "width" | "height">, locale: Locale) {
  const size = sizeText(bytes, locale);
  return width === null || height === null ? size : `${size}, ${messages[locale].pixels(width, height)}`;
}

/** What somebody has to see to. */
export const Tags = ({ locale, item, today }: { locale: Locale; item: ListedItem; today: IsoDate }) => {
  const words = tagsOf(item, locale, today);
  if (words.length === 0) return null;
  return (
    <ul class="tags">
      {words.map((word) => (
        <li>
          <Tag look="sun">{word}</Tag>
        </li>
      ))}
    </ul>
  );
};

function tagsOf(item: ListedItem, locale: Locale, today: IsoDate): string[] {
  const t = messages[locale];
  const lacksAlt = item.kind === "picture" && !item.decorative && item.alt === "";
  const ends = item.people === "agreed" && item.agreedUntil && isEnding(item.agreedUntil, today);
  return [
    lacksAlt ? t.noAlt : "",
    t.peopleTags[item.people],
    ends && item.agreedUntil ? t.endsOn(shortDate(item.agreedUntil, locale)) : "",
    item.hiddenWithUse ? t.hiddenWithUse : "",
  ].filter(Boolean);
}

const Nothing = ({ locale, isCut }: { locale: Locale; isCut: boolean }) => {
  const t = messages[locale];
  if (isCut)
    return (
      <EmptyState title={t.nothing} acts={<ButtonLink href={mediaUrl}>{t.showAll}</ButtonLink>}>
        {t.nothingText}
      </EmptyState>
    );
  return <EmptyState title={t.empty}>{t.emptyText}</EmptyState>;
};
