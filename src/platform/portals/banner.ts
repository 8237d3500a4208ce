import type { Locale } from "../text";
import { berlinDate } from "../time/berlin";

export const BANNER_LEVELS = ["info", "warn"] as const;

/** A sentence on all pages of a portal, from one day to another. */
export type Banner = {
  text: string;
  en?: string;
  level: (typeof BANNER_LEVELS)[number];
  /** Days in Berlin, both included; without an end of its own when missing. */
  from?: string;
  until?: string;
};

/** What is to be read today. @example bannerToday(portal.banner, "de", now) */
export function bannerToday(banner: Banner | undefined, locale: Locale, now: Date) {
  if (!banner) return undefined;
  const today = berlinDate(now);
  const { text, en, level, from = today, until = today } = banner;
  if (today < from || today > until) return undefined;
  return { level, text: (locale === "en" ? en : undefined) ?? text };
}
