import { catalogue, type Locale } from "../text";
import type { IconName } from "../ui/icon";
import { Section } from "../ui/section";
import { type Step, ThreadTrail } from "../ui/thread-trail";
import type { Knot } from "./thread";

const messages = catalogue({
  de: {
    title: "Der rote Faden",
    question: "Woher kommt das, und was folgte daraus?",
    lead: "Jeder Schritt lässt sich öffnen. So sehen Sie, wer was versprochen und gehalten hat.",
    here: "Sie sind hier.",
    kinds: {
      recommendation: "Empfehlung",
      pledge: "Zusage",
      measure: "Maßnahme",
      opportunity: "Mithelfen",
      hour_sum: "Stunden",
      timeline_entry: "Ergebnis",
      page: "Seite",
      group: "Arbeitsgruppe",
    } as Record<string, string>,
  },
  en: {
    title: "The red thread",
    question: "Where does it come from, and what followed?",
    lead: "Every step can be opened. You see who promised what and kept it.",
    here: "You are here.",
    kinds: {
      recommendation: "Recommendation",
      pledge: "Pledge",
      measure: "Measure",
      opportunity: "Helping",
      hour_sum: "Hours",
      timeline_entry: "Result",
      page: "Page",
      group: "Working group",
    },
  },
});

const ICONS: Record<string, IconName> = {
  recommendation: "speech",
  pledge: "hand",
  measure: "list",
  opportunity: "people",
  hour_sum: "clock",
  timeline_entry: "check",
};

/** "Woher kommt das? Was folgte daraus?" for any object; nothing when it stands alone. @example <ThreadSection locale="de" knots={knots} /> */
export const ThreadSection = ({ locale, knots }: { locale: Locale; knots: Knot[] }) => {
  const t = messages[locale];
  if (knots.length < 2) return null;
  return (
    <Section kicker={t.title} title={t.question} lead={t.lead} field="deep">
      <ThreadTrail steps={stepsOf(knots, locale)} />
    </Section>
  );
};

/** One stop for all knots of the same kind at the same distance. @example <ThreadTrail steps={stepsOf(knots, "de")} /> */
export function stepsOf(knots: readonly Knot[], locale: Locale): Step[] {
  const t = messages[locale];
  const stops: Knot[][] = [];
  for (const knot of knots) {
    const last = stops.at(-1);
    if (last?.[0]?.distance === knot.distance && last[0].kind === knot.kind) last.push(knot);
    else stops.push([knot]);
  }
  return stops.flatMap(([first, ...others]) => {
    if (!first) return [];
    const { kind, title, url, distance } = first;
    const isHere = distance === 0;
    return {
      ...{ kind: t.kinds[kind] ?? kind, title, icon: ICONS[kind] ?? "link" },
      ...(isHere ? { text: t.here } : { href: url }),
      others: others.map((other) => ({ label: other.title, href: other.url })),
    };
  });
}
