import { Temporal } from "temporal-polyfill";
import type { Locale } from "../text";

/** Where the town lives. All dates without a zone are meant here. */
export const ZONE = "Europe/Berlin";

/** A day as `2026-06-12`. Sorts as text. */
export type IsoDate = string;

/** The day it is in Berlin. @example berlinDate(new Date("2026-06-11T22:30:00Z")) === "2026-06-12" */
export const berlinDate = (now: Date): IsoDate => zoned(now).toPlainDate().toString();

/** The instant a day begins: 00:00 in Berlin. Throws a RangeError for what is no day. */
export const startOfDay = (date: IsoDate): Date =>
  dateOf(Temporal.PlainDate.from(date).toZonedDateTime(ZONE).toInstant());

/** The instant a day is over: the first one of the next day, so that `at < endOfDay(date)` is still that day. */
export const endOfDay = (date: IsoDate): Date => startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }).toString());

/**
 * Whether a deadline "bis Freitag, 12. Juni" still holds: it includes that whole day in Berlin.
 *
 * @example isOnOrBefore("2026-06-12", new Date("2026-06-12T21:59:59Z")) === true
 */
export const isOnOrBefore = (deadline: IsoDate, now: Date): boolean => now < endOfDay(deadline);

/**
 * What the clock on the wall shows, as an instant. A time that the clock jumps over in spring is moved forward; of
 * the hour that comes twice in autumn the first is meant.
 *
 * @example instantOf("2026-06-12T17:30", "Europe/Berlin").toISOString() === "2026-06-12T15:30:00.000Z"
 */
export const instantOf = (wallTime: string, zone: string = ZONE): Date =>
  dateOf(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone, { disambiguation: "compatible" }).toInstant());

/** What the clock on the wall shows at an instant, to the minute. @example wallTimeOf(now) === "2026-06-12T17:30" */
export const wallTimeOf = (at: Date, zone: string = ZONE): string =>
  zoned(at, zone).toPlainDateTime().toString({ smallestUnit: "minute" });

/** Days from one date to another; negative when `to` is earlier. @example daysBetween("2026-06-12", "2026-06-14") === 2 */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

/** @example addDays("2026-02-27", 2) === "2026-03-01" */
export const addDays = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString();

/** "Freitag, 12. Juni 2026". @example longDate("2026-06-12", "de") */
export const longDate = (date: IsoDate, locale: Locale): string => longDateOf(noonOf(date), locale);

/** "12. Juni 2026". @example shortDate("2026-06-12", "de") */
export const shortDate = (date: IsoDate, locale: Locale): string => shortFormats[locale].format(noonOf(date));

/** "Freitag, 12. Juni 2026" of an instant. @example longDateOf(event.startsAt, locale) */
export const longDateOf = (at: Date, locale: Locale): string =>
  `${weekdayFormats[locale].format(at)}, ${shortFormats[locale].format(at)}`;

/** "17:30 Uhr", "17.30 Uhr" in Leichte Sprache, "17:30" in English. @example timeOfDay(event.startsAt, "de") */
export const timeOfDay = (at: Date, locale: Locale): string => words[locale].time(clock(at, locale));

/**
 * "17:30 bis 20:00 Uhr"; over midnight the second day is named: "Freitag, 12. Juni 2026, 22:00 Uhr bis Samstag,
 * 13. Juni 2026, 02:00 Uhr".
 *
 * @example timeSpan(event, "de")
 */
export function timeSpan({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, locale: Locale): string {
  const { span, to } = words[locale];
  if (berlinDate(startsAt) === berlinDate(endsAt)) return span(clock(startsAt, locale), clock(endsAt, locale));
  return [startsAt, endsAt].map((at) => `${longDateOf(at, locale)}, ${timeOfDay(at, locale)}`).join(` ${to} `);
}

const zoned = (at: Date, zone = ZONE) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const dateOf = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);

/** The formats below are of Berlin, so noon there is the safe side of a date. */
const noonOf = (date: IsoDate) => instantOf(`${date}T12:00`);

const tags: Record<Locale, string> = { de: "de-DE", en: "en-GB", "de-simple": "de-DE" };

/** Making a formatter costs a thousand times more than using it. */
const formats = (options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> => ({
  de: new Intl.DateTimeFormat(tags.de, { timeZone: ZONE, ...options }),
  en: new Intl.DateTimeFormat(tags.en, { timeZone: ZONE, ...options }),
  "de-simple": new Intl.DateTimeFormat(tags["de-simple"], { timeZone: ZONE, ...options }),
});

const weekdayFormats = formats({ weekday: "long" });
const shortFormats = formats({ day: "numeric", month: "long", year: "numeric" });
const clockFormats = formats({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const clock = (at: Date, locale: Locale) => words[locale].clock(clockFormats[locale].format(at));

const words = {
  de: {
    clock: (text: string) => text,
    time: (text: string) => `${text} Uhr`,
    span: (from: string, to: string) => `${from} bis ${to} Uhr`,
    to: "bis",
  },
  en: {
    clock: (text: string) => text,
    time: (text: string) => text,
    span: (from: string, to: string) => `${from} to ${to}`,
    to: "to",
  },
  // Full hours are written without minutes, and "Uhr" stands behind each time. Source: rules of Netzwerk Leichte Sprache.
  "de-simple": {
    clock: (text: string) => text.replace(/^0/, "").replace(":00", "").replace(":", "."),
    time: (text: string) => `${text} Uhr`,
    span: (from: string, to: string) => `von ${from} Uhr bis ${to} Uhr`,
    to: "bis",
  },
} satisfies Record<Locale, unknown>;
