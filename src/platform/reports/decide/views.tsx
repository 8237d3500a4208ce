import type { Child } from "hono/jsx";
import { RadioGroup } from "../../forms/choices";
import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { TextArea } from "../../forms/text-area";
import type { Locale } from "../../text";
import { longDateOf } from "../../time/berlin";
import { Acts, Button, GoLink } from "../../ui/button";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Pagination } from "../../ui/pagination";
import { Prose } from "../../ui/prose";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { DecisionText } from "../decision-text";
import { messages } from "../messages";
import type { Report } from "../queries";
import { type Conflict, GROUNDS, isHiddenElsewhere, isWaiting, MAX_TEXT, outcomesIn, referenceOf } from "../rules";
import { decisionUrl, reportsAfter, reportsUrl } from "../urls";
import { texts } from "./messages";
import { ForAll, OtherReports } from "./others";
import type { ListedReport, Others } from "./queries";

type ListProps = {
  shell: Shell;
  waiting: ListedReport[];
  /** The last row, when there is a page behind it. */
  next: ListedReport | undefined;
  /** Undefined on all pages but the first. */
  decided: ListedReport[] | undefined;
};

export const ReportsPage = ({ shell, waiting, next, decided }: ListProps) => {
  const { locale } = shell;
  const t = texts[locale];
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead} locale={locale} field="level1" />
      <Section title={t.waiting}>
        {waiting.length === 0 ? (
          <p>{t.nothingWaiting}</p>
        ) : (
          <Reports locale={locale} caption={t.waiting} reports={waiting} />
        )}
        <Pagination
          {...{ locale, newer: t.first, older: t.further }}
          newerHref={decided ? undefined : reportsUrl}
          olderHref={next && reportsAfter(next)}
        />
      </Section>
      {decided && (
        <Section title={t.decided} next>
          {decided.length === 0 ? (
            <p>{t.nothingDecided}</p>
          ) : (
            <Reports locale={locale} caption={t.decided} reports={decided} />
          )}
        </Section>
      )}
    </Page>
  );
};

const Reports = ({ locale, caption, reports }: { locale: Locale; caption: string; reports: ListedReport[] }) => {
  const t = texts[locale];
  const { object, count, reason, state, portal, on } = t.columns;
  return (
    <Table
      {...{ caption, hideCaption: true }}
      columns={[object, count, reason, state, portal, on].map((label) => ({ label, numeric: label === count }))}
      rows={reports.map((report) => [
        <a href={decisionUrl(report.id)}>{report.title}</a>,
        String(report.count),
        messages[locale].reasons[report.reason],
        stateIn(report, locale),
        report.portal,
        longDateOf(report.since, locale),
      ])}
    />
  );
};

const stateIn = ({ state, audience }: Pick<Report, "state" | "audience">, locale: Locale): string =>
  isHiddenElsewhere(state, audience) ? texts[locale].stillHidden : texts[locale].states[state];

type DecisionProps = {
  shell: Shell;
  form: Form;
  report: Report;
  /** What was reported, as those who decide may read it. */
  content: Child[];
  /** Why somebody else has to decide. */
  conflict: Conflict | undefined;
  /** Those whom a decision concerns never learn who reported. */
  isAffected: boolean;
  /** Open reports about the same object, when this one is open. */
  others: Others;
  /** Whether anybody is told of the decision and may appeal. */
  hasAffected: boolean;
};

export const DecisionPage = ({
  shell,
  form,
  report,
  content,
  conflict,
  isAffected,
  others,
  hasAffected,
}: DecisionProps) => {
  const { locale } = shell;
  const t = texts[locale];
  const title = t.oneTitle(referenceOf(report.id));
  return (
    <Page shell={shell} title={title} noIndex>
      <PageHead
        {...{ title, locale, lead: report.title, field: "level1" }}
        way={[{ label: t.title, href: reportsUrl }]}
      >
        <ErrorSummary locale={locale} form={form} />
        <Facts
          facts={[
            { term: t.state, value: stateIn(report, locale) },
            { term: t.reason, value: messages[locale].reasons[report.reason] },
            { term: t.reportedBy, value: isAffected ? t.notForYou : reporterIn(report, locale) },
            { term: t.reportedOn, value: longDateOf(report.createdAt, locale) },
          ]}
        />
      </PageHead>
      <Section title={t.report}>
        <Prose>
          <p class="as-written">{report.text ?? t.blanked}</p>
        </Prose>
      </Section>
      <Section title={t.content} next>
        <Prose>
          <Changed report={report} locale={locale} />
          {!hasAffected && report.objectId && <Notice kind="warn">{t.nobodyAffected}</Notice>}
          {content}
          <WhereItIs report={report} locale={locale} />
        </Prose>
      </Section>
      <OtherReports others={others} locale={locale} />
      <SoFar report={report} locale={locale} />
      <Decide {...{ form, report, locale, conflict, others }} />
    </Page>
  );
};

function reporterIn(report: Report, locale: Locale): string {
  const t = texts[locale];
  if (report.reporterName !== null) return t.account(report.reporterName);
  return report.reporterEmail === null ? t.nobody : t.guest(report.reporterEmail, report.confirmedAt !== null);
}

const Changed = ({ report: { createdAt, changedAt }, locale }: { report: Report; locale: Locale }) =>
  changedAt && changedAt > createdAt ? <Notice>{texts[locale].changed(longDateOf(changedAt, locale))}</Notice> : null;

const WhereItIs = ({ report: { url, audience }, locale }: { report: Report; locale: Locale }) => {
  const t = texts[locale];
  if (url === null) return <p class="muted">{t.gone}</p>;
  if (audience === "hidden") return <p class="muted">{t.covered}</p>;
  return (
    <p>
      <GoLink href={url}>{t.look}</GoLink>
    </p>
  );
};

const SoFar = ({ report: { decisions, appeal }, locale }: { report: Report; locale: Locale }) => {
  const t = texts[locale];
  if (decisions.length === 0) return null;
  return (
    <Section title={t.soFar} next>
      <div class="stack">
        {decisions.map(({ decidedBy, ...decision }) => (
          <DecisionText {...{ locale, decision, ...(decidedBy && { by: t.by(decidedBy) }) }} />
        ))}
        {appeal && (
          <Prose>
            <h3 class="h-s">{t.appeal(longDateOf(appeal.appealedAt, locale))}</h3>
            <p class="as-written">{appeal.text ?? t.blanked}</p>
            {appeal.appealedBy && <p class="small muted">{t.by(appeal.appealedBy)}</p>}
          </Prose>
        )}
      </div>
    </Section>
  );
};

const Together = ({ leadId, locale }: { leadId: string; locale: Locale }) => {
  const t = texts[locale];
  return (
    <Section title={t.decide} next>
      <Prose>
        <p>{t.together}</p>
        <p>
          <GoLink href={decisionUrl(leadId)}>{t.toLead(referenceOf(leadId))}</GoLink>
        </p>
      </Prose>
    </Section>
  );
};

type DecideProps = Pick<DecisionProps, "form" | "report" | "conflict" | "others"> & { locale: Locale };

const Decide = ({ form, report, locale, conflict, others }: DecideProps) => {
  const t = texts[locale];
  const outcomes = outcomesIn(report.state);
  if (report.decidedWithId) return <Together leadId={report.decidedWithId} locale={locale} />;
  if (outcomes.length === 0) return null;
  const title = isWaiting(report.state) ? t.decide : t.takeBack;
  const [only, second] = outcomes;
  const chosen = second === undefined ? { ...form, values: { outcome: only, ...form.values } } : form;
  if (conflict)
    return (
      <Section title={title} next>
        <Notice>{messages[locale].refusals[conflict]}</Notice>
      </Section>
    );
  return (
    <Section title={title} next>
      <PostForm form={form} action={decisionUrl(report.id)}>
        <input type="hidden" name="seen" value={report.state} />
        <RadioGroup
          {...{ form: chosen, name: "outcome", label: t.outcome }}
          choices={outcomes.map((value) => ({ value, label: t.outcomes[value], hint: t.outcomeHints[value] }))}
        />
        {outcomes.includes("hidden") && (
          <RadioGroup
            {...{ form, name: "ground", label: t.ground, hint: t.groundHint }}
            choices={GROUNDS.map((value) => ({ value, label: t.grounds[value] }))}
          />
        )}
        <TextArea {...{ form, name: "reasons", label: t.reasons, hint: t.reasonsHint, maxlength: MAX_TEXT }} />
        <ForAll {...{ form, others, locale }} />
        <Acts>
          <Button>{t.send}</Button>
        </Acts>
      </PostForm>
    </Section>
  );
};
