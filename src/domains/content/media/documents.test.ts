import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { makePage, publish, sectionUrls } from "../../../../tests/support/editing";
import { answer, upload } from "../../../../tests/support/media";
import { familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { savePage } from "../pages/save-page";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const plan = (text = "Raum;Plätze") => new File([text], "Raumplan 2026.csv", { type: "text/csv" });
const asField = (file: File) => file as unknown as string;

/** A page with files to download, one still empty. Returns its address and that of the section. */
async function pageWithDownloads() {
  const page = await makePage(world.rosa);
  await (await world.rosa.get(`${page}/abschnitt`)).form("Hinzufügen").fill({ kind: "downloads" }).submit();
  const section = sectionUrls(await world.rosa.get(page)).at(-1) ?? "";
  await addEntry(section);
  return { page, section };
}

const addEntry = async (section: string) => (await world.rosa.get(section)).form("Eintrag hinzufügen").submit();

const fill = async (section: string, values: Record<string, string>) =>
  (await world.rosa.get(section)).form("Abschnitt speichern").fill(values).submit();

const chosen = async (section: string, name = "items.0.url.document") =>
  (await world.rosa.get(section)).attributes(`select[name="${name}"] option[selected]`, "value")[0];

test("a download is chosen from the library, with what it is and how well it can be read", async () => {
  const library = await upload(world.rosa, plan());
  const { page, section } = await pageWithDownloads();
  const option = (await world.rosa.get(section)).all('select[name="items.0.url.document"] option')[1];
  assert.equal(option, "Raumplan 2026: CSV, 1 kB, nicht auf Barrierefreiheit geprüft");
  const values = { "items.0.title": "Raumplan", "items.0.url.document": "/dokumente/raumplan-2026.csv" };
  assert.equal((await fill(section, values)).status, 303);
  assert.equal(await chosen(section), "/dokumente/raumplan-2026.csv");
  const form = await world.rosa.get(section);
  assert.equal(form.form("Abschnitt speichern").values()["items.0.url"], "", "it stands in one place only");
  await publish(world.rosa, page);
  const item = library.attributes(".media-list a", "href")[0] ?? "";
  assert.match((await world.rosa.get(item)).text(".media-uses") ?? "", /Sommerfest/);
  const shown = async () => (await world.visitor.get("/sommerfest")).attributes(".downloads a", "href")[0] ?? "";
  const before = await shown();
  assert.match(before, /raumplan/i);
  await answer(world.rosa, item, "Austauschen", { file: asField(plan("Raum;Plätze;Stufen")) });
  assert.notEqual(await shown(), before, "another file stands in its place");
});

test("a document is uploaded in the form itself, and stands at its entry whatever is moved meanwhile", async () => {
  const { section } = await pageWithDownloads();
  await addEntry(section);
  const values = { "items.0.title": "Alt", "items.0.url": "https://stadt.example/alt", "items.1.title": "Plan" };
  const form = (await world.rosa.get(section)).form("nach oben: Eintrag 2");
  const sent = await form.fill({ ...values, "items.1.url.upload": asField(plan()) }).submit();
  assert.equal(sent.status, 303);
  const after = (await world.rosa.get(section)).form("Abschnitt speichern").values();
  assert.deepEqual([after["items.0.title"], after["items.1.title"]], ["Plan", "Alt"]);
  assert.equal(await chosen(section), "/dokumente/raumplan-2026.csv");
  assert.equal(after["items.1.url"], "https://stadt.example/alt");
});

test("a file that cannot be taken, and two addresses at once, come back with what was typed", async () => {
  await upload(world.rosa, plan());
  const { section } = await pageWithDownloads();
  const program = new File([new Uint8Array([0x4d, 0x5a, 0, 1, 2, 3])], "plan.exe");
  const refused = await fill(section, { "items.0.title": "Plan", "items.0.url.upload": asField(program) });
  assert.equal(refused.status, 422);
  assert.deepEqual(refused.attributes(".error-summary a", "href"), ["#items.0.url.upload"]);
  assert.equal(refused.form("Abschnitt speichern").values()["items.0.title"], "Plan");
  const both = { "items.0.url.document": "/dokumente/raumplan-2026.csv", "items.0.url": "/mitmachen" };
  assert.equal((await fill(section, both)).status, 422);
  const stored = await world.inCity((tx) => tx.selectFrom("contentFiles").select("path").execute());
  assert.equal(stored.length, 1);
});

test("the same form sent twice uploads its document once", async () => {
  const { section } = await pageWithDownloads();
  const form = (await world.rosa.get(section)).form("Abschnitt speichern");
  const full = form.fill({ "items.0.title": "Plan", "items.0.url.upload": asField(plan()) });
  assert.equal((await full.submit()).status, 303);
  assert.equal((await full.submit()).status, 303);
  const stored = await world.inCity((tx) => tx.selectFrom("contentFiles").select("path").execute());
  assert.equal(stored.length, 1);
});

test("a document proves a result: chosen or uploaded, with a title; it counts as a use", async () => {
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  const page = familyPage("fortschritt.md");
  await world.inCity((tx) => savePage(tx, { portalId, ownerOrganisationId, page }, NOW));
  const start = await world.rosa.get("/fortschritt/nachbarschaftstelefon");
  const entry = start.attributes("main .acts a", "href")[0] ?? "";
  const send = async (values: Record<string, string>) =>
    (await world.rosa.get(entry)).form("Ergebnis speichern").fill(values).submit();
  const untitled = await send({ "document.upload": asField(plan()) });
  assert.deepEqual(untitled.attributes(".error-summary a", "href"), ["#documentTitle"]);
  const nothing = await send({ documentTitle: "Raumplan" });
  assert.deepEqual(nothing.attributes(".error-summary a", "href"), ["#document.document"]);
  assert.equal((await send({ "document.upload": asField(plan()), documentTitle: "Raumplan" })).status, 303);
  const shown = (await world.visitor.get("/fortschritt/nachbarschaftstelefon")).all("main a");
  assert.ok(
    shown.some((text) => text.startsWith("Raumplan")),
    shown.join(" | "),
  );
  const library = await world.rosa.get("/redaktion/medien");
  const item = library.attributes(".media-list a", "href")[0] ?? "";
  assert.match((await world.rosa.get(item)).text(".media-uses") ?? "", /als Beleg/);
});
