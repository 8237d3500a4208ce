import type { Child } from "hono/jsx";
import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import type { Locale } from "../../platform/text";
import { longDate } from "../../platform/time/berlin";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { Light } from "../../platform/ui/light";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { MeasureCard, Pledges } from "../../platform/ui/pledge";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { Measure, Pledge } from "./queries";
import { lightOf, lightOfPledge } from "./rules";
import { measuresUrl, measureUrl, pledgeUrl } from "./urls";

type ListProps = { shell: Shell; measures: Measure[]; today: string };

/** Every measure with its light, its lead and its day. */
export const MeasuresPage = ({ shell, measures, today }: ListProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} locale={shell.locale} />
      <Section>
        {measures.length === 0 ? (
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        ) : (
          <ul class="pledges">
            {measures.map((measure) => (
              <MeasureRow locale={shell.locale} measure={measure} today={today} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
};

const MeasureRow = ({ locale, measure, today }: { locale: Locale; measure: Measure; today: string }) => {
  const { slug, title, summary, lead, dueOn } = measure;
  const t = messages[locale];
  return (
    <li class="pledge">
      <div>
        <h2 class="h-s">
          <a href={measureUrl(slug)}>{title}</a>
        </h2>
        <p>{summary}</p>
        <p class="muted">
          {t.by(lead)}, {t.until(day(dueOn, locale))}
        </p>
      </div>
      <Light locale={locale} state={lightOf(measure, today)} />
    </li>
  );
};

type KeepingProps = { locale: Locale; pledges: Pledge[]; measures: Measure[]; today: string };

/** Pledges on the left, measures on the right: what a recommendation set in motion. */
export const KeepingSection = ({ locale, pledges, measures, today }: KeepingProps) => {
  const t = messages[locale];
  return (
    <section class="section sky">
      <div class="wrap two two--even">
        <div>
          <h2>{t.whoPledged}</h2>
          <Pledges locale={locale} pledges={pledges.map((pledge) => pledgeRow(pledge, locale, today))} />
        </div>
        {measures.length > 0 && (
          <div>
            <h2>{t.whatHappens}</h2>
            {measures.map((measure) => (
              <MeasureCard
                measure={{
                  kicker: t.measure(measure.lead),
                  title: measure.title,
                  href: measureUrl(measure.slug),
                  text: measure.summary,
                  source: <Light locale={locale} state={lightOf(measure, today)} />,
                }}
              />
            ))}
          </div>
        )}
      </div>
    </section>
  );
};

function pledgeRow(pledge: Pledge, locale: Locale, today: string) {
  const t = messages[locale];
  const state = lightOfPledge(pledge, today);
  const until = pledge.keptOn ? t.keptOn(longDate(pledge.keptOn, locale)) : t.until(day(pledge.dueOn, locale));
  const kept = state === "done" ? { stateText: t.kept } : {};
  return { who: pledge.pledgedBy, what: pledge.promise, href: pledgeUrl(pledge.slug), until, state, ...kept };
}

const day = (date: string | null, locale: Locale) => (date ? longDate(date, locale) : messages[locale].open);

type MeasureProps = { shell: Shell; measure: Measure; knots: Knot[]; slots: Child[]; today: string };

export const MeasurePage = ({ shell, measure, knots, slots, today }: MeasureProps) => {
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
      {slots}
    </Page>
  );
};

type PledgeProps = { shell: Shell; pledge: Pledge; knots: Knot[]; slots: Child[]; today: string };

export const PledgePage = ({ shell, pledge, knots, slots, today }: PledgeProps) => {
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
      {slots}
    </Page>
  );
};
