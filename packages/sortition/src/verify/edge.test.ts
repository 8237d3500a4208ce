import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { legacyFairness } from "../draw/compare";
import { computeDraw } from "../draw/compute-draw";
import type { PublicFile } from "../public/format";
import { conclude, publish } from "../public/publish";
import { auditRows } from "./audit";
import { verifyFile, verifyRow } from "./verify";

const SECRET = "a secret of the town hall, 32 letters at least";

test("where the quotas leave one panel only, it is drawn for certain, published and verified; nobody else ever is", async () => {
  const people = ["a", "b", "c", "d", "e"].map((id, i) => ({ id, features: { age: i < 2 ? "young" : "old" } }));
  const quotas = [
    { category: "age", value: "young", min: 2, max: 2 },
    { category: "age", value: "old", min: 0, max: 0 },
  ];
  const result = await computeDraw({ seats: 2, quotas, people }, { seed: "a", panels: 10 });
  assert.deepEqual(
    [result.counts, result.never],
    [
      [10, 10, 0, 0, 0],
      [2, 3, 4],
    ],
  );
  const { file, rows } = publish({ seats: 2, quotas, people }, result, SECRET);
  const concluded = conclude(file, "digits", "7");
  const checks = [...verifyFile(concluded, file.commitment), ...auditRows(concluded, rows)];
  assert.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  );
  for (const row of rows) assert.ok(verifyRow(concluded, row).every(({ ok }) => ok));
});

test("a lottery of one panel is published, concluded and verified", async () => {
  const problem = generate({ people: 20, seats: 4, values: [2], slack: 1, seed: "one" });
  const result = await computeDraw(problem, { seed: "a", panels: 1 });
  const { file, rows } = publish(problem, result, SECRET);
  const concluded = conclude(file, "digits", "0");
  const checks = [...verifyFile(concluded, file.commitment), ...auditRows(concluded, rows)];
  assert.deepEqual(
    checks.filter(({ ok }) => !ok),
    [],
  );
});

test("two quotas are told apart by category and value, not by how their names look one after the other", () => {
  const quotas = [
    ["a: b", "c"],
    ["a", "b: c"],
  ].map(([category = "", value = ""]) => ({ category, value, min: 0, max: 1 }));
  const people = [{ id: "x", features: { "a: b": "c", a: "b: c" } }];
  const certificate = { bound: 1, gap: 0, rounding: 0, roundingLimit: 1, roundingLeast: 0, roundingBy: "base" };
  const result = {
    rule: "leximin",
    version: "0",
    seed: "a",
    seats: 1,
    panels: [[0]],
    counts: [1],
    fairChances: [1],
    never: [],
  };
  const drawn = { ...result, certificate } as unknown as Parameters<typeof publish>[1];
  const { file } = publish({ seats: 1, quotas, people }, drawn, SECRET);
  const quotaCheck = (one: PublicFile) => verifyFile(one).find(({ name }) => name === "quotas");
  assert.deepEqual(quotaCheck(file), { name: "quotas", ok: true });
  file.body.quotas.push(...file.body.quotas.slice(0, 1));
  assert.deepEqual(quotaCheck(file), { name: "quotas", ok: false, detail: "a: b: c" });
});

test("the greedy draw is estimated for comparison, the same for the same seed, and is no fairer than LEXIMIN", async () => {
  const problem = generate({ people: 60, seats: 8, values: [2, 4, 3], slack: 1, seed: "legacy" });
  const { fairness } = await computeDraw(problem, { seed: "a" });
  const legacy = legacyFairness(problem, { panels: 1000, seed: "a" });
  assert.ok(legacy);
  assert.ok(legacy.min > 0 && legacy.min <= fairness.min, `${legacy.min} and ${fairness.min}`);
  assert.deepEqual(legacyFairness(problem, { panels: 1000, seed: "a" }), legacy);
});
