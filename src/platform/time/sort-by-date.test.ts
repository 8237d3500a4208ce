import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sortByDate } from "./sort-by-date";
import { readTolerantDate } from "./tolerant-date";

const entries = (...labels: string[]) => labels.map((label) => ({ date: readTolerantDate(label) }));
const labels = (sorted: ReturnType<typeof entries>) => sorted.map(({ date }) => date.label);

test("entries stand by their first day, whatever their form", () => {
  const mixed = entries("Herbst 2019", "2017", "2015 - 2017", "22. Februar 2019");
  assert.deepEqual(labels(sortByDate(mixed, "oldest")), ["2015 - 2017", "2017", "22. Februar 2019", "Herbst 2019"]);
  assert.deepEqual(labels(sortByDate(mixed, "newest")), ["Herbst 2019", "22. Februar 2019", "2017", "2015 - 2017"]);
});

test("an entry that cannot be read follows its neighbour", () => {
  const list = entries("vor langer Zeit", "2019", "bald danach", "2017");
  assert.deepEqual(labels(sortByDate(list, "newest")), ["vor langer Zeit", "2019", "bald danach", "2017"]);
  const upwards = entries("2017", "bald danach", "2020", "2019");
  assert.deepEqual(labels(sortByDate(upwards, "oldest")), ["2017", "bald danach", "2019", "2020"]);
  assert.deepEqual(labels(sortByDate(entries("eins", "zwei"), "oldest")), ["eins", "zwei"]);
});

test("a list in order is not touched, and no entry is lost or doubled", () => {
  const label = fc.oneof(fc.integer({ min: 2000, max: 2009 }).map(String), fc.constantFrom("unklar", "offen"));
  fc.assert(
    fc.property(fc.array(label), (written) => {
      const sorted = sortByDate(entries(...written), "oldest");
      assert.deepEqual(sortByDate(sorted, "oldest"), sorted);
      assert.deepEqual(sortByDate(sorted, "newest"), [...sorted].reverse());
      assert.deepEqual(labels(sorted).sort(), [...written].sort());
      const years = sorted.flatMap(({ date }) => (date.precision === "unknown" ? [] : date.from));
      assert.deepEqual(years, [...years].sort());
    }),
  );
});
