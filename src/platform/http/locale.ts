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
