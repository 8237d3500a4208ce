import { catalogue, type Locale } from "../text";
import type { IconName } from "../ui/icon";
import { Section } from "../ui/section";
import { ThreadTrail } from "../ui/thread-trail";
import type { Knot } from "./thread";

const messages = catalogue({
  de: {
    title: "Der rote Faden",
    lead: "Woher das kommt und was daraus folgte. Jeder Schritt lässt sich öffnen.",
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
    lead: "Where this comes from and what followed. Every step can be opened.",
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
  const steps = knots.map(({ kind, title, url, distance }) => ({
    kind: t.kinds[kind] ?? kind,
    title,
    href: distance === 0 ? undefined : url,
    text: distance === 0 ? t.here : undefined,
    icon: ICONS[kind] ?? ("link" as const),
  }));
  return (
    <Section title={t.title} lead={t.lead} field="deep">
      <ThreadTrail steps={steps} />
    </Section>
  );
};
