import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser } from "../../../../tests/support/database";
import { makePage, publish, write } from "../../../../tests/support/editing";
import { pageFrom } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { listAuditOf } from "../../../platform/audit";
import { changeMenu } from "../../../platform/portals/change-portal";
import type { Page } from "../page";
import { savePage } from "../pages/save-page";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const LIST = "/redaktion/uebersetzungen";

/** What the overview says of each language: "Englisch fehlt". */
const states = async (query = "") =>
  (await world.rosa.get(LIST + query)).all("tbody td:nth-child(2) div").map((text) => text.replace(/\s+/g, " "));
const todo = async () => (await world.rosa.get(`${LIST}?in=en`)).text("tbody td:nth-child(3) div") ?? "";

/** A page that everybody reads in German, with its English translation. */
async function translatedPage() {
  const german = await makePage(world.rosa);
  await write(world.rosa, german, "Um drei.");
  await publish(world.rosa, german);
  const added = await (await world.rosa.get(`${LIST}?in=en`)).form("Englisch anlegen: Sommerfest").submit();
  const english = (added.location ?? "").replace(/\?.*/, "");
  const compare = english.replace("/seiten/", "/uebersetzungen/");
  await write(world.rosa, english, "At three.");
  await publish(world.rosa, english);
  return { german, english, compare };
}

const changeOriginal = async (url: string, text: string) => {
  await write(world.rosa, url, text);
  await publish(world.rosa, url);
};

const confirm = async (url: string) => (await world.rosa.get(url)).form("Die Übersetzung stimmt noch").submit();

test("Rosa sees what is missing, begins a translation there, and it counts once everybody can read it", async () => {
  const german = await makePage(world.rosa);
  assert.deepEqual(await states(), [], "nobody misses the translation of a draft");
  await publish(world.rosa, german);
  assert.deepEqual(await states(), ["Leichte Sprache fehlt", "Englisch fehlt"]);
  const added = await (await world.rosa.get(`${LIST}?in=en`)).form("Englisch anlegen: Sommerfest").submit();
  assert.match(added.location ?? "", /\/en\?getan=created$/);
  assert.deepEqual(await states("?in=en"), ["Englisch in Arbeit"]);
  await publish(world.rosa, (added.location ?? "").replace(/\?.*/, ""));
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"]);
  assert.deepEqual(await states("?stand=missing"), ["Leichte Sprache fehlt"]);
});

test("a translation is outdated when visitors read another original than it was made from, and not before", async () => {
  const { german, compare } = await translatedPage();
  await write(world.rosa, german, "Um vier.");
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"], "a draft of the original changes nothing");
  await publish(world.rosa, german);
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
  assert.match(await todo(), /Das Original ist seit .*12\. Juni 2026.* anders: Text\./);
  const page = await world.rosa.get(compare);
  assert.deepEqual([page.text("del"), page.text("ins")], ["gestrichen: drei.", "neu: vier."]);
  await changeOriginal(german, "Um drei.");
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"], "the original says again what it said");
});

test("who translates anew is in work until it is published, also when the original changed while they wrote", async () => {
  const { german, english } = await translatedPage();
  await changeOriginal(german, "Um vier.");
  await write(world.rosa, english, "At four.");
  assert.deepEqual(await states("?in=en"), ["Englisch in Arbeit"]);
  await changeOriginal(german, "Um fünf.");
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
  await publish(world.rosa, english);
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
  await write(world.rosa, english, "At five.");
  await publish(world.rosa, english);
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"]);
});

test("Rosa says that a translation is still right: it is remembered, and good until the next change", async () => {
  const { german, compare } = await translatedPage();
  await changeOriginal(german, "Um drei Uhr.");
  const confirmed = await confirm(compare);
  assert.equal(confirmed.status, 303);
  assert.match((await confirmed.follow()).text(".notice--success") ?? "", /^Bestätigt\./);
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"]);
  assert.match(await todo(), /12\. Juni 2026.* bestätigt: stimmt noch/);
  const [pageId = ""] = /[0-9a-f-]{36}/.exec(german) ?? [];
  const [entry] = await world.inCity((tx) => listAuditOf(tx, pageId));
  assert.deepEqual(
    [entry?.act, entry?.personId, entry?.details],
    ["content.translation_confirmed", world.rosa.id, { locale: "en", sourceLocale: "de", sourceRevision: 3 }],
  );
  assert.match((await world.rosa.get(compare)).text(".notice--success") ?? "", /auf dem Stand des Originals/);
  await changeOriginal(german, "Um vier Uhr.");
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
});

test("nothing is confirmed beside an original that nobody has looked at, and nothing twice", async () => {
  const { german, compare } = await translatedPage();
  await changeOriginal(german, "Um vier.");
  const early = (await world.rosa.get(compare)).form("Die Übersetzung stimmt noch");
  await changeOriginal(german, "Um fünf.");
  const refused = await early.submit();
  assert.deepEqual([refused.status, (await states("?in=en"))[0]], [409, "Englisch veraltet"]);
  const [one, other] = [await world.rosa.get(compare), await world.rosa.get(compare)];
  assert.equal((await one.form("Die Übersetzung stimmt noch").submit()).status, 303);
  assert.equal((await other.form("Die Übersetzung stimmt noch").submit()).status, 409);
});

test("the overview and its forms are for editors of this portal alone", async () => {
  const { german, compare } = await translatedPage();
  await changeOriginal(german, "Um vier.");
  for (const person of [world.visitor, world.karin]) {
    for (const url of [LIST, compare]) assert.equal((await person.get(url)).status, 403);
    assert.equal((await person.post(compare, { source: "3" })).status, 403);
  }
  const inTown = compare.replace(/[0-9a-f-]{36}/, "00000000-0000-4000-8000-000000000000");
  assert.equal((await world.rosa.get(inTown)).status, 404, "no such page in this portal");
  assert.equal((await world.rosa.get(compare.replace("/en", "/de"))).status, 404, "the original is no translation");
});

const importPages = (...pages: Page[]) =>
  world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    for (const page of pages) await savePage(tx, { portalId, ownerOrganisationId, page }, world.clock.now);
  });

test("files of one import belong together, whichever is read first; one that comes alone makes the other old", async () => {
  const german = (text: string) => pageFrom("fest.md", `---\ntitle: Fest\n---\n${text}\n`);
  const english = pageFrom("en/fest.md", "---\ntitle: Fair\n---\nAt three.\n");
  await importPages(german("Um drei."), english);
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"]);
  world.clock.now = new Date(NOW.getTime() + 60_000);
  await importPages({ ...english, title: "Our fair" }, german("Um vier."));
  assert.deepEqual(await states("?in=en"), ["Englisch vorhanden"]);
  world.clock.now = new Date(NOW.getTime() + 120_000);
  await importPages(german("Um fünf."));
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
});

test("results that only the original has are counted beside its translation", async () => {
  const timeline = (titles: string[]) => titles.map((title) => `  - {title: ${title}, date: 2026}\n`).join("");
  const page = (name: string, titles: string[]) =>
    pageFrom(name, `---\ntitle: Ergebnisse\ntimeline:\n${timeline(titles)}---\n<ProgressPage />\n`);
  await importPages(page("fortschritt.md", ["Bank", "Regal", "Weg"]), page("en/fortschritt.md", ["Bank"]));
  assert.match(await todo(), /2 Ergebnisse gibt es nur im Original\./);
});

test("a long list goes on page by page, and loses nothing", async () => {
  const name = (index: number) => `seite-${String(index).padStart(2, "0")}`;
  const names = Array.from({ length: 33 }, (_, index) => name(index));
  await importPages(...names.map((slug) => pageFrom(`${slug}.md`, `---\ntitle: ${slug}\n---\nText.\n`)));
  const first = await world.rosa.get(`${LIST}?in=en`);
  const [next = ""] = first.attributes(".pages a", "href");
  const second = await world.rosa.get(next);
  assert.deepEqual([...first.all("tbody th a"), ...second.all("tbody th a")], names);
  assert.deepEqual(second.attributes(".pages a", "href"), [`${LIST}?in=en`]);
});

test("when nothing is left to do it says so with praise, and the place where editors look first does, too", async () => {
  const { german } = await translatedPage();
  assert.match(
    (await world.rosa.get(`${LIST}?in=en&stand=missing`)).text(".empty") ?? "",
    /Hier fehlt nichts.*Gute Arbeit/s,
  );
  assert.match((await world.rosa.get("/verwaltung")).text("main") ?? "", /Eine Übersetzung fehlt\./);
  await changeOriginal(german, "Um vier.");
  assert.match(
    (await world.rosa.get("/verwaltung")).text("main") ?? "",
    /Eine Übersetzung fehlt\. Eine ist veraltet\./,
  );
  const simple = await (await world.rosa.get(LIST)).form("Leichte Sprache anlegen: Sommerfest").submit();
  await publish(world.rosa, (simple.location ?? "").replace(/\?.*/, ""));
  await changeOriginal(german, "Um drei.");
  await confirm((simple.location ?? "").replace("/seiten/", "/uebersetzungen/").replace(/\?.*/, ""));
  assert.match((await world.rosa.get("/verwaltung")).text("main") ?? "", /in jeder Sprache, und alle sind aktuell/);
});

test("editors are told what the header and the menu lack, and no longer once it is there", async () => {
  const before = (await world.rosa.get(LIST)).text(".notice--warn") ?? "";
  assert.match(before, /Leichter Sprache führt noch nirgendwohin.*Gebärdensprache führt noch nirgendwohin/s);
  await world.inCity((tx) =>
    changeMenu(tx, world.places.city.portalId, {
      change: () => [
        { area: "simple", href: "/leicht", label: "Leichte Sprache" },
        { area: "sign", href: "/gebaerden", label: "Gebärdensprache" },
        { area: "main", href: "/projekt", label: "Projekt", simple: "Projekt" },
      ],
    }),
  );
  world.directory.noteChange("portals");
  const after = (await world.rosa.get(LIST)).text(".notice--warn") ?? "";
  assert.match(after, /englische Wort für: Projekt\./);
  assert.doesNotMatch(after, /nirgendwohin/);
});

test("what was translated before anybody noted it is judged by when it was saved", async () => {
  const { german } = await translatedPage();
  world.clock.now = new Date(NOW.getTime() + 60_000);
  await changeOriginal(german, "Um vier.");
  const select = "select locale, revision, source_locale, source_revision from page_translations order by revision";
  const noted = await asSuperuser(world.database.name, select);
  const migration = readFileSync("database/migrations/0141_page_translations.sql", "utf8");
  await asSuperuser(world.database.name, "truncate page_translations");
  await asSuperuser(world.database.name, migration.slice(migration.indexOf("do $$")));
  const [first, last] = await asSuperuser(world.database.name, select);
  assert.deepEqual(last, noted[1]);
  assert.deepEqual([first.source_revision, last.source_revision], [2, 2]);
  assert.deepEqual(await states("?in=en"), ["Englisch veraltet"]);
});
