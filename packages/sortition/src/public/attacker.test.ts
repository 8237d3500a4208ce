import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { computeDraw } from "../draw/compute-draw";
import type { Person, Problem } from "../model/problem";
import { Random } from "../random";
import { digestOf } from "../sha256";
import { canonical, homeOf, ownRow, type PublicFile, rowCommitment } from "./format";
import { publish } from "./publish";

/** A town of 4,000, of whom 120 replied; the attacker has the whole register with all features. */
const town = generate({ people: 4_000, seats: 20, values: [2, 6, 8, 9, 5], skew: 2, seed: "register" });
const replied = new Random("replies").shuffle([...town.people]).slice(0, 120);
const problem = { ...generate({ people: 120, seats: 20, values: [2, 6, 8, 9, 5], seed: "quotas" }), people: replied };
problem.quotas = problem.quotas.map((quota) => ({ ...quota, min: Math.max(0, quota.min - 4), max: quota.max + 4 }));
const result = await computeDraw(problem, { seed: "spring", panels: 300 });
const { file } = publish(problem, result, "a secret of the town hall, 32 letters at least");
const inPool = new Set(replied.map(({ id }) => id));
const guessing = replied.length / town.people.length;

/** Members of a panel that carry the value of each quota. */
const countsOf = ({ people, quotas }: Problem, members: readonly number[]): number[] =>
  quotas.map(({ category, value }) => members.filter((i) => people[i]?.features[category] === value).length);

/** What the attacker makes of one person's codes: columns of 0 and 1, one per code, and the counts per panel. */
function solveFeatures(
  panels: readonly { codes: readonly string[]; counts: readonly (number | null)[] }[],
  values: number,
) {
  const codes = [...new Set(panels.flatMap((panel) => panel.codes))];
  const at = new Map(codes.map((code, i) => [code, i]));
  const matrix = panels.map(({ codes: members, counts }) => {
    const line = new Float64Array(codes.length + values);
    for (const code of members) line[at.get(code) ?? 0] = 1;
    counts.forEach((count, v) => {
      line[codes.length + v] = count ?? 0;
    });
    return line;
  });
  return { codes, known: eliminate(matrix, codes.length) };
}

/** Gauss and Jordan; the right sides of the unknowns that are determined, by column. */
function eliminate(matrix: Float64Array[], unknowns: number): Map<number, Float64Array> {
  const known = new Map<number, Float64Array>();
  let rank = 0;
  const pivots: number[] = [];
  for (let column = 0; column < unknowns && rank < matrix.length; column++) {
    const found = matrix.findIndex((line, i) => i >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    if (found < 0) continue;
    const pivot = matrix[found] ?? new Float64Array();
    matrix[found] = matrix[rank] ?? pivot;
    matrix[rank] = pivot;
    const divisor = pivot[column] ?? 1;
    pivot.forEach((cell, j) => {
      pivot[j] = cell / divisor;
    });
    for (const line of matrix) {
      const factor = line === pivot ? 0 : (line[column] ?? 0);
      if (factor === 0) continue;
      pivot.forEach((cell, j) => {
        line[j] = (line[j] ?? 0) - factor * cell;
      });
    }
    pivots[rank++] = column;
  }
  pivots.forEach((column, i) => {
    const line = matrix[i] ?? new Float64Array();
    const isAlone = line.every((cell, j) => j === column || j >= unknowns || Math.abs(cell) < 1e-7);
    if (isAlone) known.set(column, line.slice(unknowns));
  });
  return known;
}

/** Registered people who alone in town carry the features that were worked out: named as "is in the pool". */
function attribute(known: Map<number, Float64Array>, quotas: PublicFile["body"]["quotas"]): Person[] {
  const key = (features: Readonly<Record<string, string>>) => canonical(features);
  const byFeatures = new Map<string, Person[]>();
  for (const person of town.people)
    byFeatures.set(key(person.features), [...(byFeatures.get(key(person.features)) ?? []), person]);
  return [...known.values()].flatMap((counts) => {
    const carried = quotas.filter((_, q) => Math.abs((counts[q] ?? 0) - 1) < 1e-6);
    const features = Object.fromEntries(carried.map(({ category, value }) => [category, value]));
    return byFeatures.get(key(features)) ?? [];
  });
}

const precision = (named: readonly Person[]) =>
  named.length === 0 ? 0 : named.filter(({ id }) => inPool.has(id)).length / named.length;

test("laying the panels on top of each other finds out nobody's features: no code comes twice", () => {
  const { quotas } = file.body;
  const codes = file.body.panels.flat();
  assert.equal(new Set(codes).size, codes.length);
  const panels = result.panels.slice(0, 40).map((members, at) => ({
    codes: file.body.panels[at] ?? [],
    counts: countsOf(problem, members),
  }));
  const { known } = solveFeatures(panels, quotas.length);
  const named = attribute(known, quotas);
  assert.ok(precision(named) <= guessing, `${precision(named)} of ${named.length}`);
});

test("the same attack on codes that stay the same names people far better than guessing: that is why they change", () => {
  const { quotas } = file.body;
  const leaky = result.panels.map((members) => ({
    codes: members.map((i) => `code ${i}`),
    counts: countsOf(problem, members),
  }));
  const { known } = solveFeatures(leaky, quotas.length);
  const named = attribute(known, quotas);
  assert.ok(named.length > 20);
  assert.ok(precision(named) > guessing * 3, `${precision(named)} of ${named.length}`);
});

/**
 * Names the residents whose values occur together most often: for every panel the product of how much each of their
 * values is above its average. With counts of one person a panel holds exactly its values; with more it still leans.
 */
function mostTogether(counts: readonly (readonly number[])[], quotas: Problem["quotas"], names: number): Person[] {
  const mean = quotas.map((_, q) => counts.reduce((sum, panel) => sum + (panel[q] ?? 0), 0) / counts.length);
  const at = new Map(quotas.map(({ category, value }, q) => [canonical([category, value]), q]));
  const scoreOf = ({ features }: Person) => {
    const own = Object.entries(features).map((pair) => at.get(canonical(pair)) ?? -1);
    const together = (panel: readonly number[]) => own.reduce((all, q) => all * ((panel[q] ?? 0) / (mean[q] || 1)), 1);
    return counts.reduce((sum, panel) => sum + together(panel), 0);
  };
  const scored = town.people.map((person) => ({ person, score: scoreOf(person) }));
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, names)
    .map(({ person }) => person);
}

/** The counts of the public file as an attacker can lay them side by side: each category in an order of its own. */
function countsInPublic({ counts, quotas }: PublicFile["body"], random: Random): number[][] {
  const columns = counts.map(({ panels }) => random.shuffle(panels.flatMap(([way, times]) => Array(times).fill(way))));
  return (columns[0] ?? []).map((_, at) => {
    const cells = columns.map((column) => [...column[at]]);
    const next = new Map(counts.map(({ category }, c) => [category, cells[c] ?? []]));
    return quotas.map(({ category }) => next.get(category)?.shift() ?? 0);
  });
}

test("which values occur together in panels betrays nobody, however few seats a panel has: categories are counted apart", async () => {
  for (const seats of [1, 3]) {
    const quotas = problem.quotas.map((quota) => ({ ...quota, min: 0, max: seats }));
    const few = { seats, quotas, people: replied };
    const drawn = await computeDraw(few, { seed: "few", panels: 300 });
    const names = 200;
    const linked = drawn.panels.map((members) => countsOf(few, members));
    const leaky = precision(mostTogether(linked, quotas, names));
    assert.ok(leaky > guessing * 6, `linked, ${seats} seats: ${leaky}`);
    const { file: safe } = publish(few, drawn, "a secret of the town hall, 32 letters at least");
    const apart = precision(mostTogether(countsInPublic(safe.body, new Random("attack")), quotas, names));
    const alone = precision(likeliest(names));
    assert.ok(apart <= alone, `apart, ${seats} seats: ${apart}; guessing ${alone}`);
    assert.ok(leaky > apart * 3, `${leaky} against ${apart}`);
  }
});

/** Guessing with all that the newspaper may say: how many of each value replied, of how many in town. */
function likeliest(names: number): Person[] {
  const count = (people: readonly Person[], [name, value]: [string, string]) =>
    people.filter(({ features }) => features[name] === value).length;
  const rates = new Map<string, number>();
  for (const { category, value } of problem.quotas) {
    const pair: [string, string] = [category, value];
    rates.set(canonical(pair), count(replied, pair) / Math.max(1, count(town.people, pair)));
  }
  const rateOf = ({ features }: Person) =>
    Object.entries(features).reduce((all, pair) => all * (rates.get(canonical(pair)) ?? 0), 1);
  return [...town.people].sort((a, b) => rateOf(b) - rateOf(a)).slice(0, names);
}

test("trying every resident of the register against the commitments finds nobody", () => {
  const commitments = new Set(file.body.rows);
  const counts = [...new Set(result.counts)];
  for (const { id, features } of town.people) {
    assert.ok(!commitments.has(digestOf(canonical(features))));
    for (const panels of counts.slice(0, 5)) {
      const guess = { key: digestOf(id), home: digestOf(`home ${id}`), features, panels, fair: panels / 300 };
      assert.ok(!commitments.has(rowCommitment(guess)));
    }
  }
});

test("a row says nothing about housemates: with everything in it nobody finds a panel in which they sit", async () => {
  const couples = generate({ people: 60, seats: 8, values: [2, 4], slack: 1, couples: 0.8, seed: "mates" });
  const drawn = await computeDraw(couples, { seed: "spring", panels: 100 });
  const { file: shared, rows } = publish(couples, drawn, "a secret of the town hall, 32 letters at least");
  let pairs = 0;
  couples.people.forEach(({ household }, i) => {
    const mate = couples.people.findIndex(
      (other, j) => j !== i && household !== undefined && other.household === household,
    );
    const [row, matesRow] = [rows[i], rows[mate]];
    if (!row || !matesRow) return;
    pairs++;
    const own = ownRow(row);
    assert.equal(rowCommitment(own), rowCommitment(row), "the owner's row is the one committed to");
    assert.ok(!JSON.stringify(own).includes(row.householdKey));
    const secrets = Object.values(own).filter((value): value is string => typeof value === "string");
    assert.ok(!secrets.some((text) => JSON.stringify(matesRow).includes(text)));
    const counts = [...secrets, homeOf({ key: own.key, householdKey: own.home })].map(
      (guess) =>
        shared.body.panels.filter((codes, at) => {
          const start = digestOf(`home|${guess}|${at}`).slice(0, 10);
          return codes.some((code) => code.startsWith(start));
        }).length,
    );
    assert.ok(counts.every((count) => count === 0));
  });
  assert.ok(pairs > 20, `${pairs}`);
});

test("the order of codes and rows says nothing about the order of the pool", () => {
  for (const codes of file.body.panels) assert.deepEqual([...codes].sort(), codes);
  assert.deepEqual([...file.body.rows].sort(), file.body.rows);
});

test("values that fewer than five people of the pool carry are not counted in public, nor can they be worked out", () => {
  const rare = { ...problem, people: replied.map((person, i) => (i < 2 ? withValue(person) : person)) };
  rare.quotas = [...problem.quotas, { category: "c0", value: "rare", min: 0, max: 2 }];
  const { file: hidden } = publish(rare, result, "a secret of the town hall, 32 letters at least");
  for (const [counts] of hidden.body.counts[0]?.panels ?? []) {
    assert.equal(counts.at(-1), null);
    assert.ok(counts.filter((count) => count === null).length >= 2);
  }
});

const withValue = (person: Person): Person => ({ ...person, features: { ...person.features, c0: "rare" } });
