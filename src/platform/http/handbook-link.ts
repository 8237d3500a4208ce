export const HANDBOOK_URL = "/hilfe/redaktion";

/** Which chapter helps where, the first that fits. */
export const chapterPlaces: readonly (readonly [place: RegExp, chapter: string])[] = [
  [/^\/redaktion\/medien/, "bilder-und-dokumente"],
  [/^\/redaktion\/suche/, "suche"],
  [/^\/redaktion\/papierkorb|\/verlauf(\/|$)/, "versionen-und-papierkorb"],
  [/^\/redaktion\/(eintraege|abschnitte)\//, "ergebnisse"],
  [/^\/redaktion\/seiten\/.*\/(en|de-simple)(\/|$)|\/sprache$/, "uebersetzen"],
  [/^\/redaktion\/seiten\/.*\/stand$/, "pruefen-und-veroeffentlichen"],
  [/^\/redaktion\/seiten\/.*\/adresse$/, "was-tun-wenn"],
  [/^\/redaktion\/seiten/, "erste-seite"],
  [/^\/verwaltung\/statistik/, "statistik"],
  [/^\/verwaltung\/portal/, "portal"],
  [/^\/weitersagen\//, "weitersagen"],
];

/**
 * The chapter of the editors' handbook that fits a page, or its contents.
 *
 * @example handbookLink("/redaktion/medien") // "/hilfe/redaktion/bilder-und-dokumente"
 */
export function handbookLink(path: string): string {
  const chapter = chapterPlaces.find(([place]) => place.test(path))?.[1];
  return chapter ? `${HANDBOOK_URL}/${chapter}` : HANDBOOK_URL;
}
