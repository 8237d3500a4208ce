import assert from "node:assert/strict";
import { test } from "node:test";
import { allPanels } from "../../bench/brute-force";
import { generate } from "../../bench/generate";
import { classesOf } from "../model/classes";
import { Random } from "../random";
import { highs } from "./highs";
import { Pricing } from "./pricing";

const solver = await highs();
const OWN = { nodes: 20_000, yalpsIterations: 0, highsNodes: 0 };
const YALPS = { nodes: 0, yalpsIterations: 4_000, highsNodes: 0 };
const HIGHS = { nodes: 0, yalpsIterations: 0, highsNodes: 20_000 };

test("own search, YALPS and HiGHS find panels of the same worth, and trying all panels finds no better one", () => {
  const random = new Random("weights");
  for (let round = 0; round < 25; round++) {
    const problem = generate({ people: 11, seats: 4, values: [2, 3, 2], slack: 1, couples: 0.4, seed: `${round}` });
    const classes = classesOf(problem);
    const weights = Float64Array.from(classes.sizes, () => random.fraction());
    const worth = (panel: number[]) => panel.reduce((sum, i) => sum + (weights[classes.classOf[i] ?? 0] ?? 0), 0);
    const best = Math.max(...allPanels(problem).map(worth));
    for (const limits of [OWN, YALPS, HIGHS]) {
      const { status, value, bound } = new Pricing(solver, classes.rows, classes.sizes, limits).best(weights);
      assert.equal(status, "optimal");
      assert.ok(Math.abs(value - best) < 1e-6, `${value} instead of ${best}`);
      assert.ok(bound >= best - 1e-9 && bound < best + 1e-5);
    }
  }
});

test("when the nodes run out the bound still holds and says that it is not reached", () => {
  const classes = classesOf(generate({ people: 120, seats: 20, values: [5, 4, 5, 3, 4], slack: 0, seed: "hard" }));
  const random = new Random("weights");
  const weights = Float64Array.from(classes.sizes, () => random.fraction());
  const exact = new Pricing(solver, classes.rows, classes.sizes).best(weights);
  const cut = new Pricing(solver, classes.rows, classes.sizes, { ...OWN, nodes: 2 }).best(weights);
  assert.equal(exact.status, "optimal");
  assert.equal(cut.status, "limit");
  assert.ok(cut.bound >= exact.value);
});

test("a large question is handed on from the own search to YALPS, and from YALPS to HiGHS", () => {
  const classes = classesOf(generate({ people: 40, seats: 8, values: [3, 3, 3], slack: 0, seed: "chain" }));
  const weights = Float64Array.from(classes.sizes, (_, c) => 1 + (c % 7) / 10);
  const byYalps = new Pricing(solver, classes.rows, classes.sizes, {
    nodes: 0,
    yalpsIterations: 4_000,
    highsNodes: 10,
  });
  const byHighs = new Pricing(solver, classes.rows, classes.sizes, { nodes: 0, yalpsIterations: 0, highsNodes: 1_000 });
  assert.ok(Math.abs(byYalps.best(weights).value - byHighs.best(weights).value) < 1e-6);
  assert.deepEqual(byYalps.counts, { own: 1, yalps: 1, highs: 0 });
  assert.deepEqual(byHighs.counts, { own: 1, yalps: 0, highs: 1 });
});
