import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allPanels } from "../../bench/brute-force";
import { generate } from "../../bench/generate";
import type { Problem } from "../model/problem";
import { explainInfeasible } from "./explain";

/** Six people in two homes: no panel can have more than two, whatever the quotas. */
const crowded: Problem = {
  seats: 3,
  people: Array.from({ length: 6 }, (_, i) => ({ id: `${i}`, features: { age: "any" }, household: `h${i % 2}` })),
  quotas: [{ category: "age", value: "any", min: 0, max: 6 }],
};

test("where households or too few people leave no panel, that is said, though no quota is to blame", async () => {
  const none = { conflict: [], proposal: [], isProven: true };
  assert.deepEqual(await explainInfeasible(crowded), { ...none, households: true, seats: true });
  const few = { ...crowded, seats: 7, people: crowded.people.map(({ id, features }) => ({ id, features })) };
  assert.deepEqual(await explainInfeasible(few), { ...none, households: false, seats: true });
  const empty = await explainInfeasible({ ...crowded, people: [] });
  assert.deepEqual(empty, { ...none, households: false, seats: false });
});

test("a quota that only households make impossible is named together with them", async () => {
  const people = [
    { id: "a", features: { age: "young" }, household: "h" },
    { id: "b", features: { age: "young" }, household: "h" },
    { id: "c", features: { age: "old" } },
  ];
  const quotas = [
    { category: "age", value: "young", min: 2, max: 2 },
    { category: "age", value: "old", min: 0, max: 2 },
  ];
  const why = await explainInfeasible({ seats: 2, people, quotas });
  assert.deepEqual(
    [why?.conflict.map(({ value, bound }) => [value, bound]), why?.households, why?.seats],
    [[["young", "min"]], true, false],
  );
});

/** The least that the quotas must move for some choice of people, tried out for all choices. */
function leastChange({ seats, quotas, people }: Problem): number {
  const open = quotas.map((quota) => ({ ...quota, min: 0, max: seats }));
  const costs = allPanels({ seats, people, quotas: open }).map((members) =>
    quotas.reduce((sum, { category, value, min, max }) => {
      const count = members.filter((i) => people[i]?.features[category] === value).length;
      return sum + (1 + 2 / Math.max(1, min)) * Math.max(0, min - count) + Math.max(0, count - max);
    }, 0),
  );
  return Math.min(...costs);
}

test("no change that makes a panel possible is smaller than the proposed one", async () => {
  let explained = 0;
  const holds = fc.asyncProperty(fc.integer({ min: 0, max: 400 }), async (seed) => {
    const sound = generate({ people: 9, seats: 4, values: [2, 3, 2], slack: 0, couples: 0.5, seed: `${seed}` });
    const quotas = sound.quotas.map((quota, q) =>
      q % 3 === seed % 3 ? { ...quota, min: quota.min + 1, max: quota.max + 1 } : quota,
    );
    const why = await explainInfeasible({ ...sound, quotas });
    if (!why) return;
    explained++;
    assert.ok(why.isProven);
    const cost = why.proposal.reduce(
      (sum, { from, to }) => sum + (1 + 2 / Math.max(1, from.min)) * (from.min - to.min) + (to.max - from.max),
      0,
    );
    assert.ok(Math.abs(cost - leastChange({ ...sound, quotas })) < 1e-9, `${cost}`);
  });
  await fc.assert(holds, { numRuns: 60, seed: 14 });
  assert.ok(explained > 20, `${explained}`);
});

test("where the search meets its limit, the explanation does not claim to be proven, and a panel that exists is found", async () => {
  const limits = { search: 0, change: 20_000 };
  const why = await explainInfeasible(
    { ...crowded, quotas: [{ category: "age", value: "any", min: 0, max: 1 }] },
    limits,
  );
  assert.equal(why?.isProven, false);
  assert.equal(await explainInfeasible({ ...crowded, seats: 2 }, limits), undefined);
});
