import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { generate } from "../../bench/generate";
import { classesOf } from "../model/classes";
import { Random } from "../random";
import { highs } from "../solver/highs";
import { fairnessOf } from "./fairness";
import { legacyChances, legacyPanel } from "./legacy";
import { fairPortfolio } from "./portfolio";

test("minimum, Gini and geometric mean are those of the textbook", () => {
  const chances = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(chances, (values) => {
      const { min, max, gini, geometricMean } = fairnessOf(values);
      const sum = values.reduce((total, value) => total + value, 0);
      const pairs = values
        .flatMap((a) => values.map((b) => Math.abs(a - b)))
        .reduce((total, value) => total + value, 0);
      const logs = values.reduce((total, value) => total + Math.log(value), 0);
      assert.equal(min, Math.min(...values));
      assert.equal(max, Math.max(...values));
      assert.ok(Math.abs(gini - pairs / (2 * values.length * sum)) < 1e-9);
      assert.ok(Math.abs(geometricMean - Math.exp(logs / values.length)) < 1e-9);
    }),
  );
  assert.deepEqual(fairnessOf([0, 1]), { min: 0, max: 1, gini: 0.5, geometricMean: 0 });
});

test("the old greedy rule keeps the quotas too, but leaves the least likely far behind LEXIMIN", async () => {
  const problem = generate({ people: 150, seats: 20, values: [2, 5, 4, 3], skew: 5, slack: 1, seed: "legacy" });
  const classes = classesOf(problem);
  const random = new Random("a");
  for (let i = 0; i < 20; i++) {
    const panel = legacyPanel(classes, random);
    assert.ok(panel);
    for (const { members, min, max } of classes.rows) {
      const sum = members.reduce((total, c) => total + (panel[c] ?? 0), 0);
      assert.ok(sum >= min && sum <= max);
    }
  }
  const perPerson = (chances: Float64Array) => Array.from(classes.classOf, (c) => chances[c] ?? 0);
  const old = fairnessOf(perPerson(legacyChances(classes, 2_000, random) ?? new Float64Array()));
  const { chances } = fairPortfolio(await highs(), { classes, rule: "leximin", random });
  const fair = fairnessOf(perPerson(chances));
  assert.ok(old.min < fair.min * 0.8, `${old.min} against ${fair.min}`);
  assert.ok(old.geometricMean <= fair.geometricMean + 1e-3);
});
