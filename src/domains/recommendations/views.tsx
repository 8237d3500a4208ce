import type { Child } from "hono/jsx";
import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import { longDate } from "../../platform/time/berlin";
import { EmptyState } from "../../platform/ui/empty-state";
import { Facts } from "../../platform/ui/facts";
import { Loom, type LoomRow } from "../../platform/ui/loom";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { messages } from "./messages";
import type { ListedRecommendation, Recommendation } from "./queries";
import { type Followed, reachedOf, standOf } from "./rules";
import { recommendationsUrl, recommendationUrl } from "./urls";

type ListProps = {
  shell: Shell;
  recommendations: ListedRecommendation[];
  followed: ReadonlyMap<string, Followed>;
};

const NOTHING: Followed = { kinds: [], isLate: false, isStopped: false, isUnfinished: false };

export const RecommendationsPage = ({ shell, recommendations, followed }: ListProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const rowOf = ({ id, slug, title }: ListedRecommendation): LoomRow => {
    const after = followed.get(id) ?? NOTHING;
    return { title, href: recommendationUrl(slug), reached: reachedOf(after), state: standOf(after) };
  };
  return (
    <Page shell={shell} title={t.title} description={t.lead}>
      <PageHead title={t.title} lead={t.lead} field="sun" locale={locale} drawing="speech">
        {recommendations.length > 0 && <p class="small rec-note">{t.derived}</p>}
      </PageHead>
      <Section {...(recommendations.length > 0 && { title: t.howFar })}>
        {recommendations.length === 0 ? (
          <EmptyState title={t.noneTitle}>{t.none}</EmptyState>
        ) : (
          <Loom
            {...{ locale, caption: t.caption, rowLabel: t.row, steps: t.steps, stateLabel: t.state }}
            groups={groupsOf(recommendations).map(({ givenBy, givenOn, rows }) => ({
              title: t.given(givenBy, longDate(givenOn, locale)),
              rows: rows.map(rowOf),
            }))}
          />
        )}
      </Section>
    </Page>
  );
};

/** Those that were handed over together stand together. */
function groupsOf(recommendations: ListedRecommendation[]) {
  const groups: { givenBy: string; givenOn: string; rows: ListedRecommendation[] }[] = [];
  for (const row of recommendations) {
    const { givenBy, givenOn } = row;
    const known = groups.find((group) => group.givenBy === givenBy && group.givenOn === givenOn);
    if (known) known.rows.push(row);
    else groups.push({ givenBy, givenOn, rows: [row] });
  }
  return groups;
}

type PageProps = { shell: Shell; recommendation: Recommendation; knots: Knot[]; slots: Child[]; end: Child[] };

export const RecommendationPage = ({ shell, recommendation, knots, slots, end }: PageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, wording, givenBy, givenOn } = recommendation;
  return (
    <Page shell={shell} title={title} description={wording}>
      <PageHead title={title} field="sun" locale={locale} way={[{ label: t.crumb, href: recommendationsUrl }]}>
        <blockquote class="rec-word">{wording}</blockquote>
        <Facts
          facts={[
            { term: t.givenBy, value: givenBy, icon: "people" },
            { term: t.givenOn, value: longDate(givenOn, locale), icon: "calendar" },
          ]}
        />
      </PageHead>
      {slots}
      <ThreadSection locale={locale} knots={knots} />
      {end}
    </Page>
  );
};
