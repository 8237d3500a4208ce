import type { Form } from "../../../platform/forms/form";
import { catalogue, type Locale } from "../../../platform/text";
import { Facts } from "../../../platform/ui/facts";

export const partMessages = catalogue({
  de: {
    changed:
      "Inzwischen hat jemand anderes das geändert. Was Sie geschrieben haben, steht noch hier und darunter, wie es jetzt ist. Speichern Sie noch einmal, dann gilt Ihres.",
    title: "So ist es jetzt",
    none: "nichts",
  },
  en: {
    changed:
      "Somebody else has changed this meanwhile. What you wrote is still here, and below it how it is now. Save once more, then yours holds.",
    title: "This is how it is now",
    none: "nothing",
  },
});

/** What was seen: until both versions are shown, the one that the form was filled from. */
export const seenBy = (form: Form, locale: Locale, version: string): string =>
  hasChanged(form, locale) ? version : (form.values.seen ?? version);

const hasChanged = ({ refusal }: Form, locale: Locale): boolean => refusal === partMessages[locale].changed;

type NowProps = { form: Form; locale: Locale; rows: readonly (readonly [label: string, value: string])[] };

/** The version of somebody else, beside that of the form. */
export const AsItIsNow = ({ form, locale, rows }: NowProps) => {
  const t = partMessages[locale];
  if (!hasChanged(form, locale)) return null;
  return (
    <section class="stack as-it-is-now">
      <h2>{t.title}</h2>
      <Facts facts={rows.map(([term, value]) => ({ term, value: value === "" ? t.none : value.split("\n") }))} />
    </section>
  );
};
