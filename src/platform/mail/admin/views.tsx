import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import type { Locale } from "../../text";
import { longDateOf, timeOfDay } from "../../time/berlin";
import { Button } from "../../ui/button";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { MAIL_STATUSES, type MailKind, type MailStatus } from "../rules";
import { sendAgainUrl, testMailUrl } from "../urls";
import { messages } from "./messages";

type Troubled = {
  id: string;
  recipient: string;
  class: MailKind;
  subject: string;
  status: MailStatus;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  isBlanked: boolean | number | string;
};

type MailsPageProps = {
  shell: Shell;
  form: Form;
  counts: { status: MailStatus; count: number }[];
  troubled: Troubled[];
  /** Where a test mail would go. */
  address: string | null;
};

export const MailsPage = ({ shell, form, counts, troubled, address }: MailsPageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Page shell={shell} title={t.title}>
      <PageHead title={t.title} lead={t.lead} />
      <Section>
        <ErrorSummary locale={locale} form={form} />
        <Counts counts={counts} locale={locale} />
      </Section>
      <Section title={t.troubled} lead={troubled.length > 0 ? t.troubledLead : undefined} next>
        {troubled.length === 0 ? (
          <p>{t.nothingTroubled}</p>
        ) : (
          <Troubles troubled={troubled} form={form} locale={locale} />
        )}
      </Section>
      <Section title={t.test} next>
        <TestMail address={address} form={form} locale={locale} />
      </Section>
    </Page>
  );
};

type Told = { locale: Locale };

const Counts = ({ counts, locale }: Pick<MailsPageProps, "counts"> & Told) => {
  const t = messages[locale];
  return (
    <Table
      caption={t.counts}
      columns={[{ label: t.columns.status }, { label: t.title, numeric: true }]}
      rows={MAIL_STATUSES.map((status) => [t.status[status], counts.find((row) => row.status === status)?.count ?? 0])}
    />
  );
};

const Troubles = ({ troubled, form, locale }: Pick<MailsPageProps, "troubled" | "form"> & Told) => {
  const t = messages[locale];
  const { subject, recipient, status, error, created, act } = t.columns;
  return (
    <Table
      caption={t.troubled}
      hideCaption
      columns={[subject, recipient, status, error, created, act].map((label) => ({ label }))}
      rows={troubled.map((mail) => [
        mail.subject,
        mail.recipient,
        `${t.status[mail.status]} (${t.kind[mail.class]})`,
        `${mail.lastError ?? "–"}, ${t.attempts(mail.attempts)}`,
        `${longDateOf(mail.createdAt, locale)}, ${timeOfDay(mail.createdAt, locale)}`,
        <SendAgain mail={mail} form={form} locale={locale} />,
      ])}
    />
  );
};

const SendAgain = ({ mail, form: { token, once }, locale }: { mail: Troubled; form: Form } & Told) => {
  const t = messages[locale];
  if (mail.isBlanked) return <p>{t.blanked}</p>;
  return (
    <PostForm
      form={{ values: {}, errors: {}, ...(token && { token }), ...(once && { once }) }}
      action={sendAgainUrl(mail.id)}
    >
      <Button look="line">
        {t.again}
        <span class="sr">{t.againFor(mail.subject, mail.recipient)}</span>
      </Button>
    </PostForm>
  );
};

const TestMail = ({ address, form, locale }: Pick<MailsPageProps, "address" | "form"> & Told) => {
  const t = messages[locale];
  if (address === null) return <p>{t.noAddress}</p>;
  return (
    <PostForm form={form} action={testMailUrl}>
      <p>{t.testLead(address)}</p>
      <Button look="line">{t.testButton}</Button>
    </PostForm>
  );
};
