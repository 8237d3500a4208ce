import type { Locale } from "../text";
import { shortDate } from "../time/berlin";

/** "1.234", in English "1,234". */
export const numberIn = (value: number, locale: Locale): string =>
  value.toLocaleString(locale === "en" ? "en" : "de-DE", { maximumFractionDigits: 0 });

/** "12. Juni 2026", or "Juni 2026" of a month that begins on that day. */
export const sinceIn = (since: string, unit: "day" | "month", locale: Locale): string =>
  unit === "day" ? shortDate(since, locale) : shortDate(since, locale).replace(/^\d+\.? /, "");
