import type { Locale } from "../text";
import { shortDate } from "../time/berlin";
import { Accordion } from "../ui/accordion";
import { ButtonLink } from "../ui/button";
import { Figures } from "../ui/figures";
import { Filter } from "../ui/filter";
import { Page, type Shell } from "../ui/page";
import { PageHead } from "../ui/page-head";
import { Section } from "../ui/section";
import { Table } from "../ui/table";
import { Course } from "./course";
import { DeadLinks } from "./dead-links";
import { messages } from "./messages";
import { PERIODS, type Period } from "./rules";
import type { Statistics } from "./statistics";
import { periodUrl, statisticsFileUrl } from "./urls";
import { numberIn, sinceIn } from "./words";

type StatisticsProps = { shell: Shell; statistics: Statistics };

/** What is read, and what leads nowhere. */
export const StatisticsPage = ({ shell, statistics }: StatisticsProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { period, total, perDay } = statistics;
  return (
    <Page shell={shell} title={t.title} noIndex>
      <PageHead title={t.title} lead={t.lead}>
        <Filter label={t.period} pills={pillsOf(locale, period)} />
        {total > 0 && (
          <Figures
            figures={[
              { value: numberIn(total, locale), label: t.views(period) },
              { value: numberIn(perDay, locale), label: t.perDay },
            ]}
          />
        )}
      </PageHead>
      {total === 0 ? (
        <Section title={t.course}>
          <p>{t.none}</p>
        </Section>
      ) : (
        <Read locale={locale} statistics={statistics} />
      )}
      <Nowhere locale={locale} statistics={statistics} />
      {statistics.links && <DeadLinks locale={locale} links={statistics.links} />}
      <Section title={t.how}>
        <div class="prose">
          <p>{t.howText}</p>
        </div>
      </Section>
    </Page>
  );
};

const pillsOf = (locale: Locale, period: Period) =>
  PERIODS.map((days) => ({
    label: messages[locale].periods[days],
    href: periodUrl(days),
    current: days === period,
  }));

type PartProps = { locale: Locale; statistics: Statistics };

const Read = ({ locale, statistics: { course, pages, period } }: PartProps) => {
  const t = messages[locale];
  const unit = period > 31 ? "month" : "day";
  return (
    <>
      <Section title={t.course}>
        <div class="stack">
          <Course locale={locale} course={course} unit={unit} />
          <Accordion
            items={[
              {
                title: t.inNumbers,
                body: (
                  <Table
                    {...{ caption: t.course, hideCaption: true }}
                    columns={[{ label: t.since[unit] }, { label: t.count, numeric: true }]}
                    rows={course.map(({ since, views }) => [sinceIn(since, unit, locale), numberIn(views, locale)])}
                  />
                ),
              },
            ]}
          />
        </div>
      </Section>
      <Section title={t.pages}>
        <div class="stack">
          <Table
            {...{ caption: t.pages, hideCaption: true }}
            columns={[{ label: t.page }, { label: t.count, numeric: true }]}
            rows={pages.map(({ path, title, views }) => [
              <a href={path}>{path === "/" ? t.start : (title ?? path)}</a>,
              numberIn(views, locale),
            ])}
          />
          <p>
            <ButtonLink href={periodUrl(period, statisticsFileUrl)} look="line" icon="download">
              {t.download}
            </ButtonLink>
          </p>
        </div>
      </Section>
    </>
  );
};

const Nowhere = ({ locale, statistics: { missing } }: PartProps) => {
  const t = messages[locale];
  return (
    <Section title={t.missing} lead={missing.length > 0 ? t.missingLead : t.noMissing}>
      {missing.length > 0 && (
        <Table
          {...{ caption: t.missing, hideCaption: true }}
          columns={[
            { label: t.address },
            { label: t.standsOn },
            { label: t.followed, numeric: true },
            { label: t.last },
          ]}
          rows={missing.map(({ path, fromPaths, views, last }) => [
            <code>{path}</code>,
            fromPaths.map((from, index) => (
              <>
                {index > 0 && ", "}
                {from === "" ? t.elsewhere : <a href={from}>{from === "/" ? t.start : from}</a>}
              </>
            )),
            numberIn(views, locale),
            shortDate(last, locale),
          ])}
        />
      )}
    </Section>
  );
};
