import type { MenuItem } from "../portals/portal";
import type { Locale } from "../text";
import type { Shell } from "../ui/page";
import type { Visit } from "./env";

/**
 * What the frame of a page shows of a visit.
 *
 * @example <Page shell={shellOf(c)} title="AG Räume">…</Page>
 */
export const shellOf = ({ var: { locale, portal, person } }: Visit): Shell => ({
  locale,
  siteName: portal.name,
  personName: person?.name,
});

export const labelIn = (item: MenuItem, locale: Locale): string =>
  (locale === "en" ? item.en : locale === "de-simple" ? item.simple : undefined) ?? item.label;
