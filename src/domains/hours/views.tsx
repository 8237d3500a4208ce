import type { Child } from "hono/jsx";
import type { Knot } from "../../platform/objects/thread";
import { ThreadSection } from "../../platform/objects/thread-section";
import { shortDate } from "../../platform/time/berlin";
import { Facts } from "../../platform/ui/facts";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { messages } from "./messages";
import type { HourSum } from "./queries";

type PageProps = { shell: Shell; hourSum: HourSum; knots: Knot[]; slots: Child[] };

export const HourSumPage = ({ shell, hourSum, knots, slots }: PageProps) => {
  const { locale } = shell;
  const t = messages[locale];
  const { title, kind, minutes, peopleCount, confirmedBy, fromOn, untilOn } = hourSum;
  const count = new Intl.NumberFormat(locale === "en" ? "en" : "de");
  const figures = [
    { value: count.format(Math.round(minutes / 60)), label: t.hours },
    { value: count.format(peopleCount), label: t.people },
  ];
  return (
    <Page shell={shell} title={title}>
      <PageHead title={title} field="rose" locale={locale} figures={figures}>
        <Facts
          facts={[
            { term: t.confirmedBy, value: confirmedBy, icon: "check" },
            { term: t.period, value: t.span(shortDate(fromOn, locale), shortDate(untilOn, locale)), icon: "calendar" },
            { term: t.kind, value: t.kinds[kind] },
          ]}
        />
      </PageHead>
      <ThreadSection locale={locale} knots={knots} />
      {slots}
    </Page>
  );
};
