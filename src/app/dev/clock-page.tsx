import type { Form } from "../../platform/forms/form";
import { PostForm } from "../../platform/forms/post-form";
import { longDateOf, timeOfDay } from "../../platform/time/berlin";
import { Acts, Button } from "../../platform/ui/button";
import { Page, type Shell } from "../../platform/ui/page";
import { PageHead } from "../../platform/ui/page-head";
import { Section } from "../../platform/ui/section";
import { clockUrl } from "./urls";

/** Days, and what the button says. 0 leads back to now. */
export const STEPS = [
  ["1", "Einen Tag weiter"],
  ["7", "Eine Woche weiter"],
  ["30", "Dreißig Tage weiter"],
  ["0", "Zurück auf jetzt"],
] as const;

/** In German, like the demo town. */
export const ClockPage = ({ shell, form, now }: { shell: Shell; form: Form; now: Date }) => (
  <Page shell={shell} title="Uhr zum Ausprobieren">
    <PageHead
      title="Uhr zum Ausprobieren"
      lead="Diese Seite gibt es nur mit Beispieldaten auf Ihrem eigenen Rechner. Alle Seiten und Aufträge gehen nach dieser Uhr. Wer länger als 30 Tage angemeldet ist, muss sich neu anmelden."
    />
    <Section title={`${longDateOf(now, "de")}, ${timeOfDay(now, "de")}`}>
      <Acts>
        {STEPS.map(([days, label]) => (
          <PostForm form={form} action={clockUrl}>
            <input type="hidden" name="days" value={days} />
            <Button look="line">{label}</Button>
          </PostForm>
        ))}
      </Acts>
    </Section>
  </Page>
);
