import { ErrorSummary } from "../../forms/error-summary";
import type { Form } from "../../forms/form";
import { PostForm } from "../../forms/post-form";
import { longDateOf, timeOfDay } from "../../time/berlin";
import { Button } from "../../ui/button";
import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { MAIL_STATUSES, type MailKind, type MailStatus } from "../rules";
import { sendAgainUrl, testMailUrl } from "../urls";
import { texts } from "./messages";

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

export const MailsPage = ({ shell, form, counts, troubled, address }: MailsPageProps) => (
  <Page shell={shell} title={texts.title}>
    <PageHead title={texts.title} lead={texts.lead} />
    <Section>
      <ErrorSummary locale={shell.locale} form={form} />
      <Counts counts={counts} />
    </Section>
    <Section title={texts.troubled} lead={troubled.length > 0 ? texts.troubledLead : undefined} next>
      {troubled.length === 0 ? <p>{texts.nothingTroubled}</p> : <Troubles troubled={troubled} form={form} />}
    </Section>
    <Section title={texts.test} next>
      <TestMail address={address} form={form} />
    </Section>
  </Page>
);

const Counts = ({ counts }: { counts: { status: MailStatus; count: number }[] }) => (
  <Table
    caption={texts.counts}
    columns={[{ label: texts.columns.status }, { label: texts.title, numeric: true }]}
    rows={MAIL_STATUSES.map((status) => [
      texts.status[status],
      counts.find((row) => row.status === status)?.count ?? 0,
    ])}
  />
);

const Troubles = ({ troubled, form }: { troubled: Troubled[]; form: Form }) => {
  const { subject, recipient, status, error, created, act } = texts.columns;
  return (
    <Table
      caption={texts.troubled}
      hideCaption
      columns={[subject, recipient, status, error, created, act].map((label) => ({ label }))}
      rows={troubled.map((mail) => [
        mail.subject,
        mail.recipient,
        `${texts.status[mail.status]} (${texts.kind[mail.class]})`,
        `${mail.lastError ?? "–"}, ${texts.attempts(mail.attempts)}`,
        `${longDateOf(mail.createdAt, "de")}, ${timeOfDay(mail.createdAt, "de")}`,
        <SendAgain mail={mail} form={form} />,
      ])}
    />
  );
};

const SendAgain = ({ mail, form: { token, once } }: { mail: Troubled; form: Form }) =>
  mail.isBlanked ? (
    <p>{texts.blanked}</p>
  ) : (
    <PostForm
      form={{ values: {}, errors: {}, ...(token && { token }), ...(once && { once }) }}
      action={sendAgainUrl(mail.id)}
    >
      <Button look="line">
        {texts.again}
        <span class="sr">{texts.againFor(mail.subject, mail.recipient)}</span>
      </Button>
    </PostForm>
  );

const TestMail = ({ address, form }: { address: string | null; form: Form }) =>
  address === null ? (
    <p>{texts.noAddress}</p>
  ) : (
    <PostForm form={form} action={testMailUrl}>
      <p>{texts.testLead(address)}</p>
      <Button look="line">{texts.testButton}</Button>
    </PostForm>
  );
