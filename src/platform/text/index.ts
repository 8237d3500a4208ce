/** German, English, and German in Leichte Sprache. */
export type Locale = "de" | "en" | "de-simple";

export const LOCALES: readonly Locale[] = ["de", "en", "de-simple"];

/**
 * One text per key and locale. German sets the keys; an English one that is missing does not compile. Leichte Sprache
 * falls back to German, key by key.
 *
 * @example
 * const de = { join: "Mitmachen", members: (n: number) => `${n} Mitglieder` };
 * export const messages = catalogue({ de, en: { join: "Join", members: (n) => `${n} members` } });
 * messages[c.var.locale].join
 */
export function catalogue<Texts extends object>(texts: {
  de: Texts;
  en: NoInfer<Texts>;
  simple?: Partial<NoInfer<Texts>>;
}): Record<Locale, Texts> {
  return { de: texts.de, en: texts.en, "de-simple": { ...texts.de, ...texts.simple } };
}

/** The value of the `lang` attribute. @example <html lang={languageTag("de-simple")}> → "de-simple" */
export const languageTag = (locale: Locale): string => locale;

/** The locale of a text, or undefined. @example localeNamed("en") → "en" */
export const localeNamed = (text: string | undefined): Locale | undefined => LOCALES.find((locale) => locale === text);

/** German or English, whichever an Accept-Language header names first; German otherwise. */
export const preferredLocale = (header: string | undefined): Locale =>
  header?.match(/\b(de|en)\b/)?.[0] === "en" ? "en" : "de";
