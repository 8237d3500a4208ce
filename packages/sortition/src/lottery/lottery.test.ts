import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { generate } from "../../bench/generate";
import { fairPortfolio } from "../fair/portfolio";
import { classesOf } from "../model/classes";
import type { Person } from "../model/problem";
import { Random } from "../random";
import { compressed, type Highs, highs } from "../solver/highs";
import { closenessOf } from "./closeness";
import { type Composition, composeLottery } from "./compose";
import { evenHomes } from "./even-homes";
import { closestCopies, PROGRAMME_LIMITS } from "./programme";
import { roundWeights } from "./round-weights";

const solver = await highs();

/** In the long run the same, with more pools. */
const LONG = process.env.GEMEINSINN_LONG === "1";

type Mixture = { panels: Int32Array[]; weights: number[]; sizes: Int32Array; count: number };

/** A mixture of invented panels with `seats` members each, over classes of one to three people. */
function invent(shape: { seats: number; panels: number; classes: number; count: number; seed: string }): Mixture {
  const random = new Random(shape.seed);
  const sizes = Int32Array.from({ length: shape.classes + shape.seats }, () => 1 + random.below(3));
  const panels = Array.from({ length: shape.panels }, () => {
    const places = random.shuffle([...sizes].flatMap((size, c) => Array<number>(size).fill(c)));
    const panel = new Int32Array(sizes.length);
    for (const c of places.slice(0, shape.seats)) panel[c] = (panel[c] ?? 0) + 1;
    return panel;
  });
  const raw = panels.map(() => 1 + random.below(1000));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return { panels, weights: raw.map((weight) => weight / total), sizes, count: shape.count };
}

/** Largest distance between anybody's panels and what is due; people of a class share theirs as evenly as they can. */
function distanceOf({ panels, weights, sizes, count }: Mixture, copies: ArrayLike<number>): number {
  const distances = [...sizes].map((size, c) => {
    const due = panels.reduce((sum, panel, p) => sum + count * (weights[p] ?? 0) * (panel[c] ?? 0), 0) / size;
    const taken = panels.reduce((sum, panel, p) => sum + (copies[p] ?? 0) * (panel[c] ?? 0), 0) / size;
    return Math.max(Math.abs(Math.ceil(taken) - due), Math.abs(Math.floor(taken) - due));
  });
  return Math.max(...distances);
}

const mixtures = fc.record({
  seats: fc.integer({ min: 1, max: 9 }),
  panels: fc.integer({ min: 1, max: 60 }),
  classes: fc.integer({ min: 1, max: 30 }),
  count: fc.constantFrom(1, 7, 100, 1000),
  seed: fc.string(),
});

test("whatever the mixture, rounding moves nobody by as many panels as there are seats", () => {
  fc.assert(
    fc.property(mixtures, (shape) => {
      const mixture = invent(shape);
      const copies = roundWeights(solver, { ...mixture, random: new Random("round") });
      assert.equal(
        copies.reduce((sum, n) => sum + n, 0),
        shape.count,
      );
      assert.ok(copies.every((n) => n >= 0));
      const distance = distanceOf(mixture, copies);
      assert.ok(distance < shape.seats + 1e-6, `${distance} with ${shape.seats} seats`);
    }),
    { numRuns: LONG ? 150 : 50, seed: 21 },
  );
});

test("the limit of rounding holds for many classes too, where more of them are let go at once", () => {
  for (const seats of [1, 2, 4, 30]) {
    const mixture = invent({ seats, panels: 500, classes: 420, count: 1000, seed: `many ${seats}` });
    const copies = roundWeights(solver, { ...mixture, random: new Random("round") });
    assert.equal(
      copies.reduce((sum, n) => sum + n, 0),
      1000,
    );
    const distance = distanceOf(mixture, copies);
    assert.ok(distance < seats + 1e-6, `${distance} with ${seats} seats`);
  }
});

/** All ways to choose `count` panels out of `kinds` kinds. */
function* choices(kinds: number, count: number): Generator<number[]> {
  if (kinds === 1) return yield [count];
  for (let first = 0; first <= count; first++)
    for (const rest of choices(kinds - 1, count - first)) yield [first, ...rest];
}

test("on tiny mixtures the programme finds what trying all choices finds, and its bound is that", () => {
  const tiny = fc.record({
    seats: fc.integer({ min: 1, max: 4 }),
    panels: fc.integer({ min: 1, max: 4 }),
    classes: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 1, max: 9 }),
    seed: fc.string(),
  });
  fc.assert(
    fc.property(tiny, (shape) => {
      const { panels, weights, sizes, count } = invent(shape);
      const dueOf = (c: number) =>
        panels.reduce((sum, panel, p) => sum + count * (weights[p] ?? 0) * (panel[c] ?? 0), 0);
      const due = Array.from(sizes, (_, c) => dueOf(c));
      const farthest = (copies: ArrayLike<number>) =>
        Math.max(
          ...due.map((members, c) => {
            const taken = panels.reduce((sum, panel, p) => sum + (copies[p] ?? 0) * (panel[c] ?? 0), 0);
            return Math.abs(taken - members) / (sizes[c] ?? 1);
          }),
        );
      const expected = Math.min(...[...choices(panels.length, count)].map(farthest));
      const task = { panels, count, due, fixed: new Float64Array(sizes.length), sizes };
      const { copies, least } = closestCopies(solver, task, PROGRAMME_LIMITS);
      assert.ok(copies);
      assert.ok(Math.abs(farthest(copies) - expected) < 1e-5, `${farthest(copies)} instead of ${expected}`);
      assert.ok(Math.abs(least - expected) < 1e-5, `${least} instead of ${expected}`);
    }),
    { numRuns: LONG ? 80 : 25, seed: 22 },
  );
});

test("when the nodes of the programme run out, its bound still holds", () => {
  const mixture = invent({ seats: 9, panels: 24, classes: 24, count: 1000, seed: "hard" });
  const { panels, weights, sizes, count } = mixture;
  const due = Array.from(sizes, (_, c) =>
    panels.reduce((sum, p, i) => sum + count * (weights[i] ?? 0) * (p[c] ?? 0), 0),
  );
  const task = { panels, count, due, fixed: new Float64Array(sizes.length), sizes };
  const few = closestCopies(solver, task, { nodes: 1, panels: 24 });
  const many = closestCopies(solver, task, { nodes: 20, panels: 24 });
  assert.ok(many.copies);
  assert.ok(few.least <= distanceOf(mixture, many.copies) + 1e-6);
  assert.ok(few.least <= many.least + 1e-6);
});

test("a lottery that is further from the computed chances than the proven limit is refused, one at the limit is not", () => {
  const composition: Composition = { panels: [], method: "herding", distance: 3, limit: 3, least: 0 };
  const fairChances = [0.2, 0.3];
  const measure = (counts: number[]) => closenessOf({ counts, fairChances, count: 100 }, composition);
  assert.equal(measure([20, 33]).rounding.toFixed(9), "0.030000000");
  assert.throws(() => measure([20, 34]), { code: "numerical_trouble" });
  assert.throws(() => measure([16, 30]), { code: "numerical_trouble" });
});

/** HiGHS whose next models have no solution: each of them gets a row that nothing can fulfil. */
function failing(times: number): Highs {
  let left = times;
  const createModel: Highs["createModel"] = (data) => {
    const model = solver.createModel(data);
    if (left-- > 0 && data && "numCols" in data)
      model.addRows({
        lower: Float64Array.of(1),
        upper: Float64Array.of(1),
        matrix: { format: "csr", numRows: 1, numCols: data.numCols, ...compressed([[]]) },
      });
    return model;
  };
  return Object.create(solver, { createModel: { value: createModel } });
}

test("where HiGHS fails at rounding, the other ways still give a lottery within the limit; without any other it is an error", async () => {
  const problem = generate({ people: 80, seats: 10, values: [2, 4, 3], couples: 0.2, seed: "fallback" });
  const classes = classesOf(problem);
  const portfolio = fairPortfolio(solver, { classes, rule: "leximin", random: new Random("a") });
  const { panels, weights } = portfolio;
  const task = { panels, weights, sizes: classes.sizes, count: 100, random: new Random("b") };
  assert.throws(() => roundWeights(failing(1), task), { code: "numerical_trouble" });
  const compose = (highs: Highs) => composeLottery(highs, { classes, portfolio, count: 100, random: new Random("b") });
  for (const { panels: lottery, distance, limit, method } of [
    compose(solver),
    compose(failing(1)),
    compose(failing(9)),
  ]) {
    assert.equal(lottery.length, 100);
    assert.ok(distance <= limit, `${distance} by ${method}`);
    for (const panel of lottery) {
      for (const { members, min, max } of classes.rows) {
        const sum = members.reduce((total, c) => total + (panel[c] ?? 0), 0);
        assert.ok(sum >= min && sum <= max);
      }
    }
  }
  assert.notEqual(compose(failing(1)).method, "rounding");
});

test("households of one composition send everybody as often as the others, however uneven the seats were given", () => {
  const people = Array.from({ length: 24 }, (_, i): Person => {
    return { id: `p${i}`, features: { age: i % 2 === 0 ? "old" : "young" }, household: `h${i >> 1}` };
  });
  const quotas = ["old", "young"].map((value) => ({ category: "age", value, min: 0, max: 6 }));
  const classes = classesOf({ seats: 6, quotas, people });
  const random = new Random("homes");
  const seated = Array.from({ length: 50 }, (_, at) => {
    const homes = at % 3 === 0 ? [0, 1, 2, 3, 4, 5] : random.shuffle([...Array(12).keys()]).slice(0, 6);
    return new Set(homes.map((home, seat) => 2 * home + (seat < 2 + (at % 3) ? 0 : 1)));
  });
  const membersOf = (panel: Set<number>) => [...panel].filter((person) => person % 2 === 0).length;
  const before = seated.map(membersOf);
  evenHomes(classes, seated, random);
  assert.deepEqual(seated.map(membersOf), before);
  for (const panel of seated) assert.equal(new Set([...panel].map((person) => person >> 1)).size, 6);
  for (const parity of [0, 1]) {
    const counts = people.flatMap((_, i) => (i % 2 === parity ? [seated.filter((panel) => panel.has(i)).length] : []));
    assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join());
  }
});
