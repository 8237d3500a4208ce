import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import { longDate } from "../../platform/time/berlin";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { LinkRows } from "../../platform/ui/link-rows";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { ListedRecommendation, Recommendation } from "./queries";
import { recommendationsUrl, recommendationUrl } from "./urls";

type ListProps = { shell: Shell; recommendations: ListedRecommendation[] };

export const RecommendationsPage = ({ shell, recommendations }: ListProps) => {
  const t = messages[shell.locale];
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} field="sun" locale={shell.locale} />
      <Section>
        {recommendations.length === 0 ? (
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        ) : (
          <LinkRows
            rows={recommendations.map(({ slug, title, givenBy, givenOn }) => ({
              href: recommendationUrl(slug),
              title,
              text: t.given(givenBy, longDate(givenOn, shell.locale)),
            }))}
          />
        )}
      </Section>
    </Page>
  );
};

type PageProps = { shell: Shell; recommendation: Recommendation; knots: Knot[] };

export const RecommendationPage = ({ shell, recommendation, knots }: PageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, wording, givenBy, givenOn } = recommendation;
  return (
    <Page shell={shell} title={title} description={wording}>
      <PageHead title={title} field="sun" locale={locale} way={[{ label: t.title, href: recommendationsUrl }]}>
        <Facts
          facts={[
            { term: t.givenBy, value: givenBy, icon: "people" },
            { term: t.givenOn, value: longDate(givenOn, locale), icon: "calendar" },
          ]}
        />
      </PageHead>
      <Section title={t.wording}>
        <blockquote class="rec-word">{wording}</blockquote>
      </Section>
      <ThreadSection locale={locale} knots={knots} />
    </Page>
  );
};
