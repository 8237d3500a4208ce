import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../../../tests/support/world";
import { faultsOf } from "../../../../platform/portals/redirects";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const PAGE = "/verwaltung/portal/weiterleitungen";
const add = async (lines: string) =>
  (await world.amir.get(PAGE)).form("Weiterleitungen hinzufügen").fill({ lines }).submit();
const leadsTo = async (path: string) => {
  const { status, location } = await world.visitor.get(path);
  return [status, location];
};

test("old addresses lead on, however they were copied, and only in this portal", async () => {
  const lines = [
    "/alt.html /neuigkeiten",
    "https://alt.example/%C3%BCber-uns/?seite=2\t/mithelfen#anfang",
    "/ordner/tief/unten.php;https://land.example/ehrenamt",
    "",
    "/pfeil -> /stunden",
  ];
  assert.equal((await add(lines.join("\r\n"))).status, 303);
  assert.deepEqual(await leadsTo("/alt.html"), [301, "/neuigkeiten"]);
  assert.deepEqual(await leadsTo("/über-uns"), [301, "/mithelfen#anfang"]);
  assert.deepEqual(await leadsTo("/%C3%BCber-uns/"), [301, "/mithelfen#anfang"]);
  assert.deepEqual(await leadsTo("/ordner/tief/unten.php?x=1"), [301, "https://land.example/ehrenamt"]);
  assert.deepEqual(await leadsTo("/pfeil"), [301, "/stunden"]);
  assert.equal((await world.at(HOSTS.town).get("/alt.html")).status, 404);
});

test("a page that is there comes first, and what is sent is not led away", async () => {
  await add("/neuigkeiten /mithelfen\n/weg /mithelfen");
  assert.equal((await world.visitor.get("/neuigkeiten")).status, 200);
  assert.equal((await world.visitor.post("/weg")).status, 404);
});

test("chains and circles are refused, with the number of their line, and nothing of the list is kept", async () => {
  await add("/a /neuigkeiten");
  const CASES: [lines: string, fault: RegExp][] = [
    ["/b /a", /Zeile 1: .*selbst weiterleitet/],
    ["/c /d\n/d /neuigkeiten", /Zeile 1: .*selbst weiterleitet/],
    ["/x /y\n/y /x", /Zeile 1: .*im Kreis.*Zeile 2: .*im Kreis/],
    ["/z /z", /Zeile 1: .*im Kreis/],
    ["/z /z?seite=2", /im Kreis/],
    ["/a /mithelfen", /führt schon weiter/],
    ["/q /stunden\n/q/ /mithelfen", /Zeile 2: .*zweimal/],
    ["/gut /stunden\n/neuigkeiten-alt javascript:alert(1)", /Zeile 2: Alte Adresse/],
    ["/r //boese.example", /Zeile 1/],
    ["/ /stunden", /Zeile 1/],
    ["nur-ein-wort", /Zeile 1/],
    ["   ", /mindestens eine Zeile/],
  ];
  for (const [lines, fault] of CASES) {
    const answer = await add(lines);
    assert.equal(answer.status, 422, lines);
    assert.match(answer.text("#lines-error") ?? "", fault, lines);
  }
  const kept = await world.inCity((tx) => tx.selectFrom("redirects").select("path").execute());
  assert.deepEqual(kept, [{ path: "/a" }]);
  assert.equal((await add("/neuer-anfang /mithelfen\n/b /neuigkeiten")).status, 303);
  assert.equal((await add("/neuigkeiten /stunden")).status, 422, "something leads to it");
});

test("characters that no column takes are left out, and the list is not lost", async () => {
  assert.equal((await add("/alt%00seite /neuigkeiten\n/%ED%A0%80 /mithelfen")).status, 303);
  assert.deepEqual(await leadsTo("/altseite"), [301, "/neuigkeiten"]);
});

test("2,000 lines are looked at in the time of one page, also when each leads to the next", () => {
  const lines = Array.from({ length: 2_000 }, (_, number) => ({ path: `/n${number}`, target: `/n${number + 1}?a=b` }));
  const start = performance.now();
  const faults = faultsOf(lines, lines);
  assert.ok(performance.now() - start < 1_000);
  assert.ok(faults.every((fault) => fault === "there_already"));
});

test("many lines at once are kept in one go, shown page by page, and one is removed", async () => {
  const lines = Array.from({ length: 500 }, (_, number) => `/alt/${String(number).padStart(3, "0")} /neuigkeiten`);
  assert.equal((await add(lines.join("\n"))).status, 303);
  let path: string | undefined = PAGE;
  let rows = 0;
  while (path) {
    const page = await world.amir.get(path);
    rows += page.all(".menu-row").length;
    path = page.attributes('nav.pages a[rel="next"]', "href")[0];
  }
  assert.equal(rows, 500);
  assert.equal((await (await world.amir.get(PAGE)).form("Entfernen").submit()).status, 303);
  assert.deepEqual(await leadsTo("/alt/000"), [404, null]);
  assert.equal((await add(Array.from({ length: 2_001 }, (_, n) => `/n${n} /`).join("\n"))).status, 422);
});

test("editors change no addresses", async () => {
  for (const browser of [world.rosa, world.visitor])
    assert.equal((await browser.post(PAGE, { lines: "/a /b" })).status, 403);
});
