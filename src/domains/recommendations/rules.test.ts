import assert from "node:assert/strict";
import { test } from "node:test";
import { reachedOf, standOf } from "./rules";

const quiet = { isLate: false, isStopped: false, isUnfinished: false };

test("a recommendation to which nothing followed rests at its first step", () => {
  assert.equal(reachedOf({ kinds: [] }), 1);
  assert.equal(standOf({ kinds: [], ...quiet }), "none");
});

test("the thread reaches as far as its last knot, also past a step that was left out", () => {
  assert.equal(reachedOf({ kinds: ["pledge", "opportunity"] }), 4);
  assert.equal(reachedOf({ kinds: ["timeline_entry"] }), 6);
});

test("it is done when it came to a result and no measure is left, and on its way before", () => {
  const kinds = ["pledge", "measure", "timeline_entry"];
  assert.equal(standOf({ kinds, ...quiet }), "done");
  assert.equal(standOf({ kinds, ...quiet, isUnfinished: true }), "on");
  assert.equal(standOf({ kinds: ["pledge"], ...quiet }), "on");
});

test("a missed day makes it late, a stopped measure makes it stand still", () => {
  const kinds = ["pledge", "measure", "timeline_entry"];
  assert.equal(standOf({ kinds, ...quiet, isLate: true }), "late");
  assert.equal(standOf({ kinds, ...quiet, isLate: true, isStopped: true }), "still");
});
