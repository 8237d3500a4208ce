/** German, English, and Leichte Sprache. */
export type Locale = "de" | "en" | "de-simple";

/**
 * One text per key and locale. German sets the keys; an English one that is missing does not compile.
 * Leichte Sprache may leave keys out and then shows the German text.
 *
 * @example
 * const texts = catalogue({ de: { join: "Mitmachen" }, en: { join: "Join" } });
 * texts["de-simple"].join; // "Mitmachen"
 */
export function catalogue<T>(texts: { de: T; en: T; simple?: Partial<T> }): Record<Locale, T> {
  return { de: texts.de, en: texts.en, "de-simple": { ...texts.de, ...texts.simple } };
}
