import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextArea } from "../../forms/text-area";
import type { Locale } from "../../text";
import { longDate, longDateOf } from "../../time/berlin";
import { Acts, Button } from "../../ui/button";
import { Notice } from "../../ui/notice";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Section } from "../../ui/section";
import { DecisionText } from "../decision-text";
import { messages } from "../messages";
import type { Report } from "../queries";
import { isHiddenElsewhere, MAX_TEXT } from "../rules";
import { appealUrl } from "../urls";

type AppealProps = {
  shell: Shell;
  form: Form;
  report: Report;
  /** The last day for an appeal; undefined when none is possible. */
  until: string | undefined;
};

/** What was decided about something, for who made it, and the form to appeal. Says nothing about who reported it. */
export const AppealPage = ({ shell, form, report, until }: AppealProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Page shell={shell} title={t.appealTitle(report.title)} noIndex>
      <PageHead title={t.appealTitle(report.title)} lead={t.appealLead} locale={locale} field="level1" />
      <Section title={t.soFar}>
        <ErrorSummary locale={locale} form={form} />
        <div class="stack">
          {report.decisions.map((decision) => (
            <DecisionText locale={locale} decision={decision} />
          ))}
        </div>
      </Section>
      <Section title={t.appeal} next>
        {until ? (
          <PostForm form={form} action={appealUrl(report.id)}>
            <p>{t.appealNext}</p>
            <TextArea
              {...{ form, name: "text", label: t.appealText, maxlength: MAX_TEXT }}
              hint={t.appealHint(longDate(until, locale))}
            />
            <Acts>
              <Button>{t.appealSend}</Button>
            </Acts>
          </PostForm>
        ) : (
          <Notice>{standOf(report, locale)}</Notice>
        )}
      </Section>
    </Page>
  );
};

function standOf({ state, audience, appeal }: Report, locale: Locale): string {
  const t = messages[locale];
  if (isHiddenElsewhere(state, audience)) return t.stillHidden;
  if (state === "restored" || state === "stays") return t.shownAgain;
  return state === "appealed" && appeal ? t.appealed(longDateOf(appeal.appealedAt, locale)) : t.appealOver;
}
