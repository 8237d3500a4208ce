import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allPanels } from "../../bench/brute-force";
import { generate } from "../../bench/generate";
import { neverDrawn } from "../draw/never-drawn";
import type { Problem } from "../model/problem";
import { explainInfeasible } from "./explain";

const person = (id: number, age: string, sex: string) => ({ id: `${id}`, features: { age, sex } });

/** Three young men, three old women: no panel can have young women. */
const split: Problem = {
  seats: 3,
  people: [1, 2, 3].flatMap((i) => [person(i, "young", "man"), person(i + 3, "old", "woman")]),
  quotas: [
    { category: "age", value: "young", min: 2, max: 3 },
    { category: "age", value: "old", min: 0, max: 3 },
    { category: "sex", value: "man", min: 0, max: 3 },
    { category: "sex", value: "woman", min: 2, max: 3 },
  ],
};

test("contradicting quotas are named, each of them needed for the contradiction, with the smallest change", async () => {
  const why = await explainInfeasible(split);
  assert.deepEqual(
    why?.conflict.map(({ category, value, bound, limit }) => [category, value, bound, limit]),
    [
      ["age", "young", "min", 2],
      ["sex", "woman", "min", 2],
    ],
  );
  assert.equal(why?.proposal.length, 1);
  const [change] = why?.proposal ?? [];
  assert.equal(change?.to.min, 1);
});

test("after the proposed change a panel exists; without it none does", async () => {
  const holds = fc.asyncProperty(fc.integer({ min: 0, max: 400 }), async (seed) => {
    const sound = generate({ people: 9, seats: 4, values: [2, 3, 2], slack: 0, seed: `${seed}` });
    const quotas = sound.quotas.map((quota, q) =>
      q === seed % 7 ? { ...quota, min: quota.min + 2, max: quota.max + 2 } : quota,
    );
    const problem = { ...sound, quotas };
    const why = await explainInfeasible(problem);
    assert.equal(why === undefined, allPanels(problem).length > 0);
    if (!why) return;
    const repaired = quotas.map((quota) => {
      const change = why.proposal.find(({ category, value }) => category === quota.category && value === quota.value);
      return change ? { ...quota, ...change.to } : quota;
    });
    assert.ok(why.proposal.length > 0);
    assert.ok(allPanels({ ...problem, quotas: repaired }).length > 0);
  });
  await fc.assert(holds, { numRuns: 40, seed: 12 });
});

test("changes stay within the flexible bounds; where these are too narrow there is no proposal", async () => {
  const fixed = split.quotas.map((quota) => ({ ...quota, minFlex: quota.min, maxFlex: quota.max }));
  assert.deepEqual((await explainInfeasible({ ...split, quotas: fixed }))?.proposal, []);
  const [first, ...others] = fixed;
  assert.ok(first);
  const why = await explainInfeasible({ ...split, quotas: [{ ...first, minFlex: 0 }, ...others] });
  assert.deepEqual(
    why?.proposal.map(({ value }) => value),
    ["young"],
  );
});

test("seats and bounds that are no whole numbers are refused instead of explained", async () => {
  const [first, ...others] = split.quotas;
  assert.ok(first);
  const broken: Partial<Problem>[] = [
    ...[Number.NaN, 2.5, 0, -1, Number.POSITIVE_INFINITY].map((seats) => ({ seats })),
    ...[{ maxFlex: Number.NaN }, { minFlex: -1 }, { maxFlex: 1.5 }, { min: Number.NaN }].map((bound) => ({
      quotas: [{ ...first, ...bound }, ...others],
    })),
    { people: [...split.people, ...split.people] },
  ];
  for (const change of broken) {
    await assert.rejects(explainInfeasible({ ...split, ...change }), { code: "bad_input" }, JSON.stringify(change));
    await assert.rejects(neverDrawn({ ...split, ...change }), { code: "bad_input" }, JSON.stringify(change));
  }
});

test("whoever can never be drawn is named, and only they", async () => {
  const holds = fc.asyncProperty(fc.integer({ min: 0, max: 400 }), async (seed) => {
    const problem = generate({ people: 10, seats: 3, values: [3, 3, 2], slack: 0, couples: 0.4, seed: `${seed}` });
    const possible = new Set(allPanels(problem).flat());
    const expected = problem.people.filter((_, i) => !possible.has(i)).map(({ id }) => id);
    assert.deepEqual(await neverDrawn(problem), expected);
  });
  await fc.assert(holds, { numRuns: 40, seed: 13 });
});
