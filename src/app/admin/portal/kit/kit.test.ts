import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { answer, MEDIA, upload } from "../../../../../tests/support/media";
import { openWorld, type World } from "../../../../../tests/support/world";

const KIT = "/verwaltung/portal/medienpaket";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const poster = (text = "Wann;Wo") => new File([text], "Plakat A3.csv", { type: "text/csv" });
const asField = (file: File) => file as unknown as string;
const offer = (values: Record<string, string>) => answer(world.amir, KIT, "Vorlage anbieten", values);
const offered = async () => (await world.visitor.get("/medienpaket")).all(".downloads a");

/** A document of the library, by the address of its page. */
async function addToLibrary() {
  const page = await upload(world.rosa, poster());
  return page.attributes(".media-list a", "href")[0] ?? "";
}

test("without a template the page says so, and every template is shown with kind, size and licence", async () => {
  const item = await addToLibrary();
  assert.match((await world.visitor.get("/medienpaket")).text("main") ?? "", /Noch gibt es keine Vorlagen/);
  assert.match((await world.amir.get(KIT)).text("main") ?? "", /Noch keine Vorlage/);
  await answer(world.rosa, item, "Beschreibung speichern", { credit: "Rosa Tamm", licence: "cc_by" });
  const values = { title: "Plakat zum Ausfüllen", "document.document": "/dokumente/plakat-a3.csv" };
  assert.equal((await offer(values)).status, 303);
  const page = await world.visitor.get("/medienpaket");
  assert.match(page.text(".downloads li") ?? "", /^Plakat zum Ausfüllen CSV, 1 kB\s*Rosa Tamm\. Lizenz: CC BY 4\.0$/);
  const english = await world.visitor.get("/medienpaket", { "accept-language": "en" });
  assert.match(english.text(".downloads li") ?? "", /Licence: CC BY 4\.0/);
  assert.equal((await world.visitor.get(page.attributes(".downloads a", "href")[0] ?? "")).status, 200);
});

test("a template is uploaded in place, counts where it stands, and is taken out again", async () => {
  assert.equal((await offer({ title: "Plakat", "document.upload": asField(poster()) })).status, 303);
  assert.deepEqual(await offered(), ["Plakat"]);
  const [item = ""] = (await world.rosa.get(MEDIA)).attributes(".media-list a", "href");
  assert.match((await world.rosa.get(item)).text(".media-uses") ?? "", /Medienpaket als „Plakat“/);
  assert.deepEqual((await world.rosa.get(`${MEDIA}?zeigen=ungenutzt`)).all(".media-list a"), []);
  assert.equal((await answer(world.rosa, item, "In den Papierkorb")).status, 422, "it is missed there");
  assert.equal((await answer(world.amir, KIT, "Herausnehmen")).status, 303);
  assert.deepEqual(await offered(), []);
  assert.equal((await world.rosa.get(`${MEDIA}?zeigen=ungenutzt`)).all(".media-list a").length, 1, "it stays");
});

test("another file in its place stands in the kit too, and what lies in the trash does not", async () => {
  const item = await addToLibrary();
  await offer({ title: "Plakat", "document.document": "/dokumente/plakat-a3.csv" });
  const where = async () => (await world.visitor.get("/medienpaket")).attributes(".downloads a", "href")[0];
  const before = await where();
  await answer(world.rosa, item, "Austauschen", { file: asField(poster("Wann;Wo;Wer")) });
  assert.notEqual(await where(), before);
  await answer(world.rosa, item, "In den Papierkorb", { knows: "on" });
  assert.deepEqual(await offered(), []);
  await answer(world.rosa, item, "Zurückholen");
  assert.deepEqual(await offered(), ["Plakat"]);
});

test("a template needs a title and a document that is there; only owners offer one", async () => {
  const nothing = await offer({ title: "", "document.upload": asField(poster()) });
  assert.deepEqual([nothing.status, nothing.attributes(".error-summary a", "href")], [422, ["#title"]]);
  const none = await offer({ title: "Plakat" });
  assert.deepEqual(none.attributes(".error-summary a", "href"), ["#document.document"]);
  await addToLibrary();
  const form = (await world.amir.get(KIT)).form("Vorlage anbieten");
  const item = (await world.rosa.get(MEDIA)).attributes(".media-list a", "href")[0] ?? "";
  await answer(world.rosa, item, "In den Papierkorb");
  const late = await form.fill({ title: "Plakat", "document.document": "/dokumente/plakat-a3.csv" }).submit();
  assert.equal(late.status, 409);
  assert.equal((await world.rosa.get(KIT)).status, 403);
  assert.deepEqual(await offered(), []);
});
