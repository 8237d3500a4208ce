import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatTolerantDate } from "./format-tolerant-date";
import { type KnownDate, type KnownPrecision, readTolerantDate } from "./tolerant-date";

type Case = [label: string, from: string, to: string, precision: KnownPrecision, german: string, english: string];

const cases: Case[] = [
  ["23.06.2017", "2017-06-23", "2017-06-23", "day", "23. Juni 2017", "23 June 2017"],
  ["3.6.17", "2017-06-03", "2017-06-03", "day", "3. Juni 2017", "3 June 2017"],
  ["5. 11.19", "2019-11-05", "2019-11-05", "day", "5. November 2019", "5 November 2019"],
  ["22. Februar 2019", "2019-02-22", "2019-02-22", "day", "22. Februar 2019", "22 February 2019"],
  ["Freitag, 22. Februar 2019", "2019-02-22", "2019-02-22", "day", "22. Februar 2019", "22 February 2019"],
  ["Fr. 22.2.2019, 18 Uhr", "2019-02-22", "2019-02-22", "day", "22. Februar 2019", "22 February 2019"],
  ["22.02.2019 18:00–20:30 Uhr", "2019-02-22", "2019-02-22", "day", "22. Februar 2019", "22 February 2019"],
  ["February 22, 2019", "2019-02-22", "2019-02-22", "day", "22. Februar 2019", "22 February 2019"],
  ["am 1. Sept. 2020", "2020-09-01", "2020-09-01", "day", "1. September 2020", "1 September 2020"],
  ["2019-07-02", "2019-07-02", "2019-07-02", "day", "2. Juli 2019", "2 July 2019"],
  ["2019-07-02T12:00:00.000Z", "2019-07-02", "2019-07-02", "day", "2. Juli 2019", "2 July 2019"],
  ["2019-07-01T22:30:00Z", "2019-07-02", "2019-07-02", "day", "2. Juli 2019", "2 July 2019"],
  ["2019-07-02 18:00", "2019-07-02", "2019-07-02", "day", "2. Juli 2019", "2 July 2019"],
  ["Februar 2019", "2019-02-01", "2019-02-28", "month", "Februar 2019", "February 2019"],
  ["Feb. 2020", "2020-02-01", "2020-02-29", "month", "Februar 2020", "February 2020"],
  ["02/2019", "2019-02-01", "2019-02-28", "month", "Februar 2019", "February 2019"],
  ["2019-02", "2019-02-01", "2019-02-28", "month", "Februar 2019", "February 2019"],
  ["2017", "2017-01-01", "2017-12-31", "year", "2017", "2017"],
  ["im Jahr 2017", "2017-01-01", "2017-12-31", "year", "2017", "2017"],
  ["Herbst 2019", "2019-09-01", "2019-11-30", "season", "Herbst 2019", "autumn 2019"],
  ["Frühling 2020", "2020-03-01", "2020-05-31", "season", "Frühjahr 2020", "spring 2020"],
  ["Winter 2019/20", "2019-12-01", "2020-02-29", "season", "Winter 2019/20", "winter 2019/20"],
  ["4. Quartal 2025", "2025-10-01", "2025-12-31", "quarter", "4. Quartal 2025", "4th quarter 2025"],
  ["Q1/2026", "2026-01-01", "2026-03-31", "quarter", "1. Quartal 2026", "1st quarter 2026"],
  ["zweites Halbjahr 2021", "2021-07-01", "2021-12-31", "half", "2. Halbjahr 2021", "2nd half of 2021"],
  ["Ende 2020", "2020-09-01", "2020-12-31", "part", "Ende 2020", "late 2020"],
  ["Mitte März 2020", "2020-03-11", "2020-03-20", "part", "Mitte März 2020", "mid March 2020"],
  ["Ende Februar 2024", "2024-02-21", "2024-02-29", "part", "Ende Februar 2024", "late February 2024"],
  ["seit 2016", "2016-01-01", "2016-12-31", "since", "seit 2016", "since 2016"],
  ["seit Herbst 2019", "2019-09-01", "2019-11-30", "since", "seit Herbst 2019", "since autumn 2019"],
  ["2015 - 2017", "2015-01-01", "2017-12-31", "span", "2015 bis 2017", "2015 to 2017"],
  ["2015–17", "2015-01-01", "2017-12-31", "span", "2015 bis 2017", "2015 to 2017"],
  ["12.–14. Mai 2023", "2023-05-12", "2023-05-14", "span", "12. bis 14. Mai 2023", "12 to 14 May 2023"],
  ["12./13.05.2023", "2023-05-12", "2023-05-13", "span", "12. bis 13. Mai 2023", "12 to 13 May 2023"],
  [
    "vom 30.04. bis zum 2.5.2023",
    "2023-04-30",
    "2023-05-02",
    "span",
    "30. April bis 2. Mai 2023",
    "30 April to 2 May 2023",
  ],
  [
    "30. April und 2. Mai 2023",
    "2023-04-30",
    "2023-05-02",
    "span",
    "30. April bis 2. Mai 2023",
    "30 April to 2 May 2023",
  ],
  [
    "28.12. – 3.1.2024",
    "2023-12-28",
    "2024-01-03",
    "span",
    "28. Dezember 2023 bis 3. Januar 2024",
    "28 December 2023 to 3 January 2024",
  ],
  ["März bis Mai 2022", "2022-03-01", "2022-05-31", "span", "März bis Mai 2022", "March to May 2022"],
  ["März/April 2022", "2022-03-01", "2022-04-30", "span", "März bis April 2022", "March to April 2022"],
  [
    "Dezember bis Februar 2023",
    "2022-12-01",
    "2023-02-28",
    "span",
    "Dezember 2022 bis Februar 2023",
    "December 2022 to February 2023",
  ],
  [
    "Ende 2019 bis Anfang 2020",
    "2019-09-01",
    "2020-04-30",
    "span",
    "September 2019 bis April 2020",
    "September 2019 to April 2020",
  ],
  ["1. und 2. Quartal 2025", "2025-01-01", "2025-06-30", "span", "Januar bis Juni 2025", "January to June 2025"],
  ["2019-07-02/2019-07-04", "2019-07-02", "2019-07-04", "span", "2. bis 4. Juli 2019", "2 to 4 July 2019"],
];

test("every way in which editors write dates is read", () => {
  for (const [label, from, to, precision, german, english] of cases) {
    const date = readTolerantDate(label);
    assert.deepEqual(date, { from, to, precision, label });
    assert.equal(formatTolerantDate(date, "de"), german);
    assert.equal(formatTolerantDate(date, "en"), english);
  }
});

test("a bare year that YAML made a number, and a time that YAML made a Date, are read too", () => {
  assert.deepEqual(readTolerantDate(2017), readTolerantDate("2017"));
  assert.equal(readTolerantDate(new Date("2019-09-12T00:00:00Z")).label, "2019-09-12");
  assert.equal(readTolerantDate(new Date(Number.NaN)).precision, "unknown");
});

test("what is no date, or no day of the calendar, keeps its label and is not guessed at", () => {
  const labels = [
    "31.02.2019",
    "29. Februar 2023",
    "32. Mai 2020",
    "13/2019",
    "5. Quartal 2020",
    "06/23/2017",
    "2017 - 2015",
  ];
  for (const label of [
    ...labels,
    "",
    "demnächst",
    "Fachtag",
    "3. Halbjahr 2020",
    "14. bis 12. Mai 2023",
    "Winter 2019/22",
  ]) {
    assert.deepEqual(readTolerantDate(label), { precision: "unknown", label });
  }
  assert.equal(readTolerantDate("1".repeat(100_000)).precision, "unknown");
});

test("a date in words reads back as the same days", () => {
  const months = fc.record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) });
  const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true });
  const label = fc.oneof(
    day.map((date) => date.toISOString().slice(0, 10)),
    fc.tuple(day, day).map((days) =>
      days
        .map((date) => date.toISOString().slice(0, 10))
        .sort()
        .join(" bis "),
    ),
    months.map(({ year, month }) => `${month}/${year}`),
    fc.tuple(months, fc.constantFrom("Anfang", "Mitte", "Ende")).map(([{ year }, part]) => `${part} ${year}`),
    fc.tuple(months, fc.constantFrom("Herbst", "Winter", "seit Sommer")).map(([{ year }, word]) => `${word} ${year}`),
    months.map(({ year, month }) => `${year} bis ${year + month}`),
    months.map(({ year, month }) => `${((month - 1) % 4) + 1}. Quartal ${year}`),
  );
  fc.assert(
    fc.property(label, fc.constantFrom("de", "en"), (text, language) => {
      const date = readTolerantDate(text);
      const again = readTolerantDate(formatTolerantDate(date, language));
      assert.deepEqual({ ...again, label: text }, date);
    }),
  );
});

test("whatever is typed, reading never fails, keeps the label, and the days stand in order", () => {
  const piece = fc.constantFrom(
    "12",
    ".",
    " ",
    "-",
    "–",
    "bis",
    "Mai",
    "2019",
    "/",
    "Ende",
    "Quartal",
    "Uhr",
    "seit",
    ",",
    "Mo",
  );
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const date = readTolerantDate(text);
      assert.equal(date.label, text.trim());
      if (date.precision !== "unknown") assert.ok(isInOrder(date));
    }),
  );
});

const isInOrder = ({ from, to }: KnownDate) => from <= to && !Number.isNaN(Date.parse(from) + Date.parse(to));
