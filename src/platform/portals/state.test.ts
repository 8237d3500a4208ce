import assert from "node:assert/strict";
import { test } from "node:test";
import { actsFrom, stateAfter } from "./state";

test("a portal goes live when nothing is missing, and comes back whatever is missing", () => {
  assert.equal(stateAfter("go_live", { state: "preparing", missing: 0 }), "live");
  assert.equal(stateAfter("take_down", { state: "live", missing: 3 }), "preparing");
  assert.throws(() => stateAfter("go_live", { state: "preparing", missing: 1 }), { code: "legal_pages_missing" });
});

test("what somebody else has done meanwhile is not done twice", () => {
  assert.throws(() => stateAfter("go_live", { state: "live", missing: 0 }), { code: "state_changed" });
  assert.throws(() => stateAfter("take_down", { state: "preparing", missing: 0 }), { code: "state_changed" });
  assert.deepEqual([actsFrom("preparing"), actsFrom("live")], [["go_live"], ["take_down"]]);
});
