import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  berlinDate,
  daysBetween,
  endOfDay,
  instantOf,
  isOnOrBefore,
  longDate,
  shortDate,
  startOfDay,
  timeOfDay,
  timeSpan,
  wallTimeOf,
} from "./berlin";

const at = (text: string) => new Date(text);

test("shortly after midnight in Berlin it is already the next day, in summer and in winter", () => {
  assert.equal(berlinDate(at("2026-06-11T21:59:59.999Z")), "2026-06-11");
  assert.equal(berlinDate(at("2026-06-11T22:00:00Z")), "2026-06-12");
  assert.equal(berlinDate(at("2026-01-11T22:59:59Z")), "2026-01-11");
  assert.equal(berlinDate(at("2026-01-11T23:00:00Z")), "2026-01-12");
});

test("the days on which the clock changes have 23 and 25 hours", () => {
  const hours = (date: string) => (endOfDay(date).getTime() - startOfDay(date).getTime()) / 3_600_000;
  assert.deepEqual(["2026-03-28", "2026-03-29", "2026-10-25", "2026-10-26"].map(hours), [24, 23, 25, 24]);
});

test("a deadline includes its whole day", () => {
  assert.ok(isOnOrBefore("2026-06-12", at("2026-06-12T21:59:59.999Z")));
  assert.ok(!isOnOrBefore("2026-06-12", at("2026-06-12T22:00:00Z")));
  assert.ok(isOnOrBefore("2026-10-25", at("2026-10-25T22:59:59Z")));
});

test("half past five on the wall is another instant in winter than in summer", () => {
  assert.equal(instantOf("2026-06-12T17:30").toISOString(), "2026-06-12T15:30:00.000Z");
  assert.equal(instantOf("2026-12-12T17:30").toISOString(), "2026-12-12T16:30:00.000Z");
  assert.equal(instantOf("2026-06-12T17:30", "Europe/London").toISOString(), "2026-06-12T16:30:00.000Z");
});

test("a time that the clock jumps over moves forward, one that comes twice is the first", () => {
  assert.equal(wallTimeOf(instantOf("2026-03-29T02:30")), "2026-03-29T03:30");
  assert.equal(instantOf("2026-10-25T02:30").toISOString(), "2026-10-25T00:30:00.000Z");
});

test("what is no day or no time is refused", () => {
  for (const date of ["2026-02-30", "gestern", ""]) assert.throws(() => startOfDay(date), RangeError);
  assert.throws(() => instantOf("2026-06-12T25:00"), RangeError);
});

test("every instant lies inside its own day", () => {
  const instants = fc.date({ min: at("2000-01-01"), max: at("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (now) => {
      const date = berlinDate(now);
      assert.ok(startOfDay(date) <= now && now < endOfDay(date) && isOnOrBefore(date, now));
      assert.ok(!isOnOrBefore(addDays(date, -1), now));
      assert.equal(wallTimeOf(now).slice(0, 10), date);
    }),
  );
});

test("days are counted over the change of the clock", () => {
  assert.equal(daysBetween("2026-03-28", "2026-03-30"), 2);
  assert.equal(daysBetween("2026-06-14", "2026-06-12"), -2);
  assert.equal(addDays("2026-02-27", 2), "2026-03-01");
});

test("dates are written with their weekday", () => {
  assert.equal(longDate("2026-06-12", "de"), "Freitag, 12. Juni 2026");
  assert.equal(longDate("2026-06-12", "en"), "Friday, 12 June 2026");
  assert.equal(longDate("2026-06-12", "de-simple"), "Freitag, 12. Juni 2026");
  assert.equal(shortDate("2026-03-29", "de"), "29. März 2026");
});

test("times are written as they are spoken", () => {
  const evening = { startsAt: instantOf("2026-06-12T17:30"), endsAt: instantOf("2026-06-12T20:00") };
  assert.equal(timeSpan(evening, "de"), "17:30 bis 20:00 Uhr");
  assert.equal(timeSpan(evening, "en"), "17:30 to 20:00");
  assert.equal(timeSpan(evening, "de-simple"), "von 17.30 Uhr bis 20 Uhr");
  assert.equal(timeOfDay(instantOf("2026-06-12T09:05"), "de"), "09:05 Uhr");
  assert.equal(timeOfDay(instantOf("2026-06-12T00:00"), "de-simple"), "0 Uhr");
});

test("a span over midnight names both days", () => {
  const night = { startsAt: instantOf("2026-06-12T22:00"), endsAt: instantOf("2026-06-13T02:00") };
  assert.equal(timeSpan(night, "de"), "Freitag, 12. Juni 2026, 22:00 Uhr bis Samstag, 13. Juni 2026, 02:00 Uhr");
});
