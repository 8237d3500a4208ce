import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { type AlternatesTask, chooseAlternates } from "./alternates";
import { apportion } from "./apportion";
import { drawEvent } from "./draw-event";
import { drawMunicipalities } from "./draw-municipalities";
import { drawPots } from "./draw-pots";
import { formGroups } from "./form-groups";

const BAD = { code: "bad_input" };
const NO_NUMBERS = [Number.NaN, 2.5, -3, Number.POSITIVE_INFINITY, "3" as unknown as number];

test("the chance of a pot is named only where it is the same for everybody in it", () => {
  const people = (count: number, homes: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `${i}`, household: `h${i % homes}` }));
  const draw = (homes: number) => drawPots([{ name: "all", seats: 3, people: people(12, homes) }], "a")[0];
  assert.equal(draw(12)?.chance, 0.25);
  assert.ok(!Object.hasOwn(draw(11) ?? {}, "chance"));
  const apart = [0, 1].map((pot) => ({ name: `${pot}`, seats: 1, people: [{ id: `${pot}a`, household: `${pot}` }] }));
  assert.deepEqual(
    drawPots(apart, "a").map(({ chance }) => chance),
    [1, 1],
  );
  const [first, second] = apart;
  assert.ok(first && second);
  const across = [first, { ...second, people: [...second.people, { id: "x", household: "0" }] }];
  assert.ok(drawPots(across, "a").every((pot) => !("chance" in pot)));
});

test("seats of a pot, places of an event and of a share that are no whole numbers are refused", () => {
  for (const number of NO_NUMBERS) {
    assert.throws(() => drawPots([{ name: "x", seats: number, people: [{ id: "a" }] }], "a"), BAD);
    assert.throws(() => drawEvent({ places: number, invited: ["a"], open: ["b"], seed: "a" }), BAD);
    assert.throws(() => apportion([1, 2], number), BAD);
    assert.throws(() => apportion([1, 2], 3, { least: number }), BAD);
    assert.throws(() => apportion([1, 2], 3, { most: [1, number] }), BAD);
    assert.throws(() => formGroups({ people: [{ id: "a", features: {} }], groups: 1, rounds: number, seed: "a" }), BAD);
  }
  for (const weight of [Number.NaN, -1, Number.POSITIVE_INFINITY]) assert.throws(() => apportion([1, weight], 3), BAD);
  assert.throws(() => drawPots([{ name: "x", seats: 1, people: [{ id: "a" }, { id: "a" }] }], "a"), BAD);
});

test("municipalities without a number of people, or twice in the list, are refused, and so are letters without end", () => {
  const municipalities = ["a", "b", "c"].map((id) => ({ id, region: "r", population: 900 }));
  const task = { municipalities, places: 2, letters: 10, seed: "a" };
  assert.equal(drawMunicipalities(task).drawn.length, 2);
  for (const number of NO_NUMBERS) {
    const strange = { id: "d", region: "r", population: number };
    assert.throws(() => drawMunicipalities({ ...task, municipalities: [...municipalities, strange] }), BAD);
    assert.throws(() => drawMunicipalities({ ...task, letters: number }), BAD);
    assert.throws(() => drawMunicipalities({ ...task, places: number }), BAD);
    assert.throws(() => drawMunicipalities({ ...task, replacements: number }), BAD);
  }
  for (const largestShare of [0, 2, Number.NaN])
    assert.throws(() => drawMunicipalities({ ...task, largestShare }), BAD);
  assert.throws(() => drawMunicipalities({ ...task, municipalities: [...municipalities, ...municipalities] }), BAD);
  const deserted = municipalities.map((one) => ({ ...one, population: 0 }));
  assert.throws(() => drawMunicipalities({ ...task, municipalities: deserted }), BAD);
});

test("alternates are chosen only for a panel of the pool", () => {
  const problem = generate({ people: 20, seats: 4, values: [2], seed: "alternates" });
  const [one, two] = problem.people.map(({ id }) => id);
  assert.ok(one && two);
  const task: AlternatesTask = { problem, panel: [one, two], count: 2, seed: "a", samples: 5 };
  assert.equal(chooseAlternates(task).ids.length, 2);
  for (const panel of [
    [one, "stranger"],
    [one, one],
  ])
    assert.throws(() => chooseAlternates({ ...task, panel }), BAD);
  for (const number of [...NO_NUMBERS, 1.5]) {
    assert.throws(() => chooseAlternates({ ...task, count: number }), BAD);
    assert.throws(() => chooseAlternates({ ...task, samples: number }), BAD);
  }
  for (const stays of [Number.NaN, 1.5, -1]) assert.throws(() => chooseAlternates({ ...task, stays }), BAD);
});
