import type { Viewer } from "../../../platform/audience";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";
import type { StoredPage } from "../stored-page";
import { listSections, listVariants } from "./queries";

type Wanted = { portalId: string; slug: string; locale: Locale };

/** A page with all the languages in which the viewer can read it. */
export type FoundPage = StoredPage & { locales: Locale[] };

/** The page in the wanted language, else in German, else in the one there is. Undefined when there is none. */
export async function findPage(tx: TenantTx, viewer: Viewer, wanted: Wanted): Promise<FoundPage | undefined> {
  const variants = await listVariants(tx, viewer, wanted.portalId, wanted.slug);
  const inLocale = (locale: Locale) => variants.find((variant) => variant.locale === locale);
  const variant = inLocale(wanted.locale) ?? inLocale("de") ?? variants[0];
  const locales = variants.map(({ locale }) => locale);
  return variant && { ...variant, locales, sections: await listSections(tx, variant.id, variant.locale) };
}
