import assert from "node:assert/strict";
import { test } from "node:test";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import type { StoredEntry } from "../stored-page";
import { arrange, type Choice, choiceOf, chosenUrl, ENTRIES_AT_ONCE, neighboursOf } from "./arrange";

const nothing: Choice = { year: undefined, kind: undefined, oldestFirst: false, after: undefined };

const entry = (title: string, date: string, kind = ""): StoredEntry => ({
  ...{ id: title, slug: title, title, kind, sectionId: "s", description: "", image: "", revision: 1 },
  ...{ date: readTolerantDate(date), figures: [], evidence: [], extra: {}, updatedAt: new Date(0) },
});

const entries = [
  entry("fachtag", "23.06.2017", "Treffen"),
  entry("gruppen", "2019", "Treffen"),
  entry("danach", "nach der Sommerpause", "Gebaut"),
  entry("telefon", "2020 bis 2022"),
  entry("bank", "28. Mai 2026", "Gebaut"),
];

const shown = (choice: Partial<Choice>) =>
  arrange(entries, { ...nothing, ...choice }).groups.map(({ year, entries }) => [
    year,
    ...entries.map(({ title }) => title),
  ]);

test("the newest year comes first, and an unreadable date stands with its neighbour", () => {
  assert.deepEqual(shown({}), [
    [2026, "bank"],
    [2020, "telefon"],
    [2019, "danach", "gruppen"],
    [2017, "fachtag"],
  ]);
  assert.deepEqual(shown({ oldestFirst: true }).at(0), [2017, "fachtag"]);
});

test("a year and a kind cut the list down; the kinds are counted over all", () => {
  assert.deepEqual(shown({ year: 2019 }), [[2019, "gruppen"]]);
  assert.deepEqual(shown({ kind: "gebaut" }), [
    [2026, "bank"],
    [2019, "danach"],
  ]);
  assert.deepEqual(arrange(entries, nothing).kinds, [
    { label: "Gebaut", slug: "gebaut", count: 2 },
    { label: "Treffen", slug: "treffen", count: 2 },
  ]);
});

test("a long timeline goes on after the last entry that was shown", () => {
  const many = Array.from({ length: ENTRIES_AT_ONCE + 5 }, (_, i) => entry(`e${i}`, `${2000 + i}`));
  const first = arrange(many, { ...nothing, oldestFirst: true });
  assert.equal(first.next, `e${ENTRIES_AT_ONCE - 1}`);
  const rest = arrange(many, { ...nothing, oldestFirst: true, after: first.next });
  assert.deepEqual(
    [rest.groups.length, rest.groups[0]?.entries[0]?.title, rest.next],
    [5, `e${ENTRIES_AT_ONCE}`, undefined],
  );
});

test("an entry knows what came before and after it", () => {
  const { before, after } = neighboursOf(entries, "telefon");
  assert.deepEqual([before?.title, after?.title], ["danach", "bank"]);
  assert.equal(neighboursOf(entries, "fachtag").before, undefined);
});

test("a choice stands in the address and is read from it again", () => {
  const url = chosenUrl("/ergebnisse", nothing, { year: 2019, kind: "gebaut", oldestFirst: true });
  assert.equal(url, "/ergebnisse?jahr=2019&art=gebaut&reihenfolge=aelteste");
  const query = new URLSearchParams(url.split("?")[1]);
  assert.deepEqual(
    choiceOf((name) => query.get(name) ?? undefined),
    { ...nothing, year: 2019, kind: "gebaut", oldestFirst: true },
  );
  assert.deepEqual(
    choiceOf(() => "<x>"),
    { ...nothing, kind: "x", after: "<x>" },
  );
});
