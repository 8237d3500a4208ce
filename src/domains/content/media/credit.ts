import { catalogue, type Locale } from "../../../platform/text";
import { type Licence, licenceDeeds } from "./rules";

/** What stands beside a picture on a page; nothing for what visitors need not know. */
const labels = catalogue<Record<"cc0" | "cc_by" | "cc_by_sa" | "dl_de_by", string>>({
  de: {
    cc0: "CC0",
    cc_by: "CC BY 4.0",
    cc_by_sa: "CC BY-SA 4.0",
    dl_de_by: "Datenlizenz Deutschland, Namensnennung 2.0",
  },
  en: {
    cc0: "CC0",
    cc_by: "CC BY 4.0",
    cc_by_sa: "CC BY-SA 4.0",
    dl_de_by: "Data licence Germany, attribution 2.0",
  },
});

type Terms = { licence: Licence; licenceNote: string };

/** The terms of a file in words, with where they can be read. */
export function licenceOf({ licence, licenceNote }: Terms, locale: Locale) {
  if (licence === "other_licence") return { label: licenceNote };
  if (licence === "unstated" || licence === "own_work" || licence === "permitted")
    return licenceNote ? { label: licenceNote } : undefined;
  const label = [labels[locale][licence], licenceNote].filter(Boolean).join(", ");
  return { label, href: licenceDeeds[licence] };
}
