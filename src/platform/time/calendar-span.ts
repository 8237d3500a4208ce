/** Days from `from` up to and including `to`, as "YYYY-MM-DD". */
export type CalendarSpan = { from: string; to: string };

const pad = (value: number, length: number) => String(value).padStart(length, "0");

/** How many days a month has; `month` counts from 1. @example daysInMonth(2024, 2) // 29 */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A calendar day as "YYYY-MM-DD", or undefined when there is no such day. Nothing is rolled over.
 *
 * @example
 * isoDay(2019, 2, 22) // "2019-02-22"
 * isoDay(2019, 2, 31) // undefined
 */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The parts of an ISO day. @example partsOf("2019-02-22") // { year: 2019, month: 2, day: 22 } */
export const partsOf = (iso: string) => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** One day as a span. @example daySpan(2019, 2, 22) // { from: "2019-02-22", to: "2019-02-22" } */
export function daySpan(year: number, month: number, day: number): CalendarSpan | undefined {
  const iso = isoDay(year, month, day);
  return iso ? { from: iso, to: iso } : undefined;
}

/**
 * `count` whole months beginning with `month`, which counts from 1; the span may end in the next year.
 *
 * @example monthSpan(2019, 12, 3) // { from: "2019-12-01", to: "2020-02-29" }
 */
export function monthSpan(year: number, month: number, count: number): CalendarSpan | undefined {
  const last = month - 1 + count - 1;
  const [endYear, endMonth] = [year + Math.floor(last / 12), (last % 12) + 1];
  const from = isoDay(year, month, 1);
  const to = isoDay(endYear, endMonth, daysInMonth(endYear, endMonth));
  return from && to ? { from, to } : undefined;
}
