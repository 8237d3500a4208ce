import assert from "node:assert/strict";
import { test } from "node:test";
import { areSwapped, looksLikeDate } from "./swapped-date";

test("a date in the title and a title in the date are swapped", () => {
  assert.ok(areSwapped({ title: "02.07.2019", date: "Treffen der Bankpaten" }));
  assert.ok(areSwapped({ title: "31.02.2019", date: "Treffen der Bankpaten" }), "even a day that does not exist");
  assert.ok(areSwapped({ title: "Herbst 2019", date: "Fachtag 2019" }));
});

test("a title that holds a year, two dates, or an empty date are not swapped", () => {
  assert.ok(!areSwapped({ title: "Fachtag 2019", date: "22. Februar 2019" }));
  assert.ok(!areSwapped({ title: "2019", date: "22.02.2019" }));
  assert.ok(!areSwapped({ title: "2019", date: "" }));
  assert.ok(!looksLikeDate("Treffen am 02.07.2019"));
});
