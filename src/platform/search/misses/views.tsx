import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { shortDate } from "../../time/berlin";
import { Button } from "../../ui/button";
import { EmptyState } from "../../ui/empty-state";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Pagination } from "../../ui/pagination";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { messages } from "../messages";
import { hitsUrl, missesAfter, missesUrl, searchUrl } from "../urls";
import type { MissedQuestion } from "./queries";

type MissesProps = {
  shell: Shell;
  misses: MissedQuestion[];
  next: MissedQuestion | undefined;
  isFirst: boolean;
  form: Form;
};

/** For editors: what was looked for in vain, most often first. */
export const MissesPage = ({ shell, misses, next, isFirst, form }: MissesProps) => {
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
              <PostForm form={form} action={missesUrl}>
                <Button look="line" name="question" value={miss.question}>
                  <span aria-hidden="true">{t.takeOff}</span>
                  <span class="sr">{t.takeOffWhat(miss.question)}</span>
                </Button>
              </PostForm>,
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
    </Page>
  );
};
