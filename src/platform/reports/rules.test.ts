import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfDay } from "../time/berlin";
import { appealUntil, conflictOf, mayAppeal, outcomesIn, referenceOf, stateAfter, stateAfterAppeal } from "./rules";

const decide = (state: Parameters<typeof outcomesIn>[0], outcome: "stays" | "hidden", more = {}) =>
  stateAfter({
    report: { state, objectId: "bank", decidedWithId: null, ...more },
    outcome,
    seen: state,
    conflict: undefined,
  });
const DECIDED = new Date("2026-06-12T22:30:00Z");

test("a report is decided once; what was hidden is given back or, after an appeal, stays hidden", () => {
  assert.deepEqual([decide("open", "stays"), decide("open", "hidden")], ["stays", "hidden"]);
  assert.equal(decide("hidden", "stays"), "restored");
  assert.deepEqual([decide("appealed", "stays"), decide("appealed", "hidden")], ["restored", "upheld"]);
  assert.equal(decide("upheld", "stays"), "restored", "a court may say so");
  for (const state of ["stays", "restored"] as const) {
    assert.deepEqual(outcomesIn(state), []);
    assert.throws(() => decide(state, "hidden"), { code: "decided_meanwhile" });
  }
  for (const state of ["hidden", "upheld"] as const)
    assert.throws(() => decide(state, "hidden"), { code: "decided_meanwhile" });
});

test("who decides from a page that is out of date is told so", () => {
  const report = { state: "appealed", objectId: "bank", decidedWithId: null } as const;
  const late = { report, outcome: "stays", seen: "hidden", conflict: undefined } as const;
  assert.throws(() => stateAfter(late), { code: "decided_meanwhile" });
  assert.equal(stateAfter({ ...late, seen: "appealed" }), "restored", "control");
});

test("what is deleted can stay deleted, and not be hidden", () => {
  assert.throws(() => decide("open", "hidden", { objectId: null }), { code: "object_gone" });
  assert.equal(decide("open", "stays", { objectId: null }), "stays");
});

test("nobody judges the appeal against their own decision, unless there is nobody else", () => {
  const own = { deciderIds: ["amir", "petra"], firstId: "amir", affectedIds: ["rosa"] };
  assert.equal(conflictOf("appealed", "amir", own), "same_person");
  assert.equal(conflictOf("appealed", "amir", { ...own, deciderIds: ["amir"] }), undefined);
  assert.equal(conflictOf("appealed", "amir", { ...own, firstId: "petra" }), undefined);
  assert.equal(conflictOf("appealed", "amir", { ...own, firstId: null }), undefined, "who decided first was erased");
  assert.equal(conflictOf("hidden", "amir", own), undefined, "taking the own decision back needs nobody else");
});

test("nobody decides about their own content while somebody else may, not even who decided first", () => {
  const theirs = { deciderIds: ["amir", "petra"], firstId: "petra", affectedIds: ["amir"] };
  for (const state of ["open", "hidden", "appealed", "upheld"] as const) {
    assert.equal(conflictOf(state, "amir", theirs), "own_content");
    assert.equal(conflictOf(state, "petra", theirs), undefined, "she decides again rather than Amir about himself");
  }
  assert.equal(conflictOf("open", "amir", { ...theirs, deciderIds: ["amir"] }), undefined, "there is nobody else");
  const both = { ...theirs, affectedIds: ["amir", "petra"] };
  assert.equal(conflictOf("appealed", "amir", both), undefined);
  assert.equal(conflictOf("appealed", "petra", both), "same_person");
});

test("an appeal is taken for half a year, the last day included, and only about what is hidden", () => {
  assert.equal(appealUntil(DECIDED), "2026-12-14", "decided on the 13th, half past midnight in Berlin");
  const last = new Date(endOfDay("2026-12-14").getTime() - 1);
  assert.equal(stateAfterAppeal("hidden", DECIDED, last), "appealed");
  assert.throws(() => stateAfterAppeal("hidden", DECIDED, endOfDay("2026-12-14")), { code: "too_late" });
  for (const state of ["open", "stays", "appealed", "upheld", "restored"] as const) {
    assert.equal(mayAppeal(state, DECIDED, DECIDED), false);
    assert.throws(() => stateAfterAppeal(state, DECIDED, DECIDED), { code: "nothing_to_appeal" });
  }
});

test("a report is asked about by eight signs", () => {
  assert.equal(referenceOf("3f2a91bc-5d07-4c1e-9a64-0b8e7f21d3c5"), "3F2A-91BC");
});
