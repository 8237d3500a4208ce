import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { generate } from "../../bench/generate";
import { faultsOfPanel } from "../check-panel";
import type { Problem } from "../model/problem";
import { digestOf } from "../sha256";
import { highs } from "../solver/highs";
import { computeDraw, type DrawResult, type DrawSettings } from "./compute-draw";

const idsOf = ({ people }: Problem, members: readonly number[]) => members.map((i) => people[i]?.id ?? "");

function assertSoundLottery(problem: Problem, result: DrawResult): void {
  const seen = new Set<string>();
  for (const members of result.panels) {
    const ids = idsOf(problem, members);
    const key = ids.join();
    if (!seen.has(key)) assert.deepEqual(faultsOfPanel(problem, ids), []);
    seen.add(key);
  }
  const counts = problem.people.map((_, i) => result.panels.filter((panel) => panel.includes(i)).length);
  assert.deepEqual(result.counts, counts);
}

/** What the certificate says of the lottery is true, and within the limit that is proven for every pool. */
function assertTrueCertificate({ panels, seats, counts, fairChances, certificate }: DrawResult): void {
  const distances = counts.map((own, i) => Math.abs(own / panels.length - (fairChances[i] ?? 0)));
  const { rounding, roundingLimit, roundingLeast } = certificate;
  assert.ok(Math.abs(rounding - Math.max(...distances)) < 1e-12);
  assert.equal(roundingLimit, seats / panels.length);
  assert.ok(rounding < roundingLimit);
  assert.ok(roundingLeast <= rounding);
}

test("every panel of every lottery keeps all rules, counts are the published chances, and it is as close as it says", async () => {
  const shapes = fc.record({
    people: fc.integer({ min: 12, max: 70 }),
    seats: fc.integer({ min: 2, max: 8 }),
    values: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    slack: fc.integer({ min: 0, max: 2 }),
    couples: fc.constantFrom(0, 0.4, 0.9),
    seed: fc.string(),
  });
  const holds = fc.asyncProperty(shapes, fc.constantFrom(10, 100), async (shape, count) => {
    const problem = generate(shape);
    const result = await computeDraw(problem, { seed: "property", panels: count });
    assertSoundLottery(problem, result);
    assertTrueCertificate(result);
    assert.equal(
      result.counts.reduce((sum, panels) => sum + panels, 0),
      count * problem.seats,
    );
  });
  await fc.assert(holds, { numRuns: process.env.GEMEINSINN_LONG === "1" ? 60 : 12, seed: 11 });
});

test("a lottery of 1,000 panels moves nobody by more than five thousandths, and nobody loses a whole one at the bottom", async () => {
  const problem = generate({ people: 160, seats: 24, values: [2, 5, 4, 3], slack: 1, couples: 0.1, seed: "town" });
  const result = await computeDraw(problem, { seed: "spring" });
  assert.equal(result.panels.length, 1000);
  assertSoundLottery(problem, result);
  assert.ok(result.certificate.gap <= 1e-5);
  assert.ok(result.certificate.rounding <= 0.005);
  assert.ok(Math.min(...result.counts) >= Math.floor(1000 * result.certificate.bound - 1e-6) - 1);
});

test("the same seed gives the same bytes, another seed another lottery of the same chances", async () => {
  const problem = generate({ people: 90, seats: 12, values: [2, 4, 3], couples: 0.2, seed: "again" });
  const first = JSON.stringify(await computeDraw(problem, { seed: "a", panels: 200 }));
  assert.equal(JSON.stringify(await computeDraw(problem, { seed: "a", panels: 200 })), first);
  const other = await computeDraw(problem, { seed: "b", panels: 200 });
  const same: DrawResult = JSON.parse(first);
  assert.notDeepEqual(other.panels, same.panels);
  other.fairChances.forEach((chance, i) => {
    assert.ok(Math.abs(chance - (same.fairChances[i] ?? 0)) < 3e-5);
  });
});

test("the bytes of a draw stand written down: every machine and every supported Node gives the same", async () => {
  const problem = generate({ people: 120, seats: 15, values: [2, 5, 4, 3], couples: 0.2, seed: "bytes" });
  const result = await computeDraw(problem, { seed: "bytes", panels: 300 });
  assert.equal(digestOf(JSON.stringify(result)), BYTES);
});

/** Changes only together with the algorithm; once a version is published, the version has to change too. */
const BYTES = "1208a5863c100a69cac2b6ee1480849e3f5977bd65ae479277d6a2c0578b39ee";

test("people alike take turns: their chances differ by one panel at most, also in households", async () => {
  const problem = generate({ people: 60, seats: 9, values: [2, 2], couples: 0.6, seed: "turns" });
  const { counts, fairChances } = await computeDraw(problem, { seed: "a" });
  const alike = new Map<string, number[]>();
  problem.people.forEach(({ features, household }, i) => {
    const mates = problem.people.filter((other) => household !== undefined && other.household === household);
    const key = JSON.stringify([features, mates.map((mate) => JSON.stringify(mate.features)).sort(), fairChances[i]]);
    alike.set(key, [...(alike.get(key) ?? []), counts[i] ?? 0]);
  });
  for (const own of alike.values()) assert.ok(Math.max(...own) - Math.min(...own) <= 1, own.join());
});

test("faults of the input are refused before anything is computed", async () => {
  const problem = generate({ people: 10, seats: 3, values: [2], seed: "faults" });
  const draw = (change: Partial<Problem>) => computeDraw({ ...problem, ...change }, { seed: "a" });
  const quota = problem.quotas[0];
  assert.ok(quota);
  await assert.rejects(draw({ seats: 0 }), { code: "bad_input" });
  await assert.rejects(draw({ quotas: [] }), { code: "bad_input" });
  await assert.rejects(draw({ quotas: [{ ...quota, min: 3, max: 2 }, ...problem.quotas.slice(1)] }), {
    code: "bad_input",
  });
  await assert.rejects(draw({ people: [...problem.people, ...problem.people] }), { code: "bad_input" });
  await assert.rejects(draw({ people: [...problem.people, { id: "x", features: { c0: "elsewhere" } }] }), {
    code: "bad_input",
  });
  await assert.rejects(draw({ seats: 11 }), { code: "infeasible" });
});

/** Settings as a program without types may send them. */
const UNKNOWN_SETTINGS = [
  ...["", "LEXIMIN", "random", null].map((rule) => ({ seed: "a", rule })),
  ...[0, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, "10", null].map((panels) => ({ seed: "a", panels })),
  ...[undefined, "", null, 7].map((seed) => ({ seed })),
] as unknown as DrawSettings[];

test("an unknown rule, a number of panels that is none, and a missing seed are refused", async () => {
  const problem = generate({ people: 10, seats: 3, values: [2], seed: "faults" });
  for (const settings of UNKNOWN_SETTINGS)
    await assert.rejects(computeDraw(problem, settings), { code: "bad_input" }, JSON.stringify(settings));
});

test("an empty pool has no panel; a pool as large as the panel has one; a value that nobody carries does no harm", async () => {
  const problem = generate({ people: 12, seats: 4, values: [2, 3], slack: 1, seed: "edge" });
  await assert.rejects(computeDraw({ ...problem, people: [] }, { seed: "a" }), { code: "infeasible" });
  const quotas = problem.quotas.map((quota) => ({ ...quota, min: 0, max: 12 }));
  const all = await computeDraw({ ...problem, quotas, seats: 12 }, { seed: "a", panels: 5 });
  assert.deepEqual(all.counts, Array(12).fill(5));
  const unused = [...problem.quotas, { category: "c0", value: "nobody", min: 0, max: 3 }];
  const { certificate } = await computeDraw({ ...problem, quotas: unused }, { seed: "a", panels: 50 });
  assert.ok(certificate.gap <= 1e-5);
});

test("fifty draws in one process leave no model behind", async () => {
  const problem = generate({ people: 40, seats: 6, values: [2, 3], seed: "fifty" });
  const solver = await highs();
  for (let i = 0; i < 5; i++) await computeDraw(problem, { seed: `${i}`, panels: 10 });
  const before = solver.memoryBytes;
  for (let i = 0; i < 50; i++) await computeDraw(problem, { seed: `${i}`, panels: 10 });
  assert.equal(solver.memoryBytes, before);
});
