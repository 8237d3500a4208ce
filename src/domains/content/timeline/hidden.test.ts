import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { visitor } from "../../../platform/audience";
import { hideObject, showAgain } from "../../../platform/objects/hide";
import { noFiles } from "../files/resolve";
import { findPage } from "../pages/find-page";
import { savePage } from "../pages/save-page";
import { editEntryUrl } from "../urls";
import { choiceOf } from "./arrange";
import { timelinePrint } from "./print";

let world: Awaited<ReturnType<typeof openWorld>>;
let hidden: { id: string; title: string; slug: string };
beforeEach(async () => {
  world = await openWorld();
  await importAgain();
  const title = (await titles())[0] ?? "";
  hidden = await world.inCity((tx) =>
    tx
      .selectFrom("timelineEntries")
      .select(["id", "title", "slug"])
      .where("title", "=", title)
      .executeTakeFirstOrThrow(),
  );
});
afterEach(() => world.close());

const importAgain = () =>
  world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    return savePage(tx, { portalId, ownerOrganisationId, page: familyPage("fortschritt.md") }, NOW);
  });
const titles = async () => (await world.visitor.get("/fortschritt")).all(".entry h3");
const hide = () => world.inCity((tx) => hideObject(tx, hidden.id));
const permalink = async () => (await world.visitor.get(`/fortschritt/${hidden.slug}`)).status;

/** Whether the feed, the sitemap and what is printed name it. */
async function isNamedIn() {
  const page = await world.inCity((tx) =>
    findPage(tx, visitor, { portalId: world.places.city.portalId, slug: "fortschritt", locale: "de" }),
  );
  assert.ok(page);
  const portal = { name: "Lauterbrück", origin: "https://lauterbrueck.example" };
  const chosen = { page, title: "Ergebnisse", files: noFiles, choice: choiceOf(() => undefined) };
  const print = timelinePrint({ locale: "de", portal }, chosen, NOW);
  const printed = print.years.flatMap(({ entries }) => entries.map(({ title }) => title));
  return {
    timeline: (await titles()).includes(hidden.title),
    feed: (await world.visitor.get("/fortschritt.atom")).body.includes(`/fortschritt/${hidden.slug}`),
    sitemap: (await world.visitor.get("/sitemap.xml")).body.includes(`/fortschritt/${hidden.slug}`),
    paper: printed.includes(hidden.title),
  };
}

test("a hidden result is gone from the timeline, the feed, the sitemap, the paper and its own page, until it is shown again", async () => {
  const everywhere = { timeline: true, feed: true, sitemap: true, paper: true };
  assert.deepEqual([await isNamedIn(), await permalink()], [everywhere, 200]);
  await hide();
  const nowhere = { timeline: false, feed: false, sitemap: false, paper: false };
  assert.deepEqual([await isNamedIn(), await permalink()], [nowhere, 404]);
  await world.inCity((tx) => showAgain(tx, hidden.id));
  assert.deepEqual([await isNamedIn(), await permalink()], [everywhere, 200]);
});

test("an editor mends a hidden result, and it stays hidden", async () => {
  await hide();
  const form = await world.rosa.get(editEntryUrl(hidden.id));
  assert.match(form.text("main") ?? "", /nach einer Meldung ausgeblendet/);
  const saved = await form.form("Ergebnis speichern").fill({ description: "Ohne das Bild." }).submit();
  assert.deepEqual([saved.status, saved.location], [303, editEntryUrl(hidden.id)]);
  assert.equal(await permalink(), 404);
});

test("a hidden result is not brought back by the trash", async () => {
  await hide();
  const form = await world.rosa.get(editEntryUrl(hidden.id));
  await form.form("Ergebnis löschen").submit();
  const trash = await world.rosa.get("/redaktion/papierkorb");
  const back = await trash.form("Zurückholen").submit();
  assert.deepEqual([back.status, back.location], [303, editEntryUrl(hidden.id)]);
  assert.equal(await permalink(), 404);
  await world.inCity((tx) => showAgain(tx, hidden.id));
  assert.equal(await permalink(), 200);
});

test("importing its folder again neither brings a hidden result back nor writes it a second time", async () => {
  const count = async () =>
    (await world.inCity((tx) => tx.selectFrom("timelineEntries").select("id").execute())).length;
  const before = await count();
  await hide();
  assert.equal((await importAgain()).status, "unchanged");
  const page = familyPage("fortschritt.md");
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  await world.inCity((tx) =>
    savePage(tx, { portalId, ownerOrganisationId, page: { ...page, title: "Was bisher war" } }, NOW),
  );
  assert.deepEqual([await count(), (await isNamedIn()).timeline], [before, false]);
});
