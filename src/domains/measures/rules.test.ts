import assert from "node:assert/strict";
import { test } from "node:test";
import { lightOf, lightOfPledge } from "./rules";

test("a measure is on its way through the whole day on which it is due, and late the day after", () => {
  const running = { status: "running", dueOn: "2026-06-12" } as const;
  assert.equal(lightOf(running, "2026-06-12"), "on");
  assert.equal(lightOf(running, "2026-06-13"), "late");
  assert.equal(lightOf({ ...running, dueOn: null }, "2026-06-13"), "on");
});

test("what is done or stopped is not late, whatever its day", () => {
  assert.equal(lightOf({ status: "done", dueOn: "2020-01-01" }, "2026-06-12"), "done");
  assert.equal(lightOf({ status: "stopped", dueOn: "2020-01-01" }, "2026-06-12"), "still");
});

test("a pledge that was kept late is kept", () => {
  assert.equal(lightOfPledge({ keptOn: "2026-06-12", dueOn: "2026-05-01" }, "2026-06-12"), "done");
  assert.equal(lightOfPledge({ keptOn: null, dueOn: "2026-05-01" }, "2026-06-12"), "late");
});
