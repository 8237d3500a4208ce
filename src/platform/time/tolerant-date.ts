import { Temporal } from "temporal-polyfill";
import type { CalendarSpan } from "./calendar-span";
import { type DatePrecision, readPoint } from "./date-point";

/** What an editor wrote as a date, and what could be made of it. The label is always kept as written. */
export type TolerantDate = KnownDate | UnknownDate;
/** `from` and `to` are calendar days "YYYY-MM-DD", both inclusive. */
export type KnownDate = CalendarSpan & { precision: KnownPrecision; label: string };
export type UnknownDate = { precision: "unknown"; label: string };
/** `since` is an open end: it began between `from` and `to`. `span` is what was written as "A bis B". */
export type KnownPrecision = DatePrecision | "span" | "since";

const ZONE = "Europe/Berlin";
const LONGEST_LABEL = 200;

/** "2019-07-02", perhaps with a time. Group 2 is a time with an offset, which may move the day. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:([T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2}))|[T ][\d:.]+)?$/i;
const WEEKDAY =
  /^(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mo|di|mi|do|fr|sa|so)(?=[.,]| \d))[.,]* */;
const LEADING =
  /^(?:(?:ca\.|circa|etwa|um|voraussichtlich|about|in the year|im jahre?|jahr|im|in|am|vom|von|on|from) )+/;
/** "18:00", "18:00 bis 20:00", "18 Uhr", "18.30–20 Uhr": without a colon only "Uhr" makes it a time. */
const TIME =
  /,? (?:um |ab |von )?(?:\d{1,2}:\d{2}(?: ?(?:–|-|bis) ?\d{1,2}:\d{2})?|\d{1,2}(?:[.:]\d{2})?(?: ?(?:–|-|bis) ?\d{1,2}(?:[.:]\d{2})?)? uhr)$/;
const SINCE = /^(?:seit|ab|since) (?:dem |der )?(.+)$/;
/** Tried in this order. "-" comes last, because it also stands inside ISO dates. */
const SEPARATORS = [/ ?– ?| bis (?:zum |zur )?| to /, / - /, / und | u\. | and | & /, / ?\/ ?/, / ?- ?/];

/**
 * Reads a date as editors write it: "23.06.2017", "22. Februar 2019", "Herbst 2019", "2015 - 2017", "4. Quartal
 * 2025", "12.–14. Mai 2023", a bare 2017, an ISO date or time (its day in Europe/Berlin). What cannot be read, or
 * is no day of the calendar, is `unknown` with its label; it never throws.
 *
 * @example
 * readTolerantDate("Herbst 2019")
 * // { from: "2019-09-01", to: "2019-11-30", precision: "season", label: "Herbst 2019" }
 * readTolerantDate("31.02.2019") // { precision: "unknown", label: "31.02.2019" }
 */
export function readTolerantDate(value: string | number | Date): TolerantDate {
  const label = labelOf(value);
  const unknown: UnknownDate = { precision: "unknown", label };
  if (label.length > LONGEST_LABEL) return unknown;
  const found = readLabel(normalized(label));
  return found ? { ...found, label } : unknown;
}

function labelOf(value: string | number | Date): string {
  if (!(value instanceof Date)) return String(value).trim();
  if (Number.isNaN(value.getTime())) return "";
  return value.toISOString().replace("T00:00:00.000Z", "");
}

const normalized = (label: string) =>
  label
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, "–")
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .trim();

type Found = CalendarSpan & { precision: KnownPrecision };

function readLabel(text: string): Found | undefined {
  const iso = ISO.exec(text);
  if (iso) return readPoint(iso[2] ? berlinDay(text) : (iso[1] ?? ""));
  const plain = text.replace(TIME, "").replace(WEEKDAY, "").replace(LEADING, "");
  const since = SINCE.exec(plain)?.[1];
  const start = since && readPoint(since);
  return start ? { ...start, precision: "since" } : (readPoint(plain) ?? readRange(plain));
}

function berlinDay(text: string): string {
  try {
    return Temporal.Instant.from(text.toUpperCase().replace(/ (?=[+-])/, ""))
      .toZonedDateTimeISO(ZONE)
      .toPlainDate()
      .toString();
  } catch {
    return "";
  }
}

function readRange(text: string): Found | undefined {
  for (const separator of SEPARATORS) {
    const [left, right, ...more] = text.split(separator);
    if (left === undefined || right === undefined || more.length > 0) continue;
    const span = spanBetween(left.replace(WEEKDAY, ""), right.replace(WEEKDAY, ""));
    if (span) return { ...span, precision: span.from === span.to ? "day" : "span" };
  }
  return undefined;
}

/** "2015" and "17" is 2015 to 2017; "12." and "14. Mai 2023" is the 12th to the 14th of May. */
function spanBetween(left: string, right: string): CalendarSpan | undefined {
  const century = /^\d{2}$/.test(right) ? /^(\d{2})\d{2}$/.exec(left)?.[1] : undefined;
  const end = readPoint(century ? century + right : right);
  if (!end) return undefined;
  const start = readPoint(left);
  if (start) return start.from <= end.to ? { from: start.from, to: end.to } : undefined;
  for (const tail of tailsOf(right)) {
    const completed = readPoint(`${left} ${tail}`) ?? readPoint(left + tail);
    const from = completed && (completed.from <= end.to ? completed.from : yearEarlier(completed, tail, end));
    if (from) return { from, to: end.to };
  }
  return undefined;
}

/** What the left side may borrow from the right one, longest first: "14. mai 2023" lends "mai 2023" and "2023". */
const tailsOf = (right: string): string[] =>
  [...right.matchAll(/[. ]+(?=[^. ])/g)].map(({ index, 0: gap }) => right.slice(index + gap.length));

/** "Dezember bis Februar 2023" begins in 2022: only a borrowed year may move. */
function yearEarlier(start: CalendarSpan, tail: string, end: CalendarSpan): string | undefined {
  if (!/^\d{4}$/.test(tail)) return undefined;
  const from = `${Number(start.from.slice(0, 4)) - 1}${start.from.slice(4)}`;
  return readPoint(from) && from <= end.to ? from : undefined;
}
