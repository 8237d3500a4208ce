import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import type { Locale } from "../../platform/text";
import { longDate } from "../../platform/time/berlin";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { Light } from "../../platform/ui/light";
import { LinkRows } from "../../platform/ui/link-rows";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { Measure, Pledge } from "./queries";
import { lightOf, lightOfPledge } from "./rules";
import { measuresUrl, measureUrl } from "./urls";

export const MeasuresPage = ({ shell, measures }: { shell: Shell; measures: Measure[] }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} locale={shell.locale} />
      <Section>
        {measures.length === 0 ? (
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        ) : (
          <LinkRows
            rows={measures.map(({ slug, title, lead }) => ({ href: measureUrl(slug), title, text: t.by(lead) }))}
          />
        )}
      </Section>
    </Page>
  );
};

const day = (date: string | null, locale: Locale) => (date ? longDate(date, locale) : messages[locale].open);

type MeasureProps = { shell: Shell; measure: Measure; knots: Knot[]; today: string };

export const MeasurePage = ({ shell, measure, knots, today }: MeasureProps) => {
  const { locale } = shell;
  const t = messages[locale];
  return (
    <Page shell={shell} title={measure.title} description={measure.summary}>
      <PageHead
        title={measure.title}
        lead={measure.summary}
        locale={locale}
        way={[{ label: t.title, href: measuresUrl }]}
      >
        <Facts
          facts={[
            { term: t.leadTerm, value: measure.lead, icon: "person" },
            { term: t.dueOn, value: day(measure.dueOn, locale), icon: "calendar" },
            { term: t.state, value: <Light locale={locale} state={lightOf(measure, today)} /> },
          ]}
        />
      </PageHead>
      <ThreadSection locale={locale} knots={knots} />
    </Page>
  );
};

type PledgeProps = { shell: Shell; pledge: Pledge; knots: Knot[]; today: string };

export const PledgePage = ({ shell, pledge, knots, today }: PledgeProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { pledgedBy, promise, dueOn, keptOn } = pledge;
  const text = keptOn ? { text: t.keptOn(longDate(keptOn, locale)) } : {};
  return (
    <Page shell={shell} title={`${t.pledge}: ${promise}`}>
      <PageHead title={promise} field="rose" locale={locale} way={[{ label: t.title, href: measuresUrl }]}>
        <Facts
          facts={[
            { term: t.pledgedBy, value: pledgedBy, icon: "hand" },
            { term: t.dueOn, value: day(dueOn, locale), icon: "calendar" },
            { term: t.state, value: <Light locale={locale} state={lightOfPledge(pledge, today)} {...text} /> },
          ]}
        />
      </PageHead>
      <ThreadSection locale={locale} knots={knots} />
    </Page>
  );
};
