import type { Assets } from "../../platform/http/assets";
import { stylesOf } from "../../platform/http/shell";
import type { Locale } from "../../platform/text";
import type { Shell } from "../../platform/ui/shell";

/** The frame of a page when there is no portal yet. */
export const bareShell = (assets: Assets, { locale, origin }: { locale: Locale; origin: string }): Shell => ({
  locale,
  path: "/einrichten",
  portal: {
    ...{ name: "Gemeinsinn", origin, mark: "waves", homeHref: "/", menu: [] },
    footer: { contact: { title: "Gemeinsinn", lines: [] }, columns: [], legal: [], publisher: "Gemeinsinn" },
  },
  styles: stylesOf(assets),
});
