import type { Hono } from "hono";
import type { Env } from "../http/env";
import { admins } from "../http/policy";
import { shellOf } from "../http/shell";
import { Facts } from "../ui/facts";
import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Section } from "../ui/section";
import { Table } from "../ui/table";
import type { PersonalTable, PrivacyPart } from "./part";

export const RECORD_URL = "/datenschutz/verzeichnis";

/** One processing activity (GDPR Art. 30). */
export type Activity = {
  title: string;
  entries: Pick<PersonalTable, "data" | "purpose" | "legalBasis" | "retention">[];
};

/**
 * What this installation does with data of people, for the record and for the page on privacy. It is what the code
 * declares, and a house test compares that with the database.
 *
 * @example const activities = processingRecord(privacyParts);
 */
export const processingRecord = (parts: readonly PrivacyPart[]): Activity[] =>
  parts.map(({ title, tables, texts = [] }) => ({
    title,
    entries: [...tables, ...texts].map(({ data, purpose, legalBasis, retention }) => ({
      data,
      purpose,
      legalBasis,
      retention,
    })),
  }));

/** The record as a page, for those who run the installation. In German: an authority asks for it. */
export function privacyRecordRoutes(app: Hono<Env>, parts: readonly PrivacyPart[]): void {
  app.get(RECORD_URL, admins, (c) => {
    const { office = c.var.portal.name, lines = [], phone, email } = c.var.portal.contact;
    const responsible = [office, ...lines, phone, email].filter((line) => line !== undefined);
    const shell: Shell = { ...shellOf(c), locale: "de" };
    return c.html(<RecordPage shell={shell} responsible={responsible} activities={processingRecord(parts)} />);
  });
}

const title = "Verzeichnis der Verarbeitungstätigkeiten";
const lead = "Nach Art. 30 DSGVO. Die Angaben kommen aus dem Programm selbst und gelten für diese Installation.";

type RecordPageProps = { shell: Shell; responsible: string[]; activities: Activity[] };

const RecordPage = ({ shell, responsible, activities }: RecordPageProps) => (
  <Page shell={shell} title={title}>
    <PageHead title={title} lead={lead} />
    <Section>
      <Facts
        facts={[
          { term: "Verantwortlich", value: responsible },
          {
            term: "Wen es betrifft",
            value: "Menschen mit Konto, Menschen, die eine Mail bekommen, und wer in einem Text genannt ist",
          },
          { term: "Wer Daten bekommt", value: "das Rechenzentrum und der Mailserver, die der Betreiber gewählt hat" },
          { term: "Drittländer", value: "die Plattform selbst übermittelt nichts dorthin" },
        ]}
      />
    </Section>
    {activities.map((activity) => (
      <Section title={activity.title} next>
        <ActivityTable activity={activity} />
      </Section>
    ))}
  </Page>
);

const ActivityTable = ({ activity }: { activity: Activity }) => (
  <Table
    caption={activity.title}
    hideCaption
    columns={["Welche Daten", "Wozu", "Rechtsgrundlage", "Wie lange"].map((label) => ({ label }))}
    rows={activity.entries.map(({ data, purpose, legalBasis, retention }) => [data, purpose, legalBasis, retention])}
  />
);
