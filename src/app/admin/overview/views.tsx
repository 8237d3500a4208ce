import { pagesUrl } from "../../../domains/content";
import { jobsUrl } from "../../../platform/jobs/admin/routes";
import { mailsUrl } from "../../../platform/mail/urls";
import { RECORD_URL } from "../../../platform/privacy/record";
import { reportsUrl } from "../../../platform/reports/urls";
import { statisticsUrl } from "../../../platform/statistics";
import { LinkRows } from "../../../platform/ui/link-rows";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { peopleUrl } from "../people/urls";
import { portalUrl } from "../portal/urls";
import { messages } from "./messages";

type OverviewProps = {
  shell: Shell;
  troubledMails: number;
  failingJobs: number;
  waitingReports: number;
  mayEdit: boolean;
};

export const OverviewPage = ({ shell, troubledMails, failingJobs, waitingReports, mayEdit }: OverviewProps) => {
  const t = messages[shell.locale];
  const inWords = ({ allWell, troubled }: typeof t.mails, count: number) => (count === 0 ? allWell : troubled(count));
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead} field="level1" />
      <Section>
        <LinkRows
          rows={[
            { href: portalUrl, ...t.portal },
            ...(mayEdit ? [{ href: pagesUrl, ...t.pages }] : []),
            { href: peopleUrl, ...t.people },
            { href: reportsUrl, title: t.reports.title, text: inWords(t.reports, waitingReports) },
            { href: mailsUrl, title: t.mails.title, text: inWords(t.mails, troubledMails) },
            { href: jobsUrl, title: t.jobs.title, text: inWords(t.jobs, failingJobs) },
            { href: statisticsUrl, ...t.statistics },
            { href: RECORD_URL, ...t.record },
          ]}
        />
      </Section>
    </Page>
  );
};
