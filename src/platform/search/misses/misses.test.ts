import assert from "node:assert/strict";
import { BlockList } from "node:net";
import { afterEach, beforeEach, test } from "node:test";
import { addMeasure, openHttpWorld } from "../../../../tests/support/http-world";
import { HOSTS, NOW } from "../../../../tests/support/world";
import { searchables } from "../../../app/searchable";
import { daysBefore } from "../../time/day";
import { indexStale } from "../index/stale";
import { readQuestion } from "../question/question";
import { openMissMemory } from "./memory";
import { countMiss, forgetMissesDue } from "./queries";
import { keptOf } from "./rules";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
beforeEach(async () => {
  const proxies = new BlockList();
  proxies.addAddress("127.0.0.1");
  world = await openHttpWorld({ proxies });
});
afterEach(() => world.close());

/** Somebody of this address looks for something. Each address is asked anew: nothing comes from the cache. */
const ask = (q: string, address: string, host = HOSTS.city) =>
  world.at(host).get(`/suche?q=${encodeURIComponent(q)}&von=${address}`, { "x-forwarded-for": address });

const listed = () => world.inCity((tx) => tx.selectFrom("searchMisses").select(["question", "asked"]).execute());

test("what three people look for in vain is written down with the third one, and then each further one counts", async () => {
  await ask("Tauschregal?", "203.0.113.1");
  await ask("tauschregal", "203.0.113.2");
  assert.deepEqual(await listed(), []);
  await ask("TAUSCHREGAL", "203.0.113.3");
  assert.deepEqual(await listed(), [{ question: "tauschregal", asked: 3 }]);
  await ask("tauschregal", "203.0.113.4");
  assert.deepEqual(await listed(), [{ question: "tauschregal", asked: 4 }]);
});

test("one person who asks again and again is one person", async () => {
  for (let time = 0; time < 6; time++) await ask("Zauberwald", `203.0.113.9`);
  for (const last of ["1", "2", "3"]) await ask("Zauberwald", `2001:db8:1:2::${last}`);
  assert.deepEqual(await listed(), [], "an address and a network are two");
});

test("what is found, and what nobody may be told from others by, is not noted", async () => {
  await addMeasure(world, "Lindenfest");
  await world.inCity((tx) => indexStale(tx, searchables));
  for (const last of ["1", "2", "3"]) await ask("Lindenfest", `203.0.113.${last}`);
  for (let time = 0; time < 3; time++) await world.at(HOSTS.city).get(`/suche?q=Nebelhorn&von=${time}`);
  assert.deepEqual(await listed(), []);
});

test("what looks like an address, a number or a letter to somebody is never kept", async () => {
  const kept = (text: string) => world.inCity(async (tx) => keptOf(await readQuestion(tx, text, "de")));
  for (const text of [
    "rosa@example.org",
    "07000 12 34 50",
    "+49 7000 1234",
    "Müller 1974",
    "Hauptstraße 5",
    "www.beispiel.example",
    "beispiel.org",
    "https://beispiel",
    "DE12 3456",
    "ich suche meine Nachbarin Frau Weber aus dem zweiten Stock",
    "🎈",
    "der die das",
  ])
    assert.equal(await kept(text), undefined, text);
  assert.equal(await kept("Kinder-Betreuung am Abend?"), "kinder betreuung abend");
});

test("who asked is known in memory only, and not for longer than a week", () => {
  const memory = openMissMemory();
  const asks = (asker: string, now = NOW) => memory.isShared({ key: "portal frage", asker }, now);
  assert.deepEqual(
    ["1", "2", "2", "3", "3", "4"].map((asker) => asks(asker)),
    [false, false, false, true, false, true],
  );
  const nextWeek = new Date(NOW.getTime() + 7 * 86_400_000);
  assert.deepEqual(
    ["5", "6", "7"].map((asker) => asks(asker, nextWeek)),
    [false, false, true],
  );
});

test("a flood of questions does not fill the memory", () => {
  const memory = openMissMemory();
  for (let number = 0; number < 6_000; number++) memory.isShared({ key: `portal frage ${number}`, asker: "1" }, NOW);
  assert.equal(memory.size(), 5_000);
});

test("editors see what nobody finds, most often first, and take off what is done; others do not", async () => {
  const { portalId } = world.places.city;
  await world.inCity(async (tx) => {
    await countMiss(tx, { portalId, question: "tauschregal", asked: 3 }, daysBefore(NOW, 2));
    await countMiss(tx, { portalId, question: "tauschregal", asked: 2 }, NOW);
    await countMiss(tx, { portalId, question: "leihoma", asked: 4 }, NOW);
  });
  const page = await world.rosa.get("/redaktion/suche");
  assert.deepEqual(page.all("tbody th"), ["tauschregal", "leihoma"]);
  assert.match(page.text("tbody td") ?? "", /5-mal/);
  const answer = await page.form("Von der Liste nehmen„tauschregal“ von der Liste nehmen").submit();
  assert.equal(answer.location, "/redaktion/suche");
  assert.deepEqual((await world.rosa.get("/redaktion/suche")).all("tbody th"), ["leihoma"]);
  for (const other of [world.karin, world.amir]) assert.equal((await other.get("/redaktion/suche")).status, 403);
  assert.equal((await world.rosa.get("/suche")).attributes('main a[href="/redaktion/suche"]', "href").length, 1);
  assert.equal((await world.karin.get("/suche")).attributes('main a[href="/redaktion/suche"]', "href").length, 0);
});

test("fifty-one questions are read in two parts, and none is lost between them", async () => {
  const { portalId } = world.places.city;
  await world.inCity(async (tx) => {
    for (let number = 0; number < 51; number++)
      await countMiss(
        tx,
        { portalId, question: `frage ${"abcdefghij"[number % 10]}${"abcdef"[Math.floor(number / 10)]}`, asked: 3 },
        NOW,
      );
  });
  const first = await world.rosa.get("/redaktion/suche");
  assert.equal(first.all("tbody tr").length, 50);
  const second = await world.rosa.get(first.attributes('.pages a[rel="next"]', "href")[0] ?? "");
  assert.equal(second.all("tbody tr").length, 1);
  assert.equal(new Set([...first.all("tbody th"), ...second.all("tbody th")]).size, 51);
});

test("after ninety days a question is forgotten", async () => {
  const { portalId } = world.places.city;
  await world.inCity(async (tx) => {
    await countMiss(tx, { portalId, question: "alt", asked: 3 }, daysBefore(NOW, 91));
    await countMiss(tx, { portalId, question: "neu", asked: 3 }, daysBefore(NOW, 89));
    await forgetMissesDue(tx, NOW);
  });
  assert.deepEqual(await listed(), [{ question: "neu", asked: 3 }]);
});
