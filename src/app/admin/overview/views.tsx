import { mediaUrl, pagesUrl, translationsUrl } from "../../../domains/content";
import { secondFactorUrl } from "../../../platform/auth/second-factor/urls";
import { jobsUrl } from "../../../platform/jobs/admin/routes";
import { mailsUrl } from "../../../platform/mail/urls";
import { RECORD_URL } from "../../../platform/privacy/record";
import { reportsUrl } from "../../../platform/reports/urls";
import { missesUrl } from "../../../platform/search";
import { statisticsUrl } from "../../../platform/statistics";
import { berlinDate, longDate } from "../../../platform/time/berlin";
import { LinkRows } from "../../../platform/ui/link-rows";
import { Notice } from "../../../platform/ui/notice";
import { Page, type Shell } from "../../../platform/ui/page";
import { PageHead } from "../../../platform/ui/page-head";
import { Section } from "../../../platform/ui/section";
import { peopleUrl } from "../people/urls";
import { overviewMessages } from "../portal/overview/messages";
import { barriersUrl, portalUrl } from "../portal/urls";
import { messages } from "./messages";

/** What needs a look, by where it stands. */
export type Troubles = { mails: number; jobs: number; reports: number };

type OverviewProps = {
  shell: Shell;
  may: { edit: boolean; ownPortal: boolean; run: boolean };
  /** Known to those who run the installation. */
  troubles: Troubles | undefined;
  /** Known to editors. */
  needs: { missing: number; outdated: number } | undefined;
  /** When administering begins to need a second factor that is not there. */
  factorDueAt: Date | undefined;
  /** Reports of barriers that nobody has answered. */
  openBarriers: number;
};

export const OverviewPage = ({ shell, may, troubles, needs, factorDueAt, openBarriers }: OverviewProps) => {
  const t = messages[shell.locale];
  const { barriers } = overviewMessages[shell.locale];
  const inWords = ({ title, allWell, troubled }: typeof t.mails, count: number) => ({
    title,
    text: count === 0 ? allWell : troubled(count),
  });
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={may.run ? t.lead : t.leadOfEditors} field="level1" />
      <Section>
        {factorDueAt && (
          <Notice kind="warn" title={t.factor.title}>
            {t.factor.until(longDate(berlinDate(factorDueAt), shell.locale))}{" "}
            <a href={secondFactorUrl}>{t.factor.link}</a>
          </Notice>
        )}
        <LinkRows
          rows={[
            ...(may.edit ? [{ href: pagesUrl, ...t.pages }] : []),
            ...(needs ? [{ href: translationsUrl, ...translationsRow(t.translations, needs) }] : []),
            ...(may.edit ? [{ href: mediaUrl, ...t.media }] : []),
            { href: statisticsUrl, ...t.statistics },
            ...(may.edit ? [{ href: missesUrl, ...t.misses }] : []),
            { href: barriersUrl, title: barriers.title, text: barriers.open(openBarriers) },
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

const translationsRow = (
  { title, allWell, troubled }: (typeof messages)["de"]["translations"],
  needs: NonNullable<OverviewProps["needs"]>,
) => ({ title, text: troubled(needs) || allWell });
