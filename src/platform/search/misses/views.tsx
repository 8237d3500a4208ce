import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import type { Locale } from "../../text";
import { shortDate } from "../../time/berlin";
import { Button } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Pagination } from "../../ui/pagination";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { messages } from "../messages";
import type { WrittenPair } from "../synonyms/queries";
import { SynonymsSection } from "../synonyms/views";
import { hitsUrl, missesAfter, missesUrl, nameOtherwiseUrl, searchUrl } from "../urls";
import type { MissedQuestion } from "./queries";

type MissesProps = {
  shell: Shell;
  misses: MissedQuestion[];
  next: MissedQuestion | undefined;
  isFirst: boolean;
  pairs: readonly WrittenPair[];
  form: Form;
};

/** For editors: what was looked for in vain, most often first, and what else it may be called. */
export const MissesPage = ({ shell, misses, next, isFirst, pairs, form }: MissesProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { question, asked, lastDay, act } = t.missColumns;
  return (
    <Page shell={shell} title={t.misses} noIndex>
      <PageHead
        {...{ locale, title: t.misses, lead: t.missesLead, field: "level1" as const }}
        way={[{ label: t.title, href: searchUrl }]}
      />
      <Section>
        <ErrorSummary locale={locale} form={form} />
        {misses.length === 0 ? (
          <EmptyState title={t.noMisses}>{t.noMissesText}</EmptyState>
        ) : (
          <Table
            {...{ caption: t.misses, hideCaption: true }}
            columns={[{ label: question }, { label: asked, numeric: true }, { label: lastDay }, { label: act }]}
            rows={misses.map((miss) => [
              <a href={hitsUrl({ q: miss.question })}>{miss.question}</a>,
              t.atLeastTimes(miss.asked),
              shortDate(miss.lastDay, locale),
              <MissActs locale={locale} question={miss.question} form={form} />,
            ])}
          />
        )}
        <Pagination
          {...{ locale, newer: t.firstMisses, older: t.furtherMisses }}
          newerHref={isFirst ? undefined : missesUrl}
          olderHref={next && missesAfter(next)}
        />
        <p class="small muted">{t.missesPrivacy}</p>
      </Section>
      <SynonymsSection {...{ locale, pairs, form }} />
    </Page>
  );
};

const MissActs = ({ locale, question, form }: { locale: Locale; question: string; form: Form }) => {
  const t = messages[locale];
  return (
    <div class="stack">
      <a href={nameOtherwiseUrl(question)}>
        <span aria-hidden="true">{t.nameOtherwise}</span>
        <span class="sr">{t.nameOtherwiseWhat(question)}</span>
      </a>
      <PostForm form={form} action={missesUrl}>
        <Button look="line" name="question" value={question}>
          <span aria-hidden="true">{t.takeOff}</span>
          <span class="sr">{t.takeOffWhat(question)}</span>
        </Button>
      </PostForm>
    </div>
  );
};
