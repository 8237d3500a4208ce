import { Page, type Shell } from "../../ui/page";
import { PageHead } from "../../ui/page-head";
import { Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { messages } from "../admin/messages";
import type { MailRow } from "../queries";
import { devMailUrl, previewUrl } from "../urls";

/** Pages for trying things out are in German, like the demo town. */
const texts = messages.de;

type MailsPageProps = { shell: Shell; mails: MailRow[]; previews: string[] };

export const MailsPage = ({ shell, mails, previews }: MailsPageProps) => (
  <Page shell={shell} title="Mails zum Ausprobieren">
    <PageHead
      title="Mails zum Ausprobieren"
      lead="Diese Seite gibt es nur mit Beispieldaten auf Ihrem eigenen Rechner."
    />
    <Section title="Zuletzt geschrieben">
      {mails.length === 0 ? (
        <p>Noch keine Mail.</p>
      ) : (
        <Table
          caption="Zuletzt geschrieben"
          hideCaption
          columns={[
            { label: texts.columns.subject },
            { label: texts.columns.recipient },
            { label: texts.columns.status },
          ]}
          rows={mails.map(({ id, subject, recipient, status }) => [
            <a href={devMailUrl(id)}>{subject}</a>,
            recipient,
            texts.status[status],
          ])}
        />
      )}
    </Section>
    <Section title="Muster" next>
      <ul>
        {previews.map((name) => (
          <li>
            <a href={previewUrl(name)}>{name}</a>
          </li>
        ))}
      </ul>
    </Section>
  </Page>
);

type MailPageProps = {
  shell: Shell;
  mail: { subject: string; text: string | null; recipient?: string };
  htmlUrl: string;
};

export const MailPage = ({ shell, mail, htmlUrl }: MailPageProps) => (
  <Page shell={shell} title={mail.subject}>
    <PageHead title={mail.subject} lead={mail.recipient && `An ${mail.recipient}`} />
    <Section title="Als Text">
      <pre class="mail-text">{mail.text ?? texts.blanked}</pre>
      {mail.text !== null && (
        <p>
          <a href={htmlUrl}>Ansehen, wie ein Mailprogramm es zeigt</a>
        </p>
      )}
    </Section>
  </Page>
);
