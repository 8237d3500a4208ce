import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../bench/generate";
import { faultsOfPanel } from "../check-panel";
import { computeDraw } from "../draw/compute-draw";
import { Random } from "../random";
import { chooseAlternates } from "./alternates";
import { apportion } from "./apportion";
import { drawEvent } from "./draw-event";
import { drawMunicipalities, type Municipality } from "./draw-municipalities";
import { drawPots } from "./draw-pots";
import { formGroups } from "./form-groups";
import { replacementProblem } from "./replace";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test("places are shared out as Sainte-Laguë does it, within least and most", () => {
  assert.deepEqual(apportion([530, 240, 230], 10), [6, 2, 2]);
  assert.deepEqual(apportion([530, 24, 23], 10, { least: 1 }), [8, 1, 1]);
  assert.deepEqual(apportion([530, 240], 10, { most: [4, 9] }), [4, 6]);
  assert.equal(sum(apportion([1, 1, 1], 2)), 2);
});

const places: Municipality[] = Array.from({ length: 120 }, (_, i) => ({
  id: `m${i}`,
  region: `r${i % 3}`,
  population: 900 + ((i * i * 37) % 30_000) + (i % 17 === 0 ? 150_000 : 0),
}));

test("municipalities are drawn in every group, letters add up, and nowhere is more than a tenth written to", () => {
  const { drawn, reserves } = drawMunicipalities({ municipalities: places, places: 40, letters: 4_000, seed: "pulse" });
  assert.equal(drawn.length, 40);
  assert.equal(new Set(drawn.map(({ id }) => id)).size, 40);
  assert.equal(sum(drawn.map(({ letters }) => letters)), 4_000);
  for (const { id, letters } of drawn) {
    assert.ok(letters <= 0.1 * (places.find((place) => place.id === id)?.population ?? 0) + 1);
  }
  const chosen = new Set(drawn.map(({ id }) => id));
  for (const ids of Object.values(reserves)) for (const id of ids) assert.ok(!chosen.has(id));
});

test("over many draws every inhabitant of the state has the same chance of a letter", () => {
  const letters = new Map(places.map(({ id }) => [id, 0]));
  const rounds = 600;
  for (let i = 0; i < rounds; i++) {
    const { drawn } = drawMunicipalities({ municipalities: places, places: 40, letters: 1_000, seed: `${i}` });
    for (const one of drawn) letters.set(one.id, (letters.get(one.id) ?? 0) + one.letters);
  }
  const expected = 1_000 / sum(places.map(({ population }) => population));
  const large = places.filter(({ population }) => population > 10_000);
  for (const { id, population } of large) {
    const chance = (letters.get(id) ?? 0) / rounds / population;
    assert.ok(Math.abs(chance / expected - 1) < 0.35, `${id}: ${chance / expected}`);
  }
});

test("pots are drawn by themselves, nobody twice, at most one of a household, the others wait in order", () => {
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `p${from + i}`, household: `h${(from + i) % 25}` }));
  const pots = drawPots(
    [
      { name: "unter 30", seats: 6, people: people(0, 20) },
      { name: "ab 30", seats: 8, people: people(20, 30) },
    ],
    "a",
  );
  const drawn = pots.flatMap((pot) => pot.drawn);
  assert.deepEqual(
    pots.map((pot) => pot.drawn.length),
    [6, 8],
  );
  assert.equal(new Set(drawn.map((id) => Number(id.slice(1)) % 25)).size, 14);
  assert.deepEqual(
    pots.map((pot) => pot.drawn.length + pot.reserves.length),
    [20, 30],
  );
  assert.throws(() => drawPots([{ name: "x", seats: 3, people: people(0, 2) }], "a"), { code: "bad_input" });
});

test("an event is filled half and half; what one half leaves free goes to the other; nobody gets two places", () => {
  const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const both = drawEvent({ places: 41, invited: ids("a", 60), open: [...ids("b", 60), ...ids("a", 10)], seed: "x" });
  assert.deepEqual([both.invited.length, both.open.length], [21, 20]);
  assert.equal(new Set([...both.invited, ...both.open]).size, 41);
  const few = drawEvent({ places: 40, invited: ids("a", 5), open: ids("b", 60), seed: "x" });
  assert.deepEqual([few.invited.length, few.open.length], [5, 35]);
  const quiet = drawEvent({ places: 40, invited: ids("a", 60), open: ids("b", 4), seed: "x" });
  assert.deepEqual([quiet.invited.length, quiet.open.length], [36, 4]);
  const empty = drawEvent({ places: 40, invited: ids("a", 6), open: ids("b", 4), seed: "x" });
  assert.deepEqual([empty.invited.length, empty.open.length, empty.waiting.open.length], [6, 4, 0]);
});

test("tables are of one size and as mixed as the panel, and over the rounds people meet others", () => {
  for (const [size, groups, seed] of [
    [48, 6, "a"],
    [50, 7, "b"],
    [12, 12, "c"],
    [9, 2, "d"],
  ] as const) {
    const one = generate({ people: size, seats: 4, values: [4], seed }).people;
    const [tables = []] = formGroups({ people: one, groups, seed });
    assert.deepEqual(tables.flat().sort(), one.map(({ id }) => id).sort());
    const lengths = tables.map(({ length }) => length);
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
    for (const value of ["v0", "v1", "v2", "v3"]) {
      const carriers = new Set(one.filter(({ features }) => features.c0 === value).map(({ id }) => id));
      const counts = tables.map((table) => table.filter((id) => carriers.has(id)).length);
      assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, `${value}: ${counts}`);
    }
  }
  const { people } = generate({ people: 40, seats: 4, values: [2, 5, 3], seed: "rounds" });
  const rounds = formGroups({ people, groups: 8, rounds: 4, seed: "x" });
  assert.deepEqual(formGroups({ people, groups: 8, rounds: 4, seed: "x" }), rounds);
  const pairs = rounds.flatMap((tables) =>
    tables.flatMap((table) => table.flatMap((a) => table.filter((b) => b < a).map((b) => `${b}|${a}`))),
  );
  assert.ok(new Set(pairs).size > pairs.length * 0.85, `${new Set(pairs).size} of ${pairs.length}`);
  assert.throws(() => formGroups({ people, groups: 41, seed: "x" }), { code: "bad_input" });
  assert.throws(() => formGroups({ people: [...people, ...people], groups: 4, seed: "x" }), { code: "bad_input" });
});

const problem = generate({ people: 120, seats: 14, values: [2, 4, 3], slack: 1, couples: 0.3, seed: "alternates" });
const { panels } = await computeDraw(problem, { seed: "a", panels: 20 });
const panel = (panels[7] ?? []).map((i) => problem.people[i]?.id ?? "");

test("alternates live in other households, and with them drop-outs hurt the quotas less than with as many drawn blindly", () => {
  const task = { problem, panel, count: 6, seed: "a", stays: 0.7, samples: 50 };
  const { ids, shortfallWithout, shortfallWith } = chooseAlternates(task);
  assert.equal(new Set(ids).size, 6);
  assert.ok(ids.every((id) => !panel.includes(id)));
  assert.ok(shortfallWith < shortfallWithout * 0.6, `${shortfallWith} of ${shortfallWithout}`);
  assert.deepEqual(chooseAlternates(task).ids, ids);
});

test("seats of drop-outs are drawn again so that the whole panel keeps all quotas and households", async () => {
  const random = new Random("drop");
  const gone = random.shuffle([...panel]).slice(0, 4);
  const staying = panel.filter((id) => !gone.includes(id));
  const rest = replacementProblem(problem, staying, gone);
  const { panels: lottery } = await computeDraw(rest, { seed: "b", panels: 20 });
  for (const members of lottery) {
    const added = members.map((i) => rest.people[i]?.id ?? "");
    assert.deepEqual(faultsOfPanel(problem, [...staying, ...added]), []);
    assert.ok(added.every((id) => !gone.includes(id)));
  }
});
