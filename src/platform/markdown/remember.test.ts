import assert from "node:assert/strict";
import { test } from "node:test";
import { remembering } from "./remember";

test("a text is worked on once, each variant for itself, and memory has a bound", () => {
  let count = 0;
  const work = remembering((text, variant) => `${++count}:${variant}:${text}`);
  assert.deepEqual([work("Bank", 2), work("Bank", 2), work("Bank", 3)], ["1:2:Bank", "1:2:Bank", "2:3:Bank"]);
  for (let i = 0; i < 2_000; i++) work(`${i}${"x".repeat(2_000)}`, 2);
  assert.equal(work("Bank", 2).slice(0, 5), "2003:", "the oldest was forgotten");
  const long = "x".repeat(9_000);
  assert.notEqual(work(long, 2), work(long, 2));
});
