import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { addMeasure, openHttpWorld } from "../../../../tests/support/http-world";
import { HOSTS, NOW } from "../../../../tests/support/world";
import { searchables } from "../../../app/searchable";
import { indexStale } from "../index/stale";
import { countMiss } from "../misses/queries";
import { insertPair } from "./queries";
import { MOST_PAIRS } from "./rules";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
beforeEach(async () => {
  world = await openHttpWorld();
  for (const title of ["Leihladen am Markt", "Kindertagesstätte Mühlbach", "Haus der kleinen Leute"])
    await addMeasure(world, title);
  await world.inCity((tx) => indexStale(tx, searchables));
});
afterEach(() => world.close());

const LIST = "/redaktion/suche";
const found = async (q: string, host = HOSTS.city) =>
  (await world.at(host).get(`/suche?q=${encodeURIComponent(q)}`)).all(".found h3");
const take = async (word: string, meaning: string) =>
  (await world.rosa.get(LIST)).form("Wörter gleichsetzen").fill({ word, meaning }).submit();

test("two words that an editor takes as the same find the same, in both directions and in other forms", async () => {
  assert.deepEqual(await found("Tauschregal"), []);
  assert.equal((await take("Tauschregal", "Leihladen")).location, `${LIST}#woerter`);
  for (const word of ["Tauschregal", "tauschregale", "TAUSCHREGAL", "Leihladen", "Tauschregal am Markt"])
    assert.deepEqual(await found(word), ["Leihladen am Markt"], word);
  await addMeasure(world, "Tauschregal im Keller");
  await world.inCity((tx) => indexStale(tx, searchables));
  assert.deepEqual((await found("Leihladen")).sort(), ["Leihladen am Markt", "Tauschregal im Keller"]);
});

test("a name of several words is one name, and what it stands for needs all of its words", async () => {
  await take("Zwergen-Haus", "kleine Leute");
  assert.deepEqual(await found("Zwergen Haus"), ["Haus der kleinen Leute"]);
  await take("Knirpstreff", "kleine Pferde");
  assert.deepEqual(await found("Knirpstreff"), []);
});

test("another portal of the same tenant has its own words", async () => {
  await take("Tauschregal", "Leihladen");
  const { portalId } = world.places.city;
  const rows = await world.inCity((tx) => tx.selectFrom("searchSynonyms").select(["portalId", "word"]).execute());
  assert.deepEqual(rows, [{ portalId, word: "tauschregal" }]);
  assert.deepEqual(await found("Tauschregal", HOSTS.town), []);
});

test("words that everybody knows are the same from the beginning, and the page says which", async () => {
  assert.deepEqual(await found("Kita"), ["Kindertagesstätte Mühlbach"]);
  assert.match((await world.rosa.get(LIST)).text(".accordion") ?? "", /Kita = Kindertagesstätte/);
});

test("of a word that nobody found it is one step to another name, and then it is off the list", async () => {
  const { portalId } = world.places.city;
  await world.inCity((tx) => countMiss(tx, { portalId, question: "tauschregal", asked: 3 }, NOW));
  const list = await world.rosa.get(LIST);
  const ways = list.attributes("tbody a", "href");
  assert.deepEqual(ways, ["/suche?q=tauschregal", `${LIST}?wort=tauschregal#woerter`]);
  const form = (await world.rosa.get(`${LIST}?wort=tauschregal`)).form("Wörter gleichsetzen");
  assert.equal(form.values().word, "tauschregal");
  await form.fill({ meaning: "Leihladen" }).submit();
  assert.deepEqual((await world.rosa.get(LIST)).all("tbody th"), []);
  assert.deepEqual(await found("Tauschregal"), ["Leihladen am Markt"]);
});

test("a pair that is removed means nothing any more, also to those who have just asked", async () => {
  await take("Tauschregal", "Leihladen");
  assert.equal((await found("Tauschregal")).length, 1);
  await (await world.rosa.get(LIST)).form("Entfernen„Tauschregal = Leihladen“ entfernen").submit();
  assert.deepEqual(await found("Tauschregal"), []);
});

test("what says nothing, is a sentence, or twice the same word, is shown again with what was typed", async () => {
  for (const [word, meaning, field] of [
    ["der die das", "Leihladen", "word"],
    ["🎈", "Leihladen", "word"],
    ["Tauschregal", "", "meaning"],
    ["Tauschregal", "eins zwei drei vier fünf Wörter", "meaning"],
    ["Bänke", "baenke", "meaning"],
    ["x".repeat(61), "Leihladen", "word"],
  ] as const) {
    const page = await take(word, meaning);
    assert.equal(page.status, 422, `${word} = ${meaning}`);
    assert.ok(page.text(`#${field}-error`), `${word} = ${meaning}`);
    assert.equal(page.form("Wörter gleichsetzen").values().word, word);
  }
  const kept = await world.inCity((tx) => tx.selectFrom("searchSynonyms").selectAll().execute());
  assert.deepEqual(kept, []);
});

test("SQL and the language of the index are words like others", async () => {
  await take("'; drop table objects; --", "Leihladen:* & !Markt");
  assert.deepEqual(await found("drop table objects"), ["Leihladen am Markt"]);
});

test("three hundred pairs are enough, and the same pair twice is one", async () => {
  const { portalId } = world.places.city;
  await take("Tauschregal", "Leihladen");
  await take("Tauschregal", "Leihladen");
  await world.inCity(async (tx) => {
    for (let number = 1; number < MOST_PAIRS; number++) {
      const word = `wort${number}`;
      await insertPair(tx, portalId, { word, meaning: "sache", writtenWord: word, writtenMeaning: "Sache" }, NOW);
    }
  });
  assert.equal((await take("Noch", "eines")).status, 422);
  assert.equal((await take("Zwiebelturm", "Markt")).status, 409);
});

test("only those who edit here put words in place", async () => {
  for (const browser of [world.visitor, world.karin, world.amir]) assert.equal((await browser.get(LIST)).status, 403);
  assert.equal((await world.karin.post("/redaktion/suche/woerter", { word: "Rad", meaning: "Bus" })).status, 403);
});
