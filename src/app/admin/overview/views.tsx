import { mediaUrl, pagesUrl } from "../../../domains/content";
import { jobsUrl } from "../../../platform/jobs/admin/routes";
import { mailsUrl } from "../../../platform/mail/urls";
import { RECORD_URL } from "../../../platform/privacy/record";
import { reportsUrl } from "../../../platform/reports/urls";
import { missesUrl } from "../../../platform/search";
import { statisticsUrl } from "../../../platform/statistics";
import { LinkRows } from "../../../platform/ui/link-rows";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { peopleUrl } from "../people/urls";
import { barriersUrl, portalUrl } from "../portal/urls";
import { messages } from "./messages";

/** What needs a look, by where it stands. */
export type Troubles = { mails: number; jobs: number; reports: number };

type OverviewProps = {
  shell: Shell;
  may: { edit: boolean; ownPortal: boolean; run: boolean };
  /** Known to those who run the installation. */
  troubles: Troubles | undefined;
};

export const OverviewPage = ({ shell, may, troubles }: OverviewProps) => {
  const t = messages[shell.locale];
  const inWords = ({ title, allWell, troubled }: typeof t.mails, count: number) => ({
    title,
    text: count === 0 ? allWell : troubled(count),
  });
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={may.run ? t.lead : t.leadOfEditors} field="level1" />
      <Section>
        <LinkRows
          rows={[
            ...(may.edit ? [{ href: pagesUrl, ...t.pages }] : []),
            ...(may.edit ? [{ href: mediaUrl, ...t.media }] : []),
            { href: statisticsUrl, ...t.statistics },
            ...(may.edit ? [{ href: missesUrl, ...t.misses }] : []),
            ...(may.edit && !may.ownPortal ? [{ href: barriersUrl, ...t.barriers }] : []),
            ...(may.ownPortal ? [{ href: portalUrl, ...t.portal }] : []),
            ...(troubles
              ? [
                  { href: reportsUrl, ...inWords(t.reports, troubles.reports) },
                  { href: peopleUrl, ...t.people },
                  { href: mailsUrl, ...inWords(t.mails, troubles.mails) },
                  { href: jobsUrl, ...inWords(t.jobs, troubles.jobs) },
                  { href: RECORD_URL, ...t.record },
                ]
              : []),
          ]}
        />
      </Section>
    </Page>
  );
};
