import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { makePage, sectionUrls } from "../../../../tests/support/editing";
import { answer, uploadPhoto } from "../../../../tests/support/media";
import { openWorld, type World } from "../../../../tests/support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** A page with a section for a picture. Returns where the page and the section are worked on. */
async function pageWithPicture() {
  const page = await makePage(world.rosa);
  const choice = await world.rosa.get(`${page}/abschnitt`);
  await choice.form("Hinzufügen").fill({ kind: "picture" }).submit();
  return { page, section: sectionUrls(await world.rosa.get(page)).at(-1) ?? "" };
}

const optionsOf = async (section: string) =>
  (await world.rosa.get(section)).attributes('select[name="image"] option', "value");

test("a page shows what the library offers and the drawings, and nothing from the trash", async () => {
  const item = await uploadPhoto(world.rosa, "bank.jpg");
  const { section } = await pageWithPicture();
  assert.ok((await optionsOf(section)).includes("/bilder/bank.jpg"));
  assert.ok((await optionsOf(section)).includes("/zeichnungen/bench.svg"));
  const names = (await world.rosa.get(section)).all('select[name="image"] option');
  assert.ok(names.includes("Menschen auf einer roten Bank"), "drawings are called by what they show");
  await answer(world.rosa, item, "In den Papierkorb");
  assert.ok(!(await optionsOf(section)).includes("/bilder/bank.jpg"));
});

test("a picture that the library describes needs no words on the page; another one is named", async () => {
  const item = await uploadPhoto(world.rosa, "bank.jpg");
  const { page, section } = await pageWithPicture();
  await (await world.rosa.get(section)).form("Abschnitt speichern").fill({ image: "/bilder/bank.jpg" }).submit();
  const lacks = /Zum Bild fehlt, was darauf zu sehen ist/;
  assert.match((await world.rosa.get(page)).text("main") ?? "", lacks);
  const words = (await world.rosa.get(item)).form("Beschreibung speichern");
  assert.equal((await words.fill({ alt: "Eine Bank unter einer Linde" }).submit()).status, 303);
  assert.doesNotMatch((await world.rosa.get(page)).text("main") ?? "", lacks);
});
