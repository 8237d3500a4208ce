import type { TenantTx } from "../../../platform/db";
import type { Portal } from "../../../platform/portals/portal";
import { LOCALES, type Locale } from "../../../platform/text";
import { countTranslations } from "./queries";

/** The languages of a portal, and Leichte Sprache, which every portal has. */
export const localesOf = ({ locales }: Pick<Portal, "locales">): Locale[] =>
  LOCALES.filter((locale) => locale === "de-simple" || locales.includes(locale));

/** How many translations are missing in a portal, and how many are outdated. */
export async function translationNeeds(tx: TenantTx, portal: Pick<Portal, "id" | "locales">) {
  const counts = await countTranslations(tx, { portalId: portal.id, locales: localesOf(portal) });
  const inState = (state: "missing" | "outdated") =>
    counts.filter((row) => row.state === state).reduce((sum, { count }) => sum + count, 0);
  return { missing: inState("missing"), outdated: inState("outdated") };
}
