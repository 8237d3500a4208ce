import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allPanels } from "../../bench/brute-force";
import { generate, type Shape } from "../../bench/generate";
import { faultsOfPanel } from "../check-panel";
import { classesOf } from "../model/classes";
import type { Problem } from "../model/problem";
import { Random } from "../random";
import { compressed, highs, LP_OPTIONS, solveLp, withModel } from "../solver/highs";
import { levelUnder } from "./goldilocks";
import { chancesOf, type FairRule, fairPortfolio, type Portfolio } from "./portfolio";

const solver = await highs();

const solve = (problem: Problem, rule: FairRule = "leximin", seed = "test"): Portfolio =>
  fairPortfolio(solver, { classes: classesOf(problem), rule, random: new Random(seed) });

/** Chances person by person, ascending. */
function sortedChances(problem: Problem, { chances }: Portfolio): number[] {
  return [...classesOf(problem).classOf].map((c) => chances[c] ?? 0).sort((a, b) => a - b);
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  people: fc.integer({ min: 8, max: 40 }),
  seats: fc.integer({ min: 2, max: 6 }),
  values: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
  slack: fc.integer({ min: 0, max: 2 }),
  couples: fc.constantFrom(0, 0.3),
  seed: fc.string(),
});

/**
 * LEXIMIN by definition: over the list of all panels, stage by stage with one linear programme per person to see who
 * can still rise.
 */
function bruteForceLeximin(problem: Problem): number[] {
  const panels = allPanels(problem);
  const n = problem.people.length;
  const fixed = new Map<number, number>();
  const best = (objective: { all: number } | { person: number; all: number }): number => {
    const lines = Array.from({ length: n }, (_, i) => [
      ...panels.flatMap((panel, p) => (panel.includes(i) ? [[p, 1] as const] : [])),
      ...(fixed.has(i) || "person" in objective ? [] : [[panels.length, -1] as const]),
    ]);
    const cost = [...panels.map((panel) => ("person" in objective && panel.includes(objective.person) ? -1 : 0))];
    const data = {
      numCols: panels.length + 1,
      numRows: n + 1,
      colCost: [...cost, "person" in objective ? 0 : -1],
      colLower: new Float64Array(panels.length + 1),
      colUpper: new Float64Array(panels.length + 1).fill(1),
      rowLower: [...Array.from({ length: n }, (_, i) => (fixed.get(i) ?? objective.all) - 1e-9), 1],
      rowUpper: [...new Float64Array(n).fill(solver.infinity), 1],
      matrix: {
        format: "csr" as const,
        numRows: n + 1,
        numCols: panels.length + 1,
        ...compressed([...lines, panels.map((_, p) => [p, 1] as const)]),
      },
    };
    return withModel(solver, data, LP_OPTIONS, (model) => {
      solveLp(solver, model);
      return -model.getObjectiveValue();
    });
  };
  while (fixed.size < n) {
    const level = best({ all: 0 });
    const stuck = problem.people
      .map((_, i) => i)
      .filter((i) => !fixed.has(i) && best({ person: i, all: level }) < level + 1e-7);
    for (const i of stuck) fixed.set(i, level);
  }
  return [...fixed.values()].sort((a, b) => a - b);
}

test("on tiny pools the chances are those that trying all panels gives", () => {
  const tiny = fc.record({
    people: fc.integer({ min: 5, max: 9 }),
    seats: fc.integer({ min: 2, max: 4 }),
    values: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 1, maxLength: 3 }),
    slack: fc.constantFrom(0, 1),
    couples: fc.constantFrom(0, 0.6),
    seed: fc.string(),
  });
  fc.assert(
    fc.property(tiny, (shape) => {
      const problem = generate(shape);
      const expected = bruteForceLeximin(problem);
      sortedChances(problem, solve(problem)).forEach((chance, i) => {
        assert.ok(Math.abs(chance - (expected[i] ?? 0)) < 3e-5, `${chance} instead of ${expected[i]}`);
      });
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("every panel keeps all quotas, and the chances add up to the seats", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = generate(shape);
      const { rows, sizes } = classesOf(problem);
      const { panels, chances, gap } = solve(problem);
      for (const panel of panels) {
        for (const { members, min, max } of rows) {
          const sum = members.reduce((total, c) => total + (panel[c] ?? 0), 0);
          assert.ok(sum >= min && sum <= max);
        }
      }
      const seats = chances.reduce((sum, chance, c) => sum + chance * (sizes[c] ?? 0), 0);
      assert.ok(Math.abs(seats - problem.seats) < 1e-6);
      assert.ok(gap <= 1e-5);
    }),
    { numRuns: 60, seed: 8 },
  );
});

test("LEXIMIN's chances in ascending order are never below those of MAXIMIN", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = generate(shape);
      const fair = sortedChances(problem, solve(problem));
      const other = sortedChances(problem, solve(problem, "maximin"));
      const differs = fair.findIndex((chance, i) => Math.abs(chance - (other[i] ?? 0)) > 3e-5);
      assert.ok(differs < 0 || (fair[differs] ?? 0) > (other[differs] ?? 0));
    }),
    { numRuns: 40, seed: 9 },
  );
});

test("putting identical people together changes nobody's chance", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const problem = generate(shape);
      const together = sortedChances(problem, solve(problem));
      const marks = problem.people.map(({ id }) => ({ category: "id", value: id, min: 0, max: 1 }));
      const apart: Problem = {
        ...problem,
        quotas: [...problem.quotas, ...marks],
        people: problem.people.map((person) => ({ ...person, features: { ...person.features, id: person.id } })),
      };
      assert.equal(classesOf(apart).sizes.length, problem.people.length);
      sortedChances(apart, solve(apart)).forEach((chance, i) => {
        assert.ok(Math.abs(chance - (together[i] ?? 0)) < 3e-5);
      });
    }),
    { numRuns: 25, seed: 10 },
  );
});

test("the two pools published with the method in 2021 reach their published minimum of 10 percent", () => {
  for (const half of [100, 1000]) {
    const person = (i: number, gender: string, leaning: string) => ({ id: `${i}`, features: { gender, leaning } });
    const women = Array.from({ length: half }, (_, i) => person(i, "female", i === 0 ? "conservative" : "liberal"));
    const men = Array.from({ length: half }, (_, i) => person(half + i, "male", "conservative"));
    const least = half / 10 - 1;
    const quota = (category: string, value: string) => ({ category, value, min: least, max: half / 5 });
    const quotas = [
      ...[quota("gender", "female"), quota("gender", "male")],
      ...[quota("leaning", "liberal"), quota("leaning", "conservative")],
    ];
    const { chances, levels } = solve({ seats: half / 5, quotas, people: [...women, ...men] });
    assert.ok(Math.abs(Math.min(...chances) - 0.1) < 1e-5);
    assert.ok(Math.abs((levels[0] ?? 0) - 0.1) < 1e-9);
  }
});

test("where whole numbers allow less than fractions, a cut brings the bound down and the certificate holds", () => {
  const person = (id: string, a: string, b: string, c: string) => ({ id, features: { a, b, c } });
  const people = [
    ...[person("1", "x", "x", "y"), person("2", "x", "y", "x"), person("3", "y", "x", "x")],
    ...[person("4", "y", "y", "y"), person("5", "y", "y", "y"), person("6", "y", "y", "y")],
  ];
  const quotas = ["a", "b", "c"].flatMap((category) => [
    { category, value: "x", min: 0, max: 1 },
    { category, value: "y", min: 0, max: 3 },
  ]);
  const { cuts, gap, levels, chances } = solve({ seats: 3, quotas, people });
  assert.ok(cuts > 0);
  assert.ok(gap <= 1e-5);
  assert.ok(Math.abs((levels[0] ?? 0) - 1 / 3) < 1e-6);
  assert.ok(Math.abs(Math.min(...chances) - 1 / 3) < 2e-5);
});

test("quotas that allow one panel only give its members the chance 1 and all others are named", () => {
  const people = ["a", "b", "c", "c"].map((value, i) => ({ id: `${i}`, features: { v: value } }));
  const quotas = [
    { category: "v", value: "a", min: 1, max: 1 },
    { category: "v", value: "b", min: 1, max: 1 },
    { category: "v", value: "c", min: 0, max: 0 },
  ];
  const problem = { seats: 2, quotas, people };
  const { panels, never, chances } = solve(problem);
  assert.equal(panels.length, 1);
  assert.deepEqual(never, [2]);
  assert.deepEqual([...chances], [1, 1, 0]);
  assert.deepEqual(faultsOfPanel(problem, ["0", "1"]), []);
});

test("a category in which everybody is equal changes nothing", () => {
  const plain = generate({ people: 30, seats: 5, values: [3, 2], seed: "equal" });
  const quotas = [...plain.quotas, { category: "town", value: "Erlach", min: 5, max: 5 }];
  const people = plain.people.map((person) => ({ ...person, features: { ...person.features, town: "Erlach" } }));
  const wider = { ...plain, quotas, people };
  const expected = sortedChances(plain, solve(plain));
  sortedChances(wider, solve(wider)).forEach((chance, i) => {
    assert.ok(Math.abs(chance - (expected[i] ?? 0)) < 3e-5);
  });
});

test("without any round the certificate is refused, not loosened", () => {
  const problem = generate({ people: 60, seats: 9, values: [4, 4, 3, 3], slack: 0, seed: "limit" });
  const limits = { rounds: 0, tolerance: -1, pricing: { nodes: 1000, yalpsIterations: 0, highsNodes: 0 } };
  const run = () =>
    fairPortfolio(solver, { classes: classesOf(problem), rule: "leximin", random: new Random("a"), limits });
  assert.throws(run, { code: "limit_reached" });
});

test("chances are expected members divided by the people of a class", () => {
  const panels = [Int32Array.of(2, 0), Int32Array.of(1, 1)];
  assert.deepEqual([...chancesOf(panels, [0.25, 0.75], [5, 3])], [0.25, 0.25]);
});

test("GOLDILOCKS weighs the largest chance against the smallest better than LEXIMIN, and than any other ceiling", () => {
  for (const seed of ["a", "b", "c"]) {
    const problem = generate({ people: 60, seats: 9, values: [3, 4, 2], skew: 5, slack: 1, couples: 0.2, seed });
    const even = problem.seats / problem.people.length;
    const cost = (chances: readonly number[]) => (chances.at(-1) ?? 1) / even + even / (chances[0] ?? 0);
    const own = sortedChances(problem, solve(problem, "goldilocks"));
    const fair = sortedChances(problem, solve(problem));
    assert.ok(cost(own) <= cost(fair) + 1e-3);
    assert.ok((own.at(-1) ?? 1) <= (fair.at(-1) ?? 1) + 1e-4);
    const { sizes, rows } = classesOf(problem);
    for (let ceiling = even * 1.2; ceiling < 1; ceiling += 0.05) {
      const level = levelUnder(solver, { sizes, rows, cuts: [], ceiling });
      assert.ok(level === 0 || cost(own) <= cost([level, ceiling]) + 1e-3, `${cost(own)} at ${ceiling}`);
    }
  }
});
