import type { Child } from "hono/jsx";
import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import type { Locale } from "../../platform/text";
import { Cards, Hits, type Offer } from "../../platform/ui/card";
import { Drawing, drawingOf } from "../../platform/ui/drawings/drawing";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { NeedMeter } from "../../platform/ui/need-meter";
import { Page, type Shell } from "../../platform/ui/page";
import { type Field, PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { Opportunity } from "./queries";
import { opportunitiesUrl, opportunityUrl } from "./urls";

const FIELDS: readonly Field[] = ["sun-soft", "sky", "rose"];

const offerOf = (opportunity: Opportunity, index: number): Offer => ({
  title: opportunity.title,
  href: opportunityUrl(opportunity.slug),
  host: opportunity.host,
  picture: pictureOf(opportunity),
  field: FIELDS[index % FIELDS.length],
  meta: [
    { icon: "clock", text: opportunity.timeLabel },
    { icon: "place", text: opportunity.placeLabel },
  ],
  need: { taken: opportunity.placesFound, places: opportunity.placesNeeded },
});

function pictureOf({ drawing }: Opportunity): Child {
  const name = drawingOf(drawing);
  return name && <Drawing name={name} />;
}

const hitOf = (opportunity: Opportunity, index: number): Offer => ({
  ...offerOf(opportunity, index),
  text: opportunity.summary,
});

type WantedProps = { locale: Locale; opportunities: Opportunity[] };

/** "Hier wird gerade jemand gebraucht", for pages that show a few. */
export const WantedSection = ({ locale, opportunities }: WantedProps) => {
  const t = messages[locale];
  return (
    <Section title={t.wanted} more={{ label: t.all, href: opportunitiesUrl }} field="level1">
      <Cards locale={locale} offers={opportunities.map(offerOf)} />
    </Section>
  );
};

export const OpportunitiesPage = ({ shell, opportunities }: { shell: Shell; opportunities: Opportunity[] }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} field="sun-soft" locale={shell.locale} drawing="plant" />
      {opportunities.length === 0 ? (
        <Section>
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        </Section>
      ) : (
        <Section title={t.all}>
          <Hits locale={shell.locale} offers={opportunities.map(hitOf)} />
        </Section>
      )}
    </Page>
  );
};

type PageProps = { shell: Shell; opportunity: Opportunity; knots: Knot[]; slots: Child[] };

export const OpportunityPage = ({ shell, opportunity, knots, slots }: PageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, summary, host, timeLabel, placeLabel, placesFound, placesNeeded } = opportunity;
  const way = [{ label: t.crumb, href: opportunitiesUrl }];
  return (
    <Page shell={shell} title={title} description={summary}>
      <PageHead
        title={title}
        lead={summary}
        field="sun-soft"
        locale={locale}
        way={way}
        drawing={drawingOf(opportunity.drawing)}
      >
        <Facts
          facts={[
            { term: t.host, value: host, icon: "people" },
            { term: t.when, value: timeLabel, icon: "clock" },
            { term: t.where, value: placeLabel, icon: "place" },
          ]}
        />
        <NeedMeter locale={locale} taken={placesFound} places={placesNeeded} />
      </PageHead>
      <ThreadSection locale={locale} knots={knots} />
      {slots}
    </Page>
  );
};
