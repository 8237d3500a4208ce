import type { Child } from "hono/jsx";
import type { Locale } from "../../../platform/text";
import { berlinDate, longDateOf, shortDate, timeOfDay } from "../../../platform/time/berlin";
import { Acts, ButtonLink } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Filter } from "../../../platform/ui/filter";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Pagination } from "../../../platform/ui/pagination";
import { Section } from "../../../platform/ui/section";
import { Table } from "../../../platform/ui/table";
import { Tag } from "../../../platform/ui/tag";
import { editPageUrl, newPageUrl, pagesUrl, pageUrl, translationsUrl, trashUrl } from "../urls";
import type { ListedDraft, ListedPage, PageKey } from "./list-queries";
import { editorTexts } from "./messages";
import type { DraftState } from "./rules";

const STATES: readonly DraftState[] = ["draft", "in_review", "scheduled", "published", "archived"];

type ListProps = {
  shell: Shell;
  pages: ListedPage[];
  state: DraftState | undefined;
  inReview: number;
  isFirst: boolean;
  next: PageKey | undefined;
};

export const PagesPage = ({ shell, pages, state, inReview, isFirst, next }: ListProps) => {
  const { locale } = shell;
  const t = editorTexts[locale];
  const isEmpty = pages.length === 0 && isFirst;
  return (
    <Page shell={shell} title={t.pages} noIndex>
      <PageHead title={t.pages} lead={t.pagesLead} locale={locale} field="level1">
        <Acts>
          <ButtonLink href={newPageUrl} icon="plus">
            {t.newPage}
          </ButtonLink>
          <ButtonLink href={translationsUrl} look="line">
            {t.translations}
          </ButtonLink>
          <ButtonLink href={trashUrl} look="line" icon="trash">
            {t.trash}
          </ButtonLink>
        </Acts>
      </PageHead>
      <Section>
        <div class="stack">
          <Filter label={t.filter} pills={pillsOf(locale, state, inReview)} />
          {isEmpty && state && <p>{t.noneSuch}.</p>}
          {isEmpty && !state && <EmptyState title={t.noPages}>{t.noPagesText}</EmptyState>}
          {pages.length > 0 && <Pages locale={locale} pages={pages} />}
          <Pagination
            locale={locale}
            newer={t.newest}
            newerHref={isFirst ? undefined : listUrl(state)}
            older={t.older}
            olderHref={next && listUrl(state, next)}
          />
        </div>
      </Section>
    </Page>
  );
};

function pillsOf(locale: Locale, chosen: DraftState | undefined, inReview: number) {
  const t = editorTexts[locale];
  const pills = STATES.map((state) => ({
    ...{ label: t.states[state], href: listUrl(state), current: state === chosen },
    ...(state === "in_review" && inReview > 0 && { count: inReview }),
  }));
  return [{ label: t.all, href: pagesUrl, current: chosen === undefined }, ...pills];
}

/** The address of the list. @example listUrl("in_review") // "/redaktion/seiten?stand=in_review" */
function listUrl(state: DraftState | undefined, after?: PageKey): string {
  const query = new URLSearchParams({
    ...(state && { stand: state }),
    ...(after && { nach: after.changedAt.toISOString(), id: after.id }),
  });
  return query.size === 0 ? pagesUrl : `${pagesUrl}?${query}`;
}

const Pages = ({ locale, pages }: { locale: Locale; pages: ListedPage[] }) => {
  const t = editorTexts[locale];
  const { page, languages, changed } = t.columns;
  return (
    <Table
      caption={t.pages}
      hideCaption
      columns={[page, languages, changed].map((label) => ({ label }))}
      rows={pages.map((row) => [
        <Named locale={locale} page={row} />,
        <ul class="states">
          {row.drafts.map((draft) => (
            <li>
              <a href={editPageUrl({ pageId: row.id, locale: draft.locale })}>{t.locales[draft.locale]}</a>{" "}
              <StateTag locale={locale} draft={draft} />
            </li>
          ))}
        </ul>,
        t.changed(shortly(row.changedAt, locale), row.changedBy ?? t.somebody),
      ])}
    />
  );
};

const Named = ({ locale, page }: { locale: Locale; page: ListedPage }) => {
  const first = page.drafts.find((draft) => draft.locale === "de") ?? page.drafts[0];
  return (
    <>
      <a href={editPageUrl({ pageId: page.id, locale: first?.locale ?? "de" })}>{first?.title || page.slug}</a>
      <br />
      <span class="small muted">
        {pageUrl(page)} · {editorTexts[locale].kinds[page.kind]}
      </span>
    </>
  );
};

/** Where the work stands, in words. */
export const StateTag = ({
  locale,
  draft,
}: {
  locale: Locale;
  draft: Omit<ListedDraft, "locale" | "title">;
}): Child => {
  const t = editorTexts[locale];
  const { state, isShown, plans } = draft;
  const isBeside = isShown && state === "draft";
  const look = state === "published" || isBeside ? "sky" : state === "in_review" ? "rose" : "line";
  return (
    <>
      <Tag look={look}>{isBeside ? t.shownBeside : t.states[state]}</Tag>
      {plans.map(({ act, at: instant, failedAt }) => (
        <>
          {" "}
          <Tag look={failedAt ? "rose" : "sun"}>{t.plans[failedAt ? "failed" : act](at(instant, locale))}</Tag>
        </>
      ))}
    </>
  );
};

/** "12. Juni 2026, 17:30 Uhr". */
const shortly = (instant: Date, locale: Locale): string =>
  `${shortDate(berlinDate(instant), locale)}, ${timeOfDay(instant, locale)}`;

/** "Freitag, 12. Juni 2026, 17:30 Uhr". */
export const at = (instant: Date, locale: Locale): string =>
  `${longDateOf(instant, locale)}, ${timeOfDay(instant, locale)}`;
