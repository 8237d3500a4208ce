import type { Locale } from "../text";
import { longDateOf } from "../time/berlin";
import { Prose } from "../ui/prose";
import { messages } from "./messages";
import type { Ground, Outcome } from "./rules";

type Decision = { outcome: Outcome; ground: Ground | null; reasons: string; decidedAt: Date };

/** What was decided when, and why. @example <DecisionText locale="de" decision={decision} by="Amir Haddad" /> */
export const DecisionText = ({ locale, decision, by }: { locale: Locale; decision: Decision; by?: string }) => {
  const t = messages[locale];
  const { outcome, ground, reasons, decidedAt } = decision;
  return (
    <Prose>
      <h3 class="h-s">
        {t.outcomes[outcome]}
        {ground && `. ${t.grounds[ground]}.`}
      </h3>
      <p class="as-written">{reasons}</p>
      <p class="small muted">{[t.decidedOn(longDateOf(decidedAt, locale)), by].filter(Boolean).join(", ")}</p>
    </Prose>
  );
};
