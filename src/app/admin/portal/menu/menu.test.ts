import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { NOW, openWorld, type World } from "../../../../../tests/support/world";
import { listIn, registerObject } from "../../../../platform/objects";
import { MOST_IN_AREA } from "../../../../platform/portals/change-portal";
import type { MenuItem } from "../../../../platform/portals/portal";
import { moved } from "./item";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const MENU = "/verwaltung/portal/menue";
const add = async (values: Record<string, string>) =>
  (await world.amir.get(MENU))
    .form("Link hinzufügen")
    .fill({ area: "main", ...values })
    .submit();
const shown = async (selector = ".nav a") => {
  world.directory.noteChange("portals");
  return (await world.visitor.get("/")).all(selector);
};
test("a word is added, moved by buttons and taken away, and visitors see that at once", async () => {
  for (const [label, href] of [
    ["Neuigkeiten", "/neuigkeiten"],
    ["Mithelfen", "/mithelfen"],
  ] as const)
    assert.equal((await add({ label, href })).status, 303);
  assert.deepEqual(await shown(), ["Neuigkeiten", "Mithelfen"]);
  assert.equal((await (await world.amir.get(MENU)).form("nach oben").submit()).status, 303);
  assert.deepEqual(await shown(), ["Mithelfen", "Neuigkeiten"]);
  const page = await world.amir.get(`${MENU}/0`);
  assert.equal(page.form("Link speichern").values().href, "/mithelfen");
  assert.equal((await page.form("Link speichern").fill({ en: "Help", label: "Helfen" }).submit()).status, 303);
  assert.deepEqual(await shown(), ["Helfen", "Neuigkeiten"]);
  assert.equal((await (await world.amir.get(`${MENU}/0`)).form("Link entfernen").submit()).status, 303);
  assert.deepEqual(await shown(), ["Neuigkeiten"]);
  assert.equal((await world.amir.get(`${MENU}/7`)).status, 404);
});

test("two people change the menu: each changes the entry they saw, wherever it stands by now", async () => {
  for (const label of ["Neuigkeiten", "Mithelfen"]) await add({ label, href: "/neuigkeiten" });
  const seen = (await world.amir.get(`${MENU}/0`)).form("Link speichern");
  await (await world.amir.get(MENU)).form("nach oben").submit();
  assert.deepEqual(await shown(), ["Mithelfen", "Neuigkeiten"]);
  const wrong = await seen.fill({ label: "" }).submit();
  assert.equal(wrong.status, 422);
  assert.equal((await wrong.form("Link speichern").fill({ label: "Anders" }).submit()).status, 303);
  assert.deepEqual(await shown(), ["Mithelfen", "Anders"]);
});

test("an entry that somebody changed or took away is not overwritten, nor another one, however often it is saved", async () => {
  for (const label of ["Neuigkeiten", "Mithelfen"]) await add({ label, href: "/neuigkeiten" });
  const seen = (await world.amir.get(`${MENU}/1`)).form("Link speichern");
  await (await world.amir.get(`${MENU}/1`)).form("Link entfernen").submit();
  for (const _ of [1, 2]) {
    const late = await seen.fill({ label: "Anders" }).submit();
    assert.equal(late.status, 409);
    assert.match(late.text(".error-summary h2") ?? "", /geändert oder entfernt/);
    assert.equal(late.form("Link hinzufügen").values().label, "Anders");
  }
  assert.deepEqual(await shown(), ["Neuigkeiten"]);
  const empty = await seen.fill({ label: "" }).submit();
  assert.equal(empty.status, 422);
  const added = await empty.form("Link hinzufügen").fill({ label: "Anders" }).submit();
  assert.equal(added.status, 303);
  assert.deepEqual(await shown(), ["Neuigkeiten", "Anders"]);
});

test("an entry is not moved when somebody changed the menu meanwhile", async () => {
  for (const label of ["Neuigkeiten", "Mithelfen"]) await add({ label, href: "/neuigkeiten" });
  const up = (await world.amir.get(MENU)).form("nach oben");
  await add({ label: "Stunden", href: "/stunden" });
  const late = await up.submit();
  assert.equal(late.status, 409);
  assert.match(late.text(".error-summary h2") ?? "", /jemand anderes das Menü geändert/);
  assert.deepEqual(await shown(), ["Neuigkeiten", "Mithelfen", "Stunden"]);
});

test("an area holds so many words and no more, and says so", async () => {
  for (let number = 0; number < MOST_IN_AREA.main; number++)
    assert.equal((await add({ label: `Wort ${number}`, href: "/neuigkeiten" })).status, 303);
  const refused = await add({ label: "Eins zu viel", href: "/neuigkeiten" });
  assert.equal(refused.status, 409);
  assert.equal(refused.form("Link hinzufügen").values().label, "Eins zu viel");
  assert.equal((await add({ area: "footer", label: "Unten", href: "/neuigkeiten" })).status, 303);
});

test("what is no safe target is no target", async () => {
  for (const href of [
    "javascript:alert(1)",
    "//boese.example",
    "/\\boese.example",
    "http://boese.example",
    "https://a@boese.example",
    "data:text/html,x",
    "termine",
    "/a b",
    "",
  ]) {
    const answer = await add({ label: "Falle", href });
    assert.equal(answer.status, 422, href);
    assert.ok(answer.text("#href-error"), href);
  }
  assert.equal((await add({ label: "Land", href: "https://land.example/ehrenamt" })).status, 303);
});

test("a link that leads nowhere is named, and one that does is not", async () => {
  await add({ label: "Da", href: "/neuigkeiten" });
  await add({ label: "Weg", href: "/gibt-es-nicht" });
  const rows = (await world.amir.get(MENU)).all(".menu-row");
  assert.deepEqual(
    rows.map((row) => /führt zu keiner Seite/.test(row)),
    [false, true],
  );
});

test("an address of another portal, or one that nobody may see, leads nowhere", async () => {
  const { city, town } = world.places;
  const put = (portalId: string, url: string, audience: "public" | "signed_in") =>
    world.inCity(async (tx) => {
      const id = crypto.randomUUID();
      const { organisationId: ownerOrganisationId } = city;
      await registerObject(tx, { id, kind: "page", url, title: "Fest", audience, ownerOrganisationId }, NOW);
      await listIn(tx, portalId, id);
    });
  await put(city.portalId, "/hier", "public");
  await put(town.portalId, "/dort", "public");
  await put(city.portalId, "/verborgen", "signed_in");
  for (const href of ["/hier", "/dort", "/verborgen"]) await add({ label: href, href });
  const rows = (await world.amir.get(MENU)).all(".menu-row");
  assert.deepEqual(
    rows.map((row) => /führt zu keiner Seite/.test(row)),
    [false, true, true],
  );
});

test("an entry moves within its area only, and not past its ends", () => {
  const item = (area: MenuItem["area"], label: string): MenuItem => ({ area, label, href: "/" });
  const menu = [item("main", "a"), item("legal", "x"), item("main", "b")];
  const words = (index: number, to: "up" | "down" | "away") =>
    moved(menu, index, to)
      .map(({ label }) => label)
      .join("");
  assert.deepEqual(
    [words(2, "up"), words(0, "up"), words(0, "down"), words(1, "down"), words(1, "away"), words(9, "up")],
    ["bxa", "axb", "bxa", "axb", "ab", "axb"],
  );
});

test("editors and visitors change no menu", async () => {
  for (const browser of [world.rosa, world.karin, world.visitor]) assert.equal((await browser.post(MENU)).status, 403);
});

test("name, office and languages are changed in one form, and a portal without English answers in German", async () => {
  const page = await world.amir.get("/verwaltung/portal/angaben");
  const values = {
    name: "Engagiertes Lauterbrück",
    claim: "Wir",
    office: "Anlaufstelle",
    lines: "Markt 1\n\n Mo bis Fr ",
    phone: "07000 12 34 50",
    email: "Office@example.org",
    english: [],
  };
  assert.equal((await page.form("Angaben speichern").fill(values).submit()).status, 303);
  world.directory.noteChange("portals");
  const start = await world.visitor.get("/", { "accept-language": "en" });
  assert.deepEqual(start.attributes("html", "lang"), ["de"]);
  assert.match(start.text("footer") ?? "", /Anlaufstelle.*Markt 1.*Mo bis Fr.*07000 12 34 50.*office@example\.org/s);
  assert.ok(!start.attributes("a", "hreflang").includes("en"));
  assert.deepEqual((await world.visitor.get("/?sprache=en")).attributes("html", "lang"), ["de"]);
  const again = await world.amir.get("/verwaltung/portal/angaben");
  assert.equal(again.form("Angaben speichern").values().lines, "Markt 1\nMo bis Fr");
  const wrong = await again
    .form("Angaben speichern")
    .fill({ name: "", phone: "anrufen!", email: "x", lines: "1\n2\n3\n4\n5\n6" })
    .submit();
  assert.equal(wrong.status, 422);
  for (const name of ["name", "phone", "email", "lines"]) assert.ok(wrong.text(`#${name}-error`), name);
});
