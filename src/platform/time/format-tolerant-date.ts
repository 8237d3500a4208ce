import { daysInMonth, partsOf } from "./calendar-span";
import type { KnownDate, TolerantDate } from "./tolerant-date";

/** The languages that dates are written in; Leichte Sprache writes them as German does. */
export type DateLanguage = "de" | "en";

const monthNames = {
  de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const words = {
  de: {
    seasons: { 3: "Frühjahr", 6: "Sommer", 9: "Herbst", 12: "Winter" },
    quarter: (quarter: number, year: number) => `${quarter}. Quartal ${year}`,
    half: (half: number, year: number) => `${half}. Halbjahr ${year}`,
    thirds: ["Anfang", "Mitte", "Ende"],
    to: "bis",
    since: "seit",
    day: (day: number) => `${day}.`,
  },
  en: {
    seasons: { 3: "spring", 6: "summer", 9: "autumn", 12: "winter" },
    quarter: (quarter: number, year: number) => `${["1st", "2nd", "3rd", "4th"][quarter - 1]} quarter ${year}`,
    half: (half: number, year: number) => `${["1st", "2nd"][half - 1]} half of ${year}`,
    thirds: ["early", "mid", "late"],
    to: "to",
    since: "since",
    day: (day: number) => `${day}`,
  },
};

/**
 * Writes a date in full words. What could not be read is shown as it was written.
 *
 * @example
 * formatTolerantDate(readTolerantDate("12.-14.05.2023"), "de") // "12. bis 14. Mai 2023"
 * formatTolerantDate(readTolerantDate("Q4 2025"), "en") // "4th quarter 2025"
 */
export function formatTolerantDate(date: TolerantDate, language: DateLanguage): string {
  if (date.precision === "unknown") return date.label;
  const { year, month, day } = partsOf(date.from);
  const t = words[language];
  switch (date.precision) {
    case "season":
      return formatSeason(year, month, language);
    case "quarter":
      return t.quarter((month + 2) / 3, year);
    case "half":
      return t.half((month + 5) / 6, year);
    case "part":
      return isWithinMonth(date)
        ? `${t.thirds[Math.floor(day / 10)]} ${monthNames[language][month - 1]} ${year}`
        : `${t.thirds[(month - 1) / 4]} ${year}`;
    case "span":
      return formatSpan(date, language);
    case "since":
      return `${t.since} ${formatWhole(date, language)}`;
    default:
      return formatWhole(date, language);
  }
}

const isWithinMonth = ({ from, to }: KnownDate) => from.slice(0, 7) === to.slice(0, 7);

function formatSeason(year: number, month: number, language: DateLanguage): string {
  if (month === 12) return `${words[language].seasons[12]} ${year}/${String(year + 1).slice(2)}`;
  const name = month === 3 || month === 6 || month === 9 ? words[language].seasons[month] : "";
  return `${name} ${year}`;
}

/** The coarsest words that say exactly these days: whole years, whole months, or days. */
function unitOf({ from, to }: KnownDate): "year" | "month" | "day" {
  const end = partsOf(to);
  if (!from.endsWith("-01") || end.day !== daysInMonth(end.year, end.month)) return "day";
  return from.endsWith("-01-01") && end.month === 12 ? "year" : "month";
}

/** A day, a month or a year; also the start of "seit …", which may be a season or a quarter. */
function formatWhole(date: KnownDate, language: DateLanguage): string {
  const { year, month, day } = partsOf(date.from);
  const monthName = monthNames[language][month - 1];
  const unit = unitOf(date);
  if (unit === "year" && year === partsOf(date.to).year) return String(year);
  if (unit === "month" && isWithinMonth(date)) return `${monthName} ${year}`;
  if (date.from === date.to) return `${words[language].day(day)} ${monthName} ${year}`;
  return formatStart(date, language);
}

/** "seit Herbst 2019" keeps its season: the length of the start says what it was. */
function formatStart(date: KnownDate, language: DateLanguage): string {
  const { year, month } = partsOf(date.from);
  const end = partsOf(date.to);
  const monthCount = (end.year - year) * 12 + end.month - month + 1;
  if (unitOf(date) === "day") return formatTolerantDate({ ...date, precision: "part" }, language);
  if (monthCount === 6) return words[language].half((month + 5) / 6, year);
  if (monthCount === 4) return formatTolerantDate({ ...date, precision: "part" }, language);
  return month % 3 === 0 ? formatSeason(year, month, language) : words[language].quarter((month + 2) / 3, year);
}

function formatSpan(date: KnownDate, language: DateLanguage): string {
  const [start, end] = [partsOf(date.from), partsOf(date.to)];
  const { to, day } = words[language];
  const unit = unitOf(date);
  const isSameYear = start.year === end.year;
  if (unit === "year" && !isSameYear) return `${start.year} ${to} ${end.year}`;
  const [startMonth, endMonth] = [monthNames[language][start.month - 1], monthNames[language][end.month - 1]];
  const last = `${endMonth} ${end.year}`;
  if (unit !== "day" && !isWithinMonth(date)) return `${startMonth}${isSameYear ? "" : ` ${start.year}`} ${to} ${last}`;
  const first = isWithinMonth(date) ? "" : ` ${startMonth}${isSameYear ? "" : ` ${start.year}`}`;
  return `${day(start.day)}${first} ${to} ${day(end.day)} ${last}`;
}
