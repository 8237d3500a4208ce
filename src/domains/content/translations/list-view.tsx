import type { Child } from "hono/jsx";
import type { Form } from "../../../platform/forms/form";
import { PostForm } from "../../../platform/forms/post-form";
import type { Locale } from "../../../platform/text";
import { Button } from "../../../platform/ui/button";
import { EmptyState } from "../../../platform/ui/empty-state";
import { Filter } from "../../../platform/ui/filter";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Pagination } from "../../../platform/ui/pagination";
import { Section } from "../../../platform/ui/section";
import { Table } from "../../../platform/ui/table";
import { Tag } from "../../../platform/ui/tag";
import { withoutOnce } from "../edit-views";
import { at } from "../editor/list-view";
import { editorTexts } from "../editor/messages";
import { compareUrl, editPageUrl, languageUrl, pagesUrl, pageUrl, translationsUrl } from "../urls";
import type { changedParts } from "./changed-parts";
import { type Gaps, GapsNotice } from "./gaps";
import { translationTexts } from "./messages";
import type { Translation, TranslationCount, TranslationKey } from "./queries";
import { TRANSLATION_STATES, type TranslationState } from "./rules";

/** A translation, with what has changed of its original when it is outdated. */
export type Listed = Translation & { changed: ReturnType<typeof changedParts> };

export type Choice = { locale: Locale | undefined; state: TranslationState | undefined };

type ListProps = {
  shell: Shell;
  form: Form;
  translations: Listed[];
  counts: TranslationCount[];
  locales: readonly Locale[];
  choice: Choice;
  gaps: Gaps;
  isFirst: boolean;
  next: TranslationKey | undefined;
  isConfirmed: boolean;
};

/** What is missing and what is outdated in the languages of a portal. */
export const TranslationsPage = (props: ListProps) => {
  const { shell, translations, choice, gaps, isFirst, next, isConfirmed } = props;
  const { locale } = shell;
  const t = translationTexts[locale];
  const empty = t.empty[choice.state ?? "all"];
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead
        title={t.title}
        lead={t.lead}
        locale={locale}
        way={[{ label: editorTexts[locale].pages, href: pagesUrl }]}
        field="level1"
      />
      <Section>
        <div class="stack">
          {isConfirmed && <Notice kind="success">{t.done}</Notice>}
          <GapsNotice locale={locale} gaps={gaps} />
          <Filters {...props} />
          {translations.length === 0 ? <EmptyState title={empty.title}>{empty.text}</EmptyState> : <Rows {...props} />}
          <Pagination
            locale={locale}
            newer={t.newest}
            newerHref={isFirst ? undefined : listUrl(choice)}
            older={t.older}
            olderHref={next && listUrl(choice, next)}
          />
        </div>
      </Section>
    </Page>
  );
};

/** The address of the list. @example listUrl({ locale: "en", state: "missing" }) // "/redaktion/uebersetzungen?in=en&stand=missing" */
function listUrl({ locale, state }: Choice, after?: TranslationKey): string {
  const query = new URLSearchParams({
    ...(locale && { in: locale }),
    ...(state && { stand: state }),
    ...(after && { nach: after.slug, sprachfassung: after.locale }),
  });
  return query.size === 0 ? translationsUrl : `${translationsUrl}?${query}`;
}

const Filters = ({ shell: { locale }, counts, locales, choice }: ListProps) => {
  const t = translationTexts[locale];
  const inState = (state: TranslationState) =>
    counts
      .filter((row) => row.state === state && (choice.locale === undefined || row.locale === choice.locale))
      .reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Filter
        label={t.byLocale}
        pills={[undefined, ...locales].map((one) => ({
          label: one ? editorTexts[locale].locales[one] : t.all,
          href: listUrl({ ...choice, locale: one }),
          current: choice.locale === one,
        }))}
      />
      <Filter
        label={t.byState}
        pills={[undefined, ...TRANSLATION_STATES].map((one) => ({
          label: one ? t.states[one] : t.all,
          href: listUrl({ ...choice, state: one }),
          current: choice.state === one,
          ...(one && { count: inState(one) }),
        }))}
      />
    </>
  );
};

const Rows = ({ shell: { locale }, form, translations }: ListProps) => {
  const t = translationTexts[locale];
  const { locales } = editorTexts[locale];
  return (
    <Table
      caption={t.title}
      hideCaption
      columns={[t.columns.page, t.columns.locale, t.columns.todo].map((label) => ({ label }))}
      rows={translations.map((row) => [
        <>
          <a href={editPageUrl({ pageId: row.pageId, locale: row.sourceLocale })}>{row.title || row.slug}</a>
          <br />
          <span class="small muted">
            {pageUrl(row)} · {t.original(locales[row.sourceLocale])}
          </span>
        </>,
        <>
          {locales[row.locale]} <StateTag locale={locale} state={row.state} />
        </>,
        <Todo locale={locale} form={form} row={row} />,
      ])}
    />
  );
};

const LOOKS = { missing: "rose", outdated: "sun", in_work: "line", present: "sky" } as const;

export const StateTag = ({ locale, state }: { locale: Locale; state: TranslationState }) => (
  <Tag look={LOOKS[state]}>{translationTexts[locale].states[state]}</Tag>
);

const Todo = ({ locale, form, row }: { locale: Locale; form: Form; row: Listed }): Child => {
  const t = translationTexts[locale];
  const which = <span class="sr">: {`${row.title || row.slug}, ${editorTexts[locale].locales[row.locale]}`}</span>;
  if (row.state === "missing" && !row.isBegun)
    return (
      <PostForm form={withoutOnce(form)} action={languageUrl({ pageId: row.pageId, locale: row.sourceLocale })}>
        <Button look="line" icon="plus" name="locale" value={row.locale}>
          {editorTexts[locale].addLocale[row.locale]}
          <span class="sr">: {row.title || row.slug}</span>
        </Button>
      </PostForm>
    );
  const label = { missing: t.reopen, in_work: t.goOn, outdated: t.edit, present: t.edit }[row.state];
  return (
    <>
      {row.state === "outdated" && (
        <p>
          {changedSentence(locale, row)}{" "}
          <a href={compareUrl(row)}>
            {t.compare}
            {which}
          </a>
        </p>
      )}
      {row.state === "present" && row.confirmedAt && (
        <p class="small muted">{t.confirmed(at(row.confirmedAt, locale))}</p>
      )}
      {row.missingResults > 0 && <p class="small muted">{t.missingResults(row.missingResults)}</p>}
      <a href={editPageUrl(row)}>
        {label}
        {which}
      </a>
    </>
  );
};

/** "Das Original ist seit Freitag, 12. Juni 2026, 17:30 Uhr anders: Text, Kontakt." */
export function changedSentence(locale: Locale, { changedAt, changed }: Listed): string {
  const { head, section } = editorTexts[locale];
  const t = translationTexts[locale];
  const names = changed.map((part) => (part === "head" ? head : part === "order" ? t.order : section[part]));
  return changedAt ? t.changed(at(changedAt, locale), names.join(", ")) : "";
}
