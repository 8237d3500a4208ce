export type Locale = "de" | "en" | "de-simple";

/** One text per key and register. */
export type Catalogue<Texts> = Record<Locale, Texts>;

/**
 * German sets the keys; an English one that is missing does not compile; Leichte Sprache falls back per key.
 *
 * @example export const messages = catalogue({ de, en, simple: { join: "Ich mache mit" } });
 */
export const catalogue = <Texts extends object>(texts: {
  de: Texts;
  en: NoInfer<Texts>;
  simple?: Partial<NoInfer<Texts>>;
}): Catalogue<Texts> => ({ de: texts.de, en: texts.en, "de-simple": { ...texts.de, ...texts.simple } });
