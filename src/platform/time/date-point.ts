import { type CalendarSpan, daySpan, daysInMonth, isoDay, monthSpan } from "./calendar-span";
import { anyOf, months, ordinals, seasons, thirds } from "./date-words";

/** How exactly a single point in time was given. `part` is the beginning, middle or end of a month or year. */
export type DatePrecision = "day" | "month" | "season" | "quarter" | "half" | "year" | "part";
export type DatePoint = CalendarSpan & { precision: DatePrecision };

/** The groups of a match; one that did not take part is "". */
type Groups = (index: number) => string;
type Pattern = { shape: RegExp; precision: DatePrecision; read: (group: Groups) => CalendarSpan | undefined };

const MONTH = `(${anyOf(months)})\\.?`;
const ORDINAL = `(${anyOf(ordinals)})\\.?`;
const shape = (source: string) => new RegExp(`^${source}$`, "u");
const monthOf = (word: string) => months[word] ?? 0;
const ordinalOf = (word: string) => ordinals[word] ?? 0;

/** Two digits mean 1970 to 2069. */
const fullYear = (digits: string) => Number(digits) + (digits.length > 2 ? 0 : Number(digits) < 70 ? 2000 : 1900);

const patterns: Pattern[] = [
  {
    shape: shape("(\\d{4})-(\\d{2})-(\\d{2})"),
    precision: "day",
    read: (g) => daySpan(Number(g(1)), Number(g(2)), Number(g(3))),
  },
  {
    shape: shape("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})"),
    precision: "day",
    read: (g) => daySpan(fullYear(g(3)), Number(g(2)), Number(g(1))),
  },
  {
    shape: shape(`(\\d{1,2})\\.?(?:st|nd|rd|th)? ?${MONTH} ?(\\d{4})`),
    precision: "day",
    read: (g) => daySpan(Number(g(3)), monthOf(g(2)), Number(g(1))),
  },
  {
    shape: shape(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`),
    precision: "day",
    read: (g) => daySpan(Number(g(3)), monthOf(g(1)), Number(g(2))),
  },
  {
    shape: shape("(\\d{4})-(\\d{2})"),
    precision: "month",
    read: (g) => monthSpan(Number(g(1)), Number(g(2)), 1),
  },
  {
    shape: shape("(\\d{1,2}) ?[./] ?(\\d{4})"),
    precision: "month",
    read: (g) => monthSpan(Number(g(2)), Number(g(1)), 1),
  },
  {
    shape: shape(`${MONTH},? (\\d{4})`),
    precision: "month",
    read: (g) => monthSpan(Number(g(2)), monthOf(g(1)), 1),
  },
  { shape: shape(`(${anyOf(seasons)})(?: des jahres| of)? (\\d{4})`), precision: "season", read: seasonSpan },
  { shape: shape("(winter) (\\d{4}) ?[/–-] ?(\\d{4}|\\d{2})"), precision: "season", read: winterSpan },
  {
    shape: shape(`(?:im )?${ORDINAL} (?:quartal|vierteljahr|quarter)(?: of)? (\\d{4})`),
    precision: "quarter",
    read: (g) => quarterSpan(Number(g(2)), ordinalOf(g(1))),
  },
  {
    shape: shape("q ?([1-4]) ?[/ ]? ?(\\d{4})"),
    precision: "quarter",
    read: (g) => quarterSpan(Number(g(2)), Number(g(1))),
  },
  {
    shape: shape(`(?:im )?${ORDINAL} (?:halbjahr|hj\\.?|half)(?: of)? (\\d{4})`),
    precision: "half",
    read: (g) => halfSpan(Number(g(2)), ordinalOf(g(1))),
  },
  { shape: shape(`(${anyOf(thirds)})[ -](?:of |des jahres )?(\\d{4})`), precision: "part", read: thirdOfYear },
  { shape: shape(`(${anyOf(thirds)})[ -]${MONTH} (\\d{4})`), precision: "part", read: thirdOfMonth },
  { shape: shape("(?:jahr )?(\\d{4})"), precision: "year", read: (g) => monthSpan(Number(g(1)), 1, 12) },
];

/**
 * Reads one point in time; `text` is lower case with single spaces.
 *
 * @example readPoint("herbst 2019") // { from: "2019-09-01", to: "2019-11-30", precision: "season" }
 */
export function readPoint(text: string): DatePoint | undefined {
  for (const { shape, precision, read } of patterns) {
    const match = shape.exec(text);
    const span = match && read((index) => match[index] ?? "");
    if (span) return { ...span, precision };
  }
  return undefined;
}

const quarterSpan = (year: number, quarter: number) => monthSpan(year, quarter * 3 - 2, 3);

const halfSpan = (year: number, half: number) => (half <= 2 ? monthSpan(year, half * 6 - 5, 6) : undefined);

function seasonSpan(group: Groups) {
  return monthSpan(Number(group(2)), seasons[group(1)] ?? 0, 3);
}

function winterSpan(group: Groups) {
  const year = Number(group(2));
  return (year + 1) % 100 === Number(group(3)) % 100 ? seasonSpan(group) : undefined;
}

/** Thirds of a year are January to April, May to August, September to December. */
function thirdOfYear(group: Groups) {
  return monthSpan(Number(group(2)), (thirds[group(1)] ?? 0) * 4 + 1, 4);
}

/** Thirds of a month are the days 1 to 10, 11 to 20, 21 to its end. */
function thirdOfMonth(group: Groups) {
  const [year, month, third] = [Number(group(3)), monthOf(group(2)), thirds[group(1)] ?? 0];
  const from = isoDay(year, month, third * 10 + 1);
  const to = isoDay(year, month, third === 2 ? daysInMonth(year, month) : third * 10 + 10);
  return from && to ? { from, to } : undefined;
}
