import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import { Cards, type Offer } from "../../platform/ui/card";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { NeedMeter } from "../../platform/ui/need-meter";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { Opportunity } from "./queries";
import { opportunitiesUrl, opportunityUrl } from "./urls";

const offerOf = (opportunity: Opportunity): Offer => ({
  title: opportunity.title,
  href: opportunityUrl(opportunity.slug),
  host: opportunity.host,
  text: opportunity.summary,
  meta: [
    { icon: "clock", text: opportunity.timeLabel },
    { icon: "place", text: opportunity.placeLabel },
  ],
  need: { taken: opportunity.placesFound, places: opportunity.placesNeeded },
});

export const OpportunitiesPage = ({ shell, opportunities }: { shell: Shell; opportunities: Opportunity[] }) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} field="sun-soft" locale={shell.locale} />
      {opportunities.length === 0 ? (
        <Section field="level1">
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        </Section>
      ) : (
        <Section field="level1" title={t.open}>
          <Cards locale={shell.locale} offers={opportunities.map(offerOf)} />
        </Section>
      )}
    </Page>
  );
};

type PageProps = { shell: Shell; opportunity: Opportunity; knots: Knot[] };

export const OpportunityPage = ({ shell, opportunity, knots }: PageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, summary, host, timeLabel, placeLabel, placesFound, placesNeeded } = opportunity;
  const way = [{ label: t.title, href: opportunitiesUrl }];
  return (
    <Page shell={shell} title={title} description={summary}>
      <PageHead title={title} lead={summary} field="sun-soft" locale={locale} way={way}>
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
    </Page>
  );
};
