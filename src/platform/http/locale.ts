import { parse } from "hono/utils/cookie";
import { type Locale, localeNamed, preferredLocale } from "../text";

type Said = { cookie: string | undefined; acceptLanguage: string | undefined };

/**
 * The language of a visit that names none in its address: the one chosen before, else what the browser prefers.
 *
 * @example localeOf({ cookie: "sprache=en", acceptLanguage: "de" }) === "en"
 */
export const localeOf = ({ cookie, acceptLanguage }: Said): Locale =>
  localeNamed(cookie && parse(cookie, "sprache").sprache) ?? preferredLocale(acceptLanguage);

/**
 * The language in which a portal answers: German when it does not offer the one that was asked for. Leichte Sprache is
 * a register of German and always there.
 */
export const offered = (locale: Locale, locales: readonly Locale[]): Locale =>
  locale === "de-simple" || locales.includes(locale) ? locale : "de";
