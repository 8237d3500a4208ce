import assert from "node:assert/strict";
import { test } from "node:test";
import { rateLimit } from "./rate-limit";

const MINUTE = 60_000;

test("who used up everything waits, and gets as much again as time has passed", () => {
  const limit = rateLimit({ burst: 3, perMinute: 6 });
  assert.deepEqual(
    [1, 2, 3, 4].map(() => limit.take("a", 0)),
    [true, true, true, false],
  );
  assert.equal(limit.take("b", 0), true);
  assert.equal(limit.take("a", MINUTE / 6), true);
  assert.equal(limit.take("a", MINUTE / 6), false);
});

test("trying again and again locks nobody out for longer", () => {
  const limit = rateLimit({ burst: 1, perMinute: 60 });
  let passed = 0;
  for (let now = 0; now < MINUTE; now += 125) if (limit.take("school", now)) passed++;
  assert.equal(passed, 60);
});

test("a clock that is set back takes nothing away", () => {
  const limit = rateLimit({ burst: 2, perMinute: 1 });
  limit.take("a", MINUTE);
  assert.equal(limit.take("a", 0), true);
});

test("a flood of addresses fills no memory and does not free the one who is limited", () => {
  const limit = rateLimit({ burst: 1, perMinute: 0 }, 1_000);
  limit.take("stubborn", 0);
  for (let address = 0; address < 20_000; address++) {
    limit.take(`address ${address}`, 0);
    if (address % 500 === 0) assert.equal(limit.take("stubborn", 0), false);
  }
  assert.equal(limit.size(), 1_000);
});
