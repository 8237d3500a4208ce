import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { attribute, parsePage } from "../../../../tests/support/markup";
import { answer, photo, upload, uploadPhoto } from "../../../../tests/support/media";
import { openWorld, type World } from "../../../../tests/support/world";
import { emptyForm } from "../../../platform/forms/form";
import { MediaSelect, pickable } from "./picker";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** What a form offers in which this picture stands. */
async function offered(value: string, kind: "picture" | "document" = "picture") {
  const { portalId } = world.places.city;
  const choices = await world.inCity((tx) => pickable(tx, { portalId, kind, chosen: [value] }));
  const form = { ...emptyForm, values: { image: value } };
  const select = <MediaSelect form={form} name="image" label="Bild" locale="de" pickable={choices} />;
  const frame = `<!doctype html><html lang="de"><head><title>x</title></head><body><form>${select}<button type="submit">Speichern</button></form></body></html>`;
  const page = await parsePage(frame, "the field");
  const options = page.querySelectorAll("option").map((option) => attribute(option, "value") ?? "");
  const chosen = page.querySelector("option[selected]");
  return { options, chosen: chosen && attribute(chosen, "value") };
}

test("a field offers the pictures of the library as pages cite them, and keeps what stands there", async () => {
  await upload(world.rosa, await photo("bank.jpg"), await photo("beet.jpg"), new File(["Plan"], "plan.txt"));
  const field = await offered("/bilder/beet.jpg");
  assert.equal(field.chosen, "/bilder/beet.jpg");
  assert.deepEqual([...new Set(field.options)].sort(), ["", "/bilder/bank.jpg", "/bilder/beet.jpg"]);
  assert.deepEqual([...new Set((await offered("", "document")).options)], ["", "/dokumente/plan.txt"]);
  assert.equal((await offered("/zeichnungen/bench.svg")).chosen, "/zeichnungen/bench.svg", "a drawing of ours stays");
});

test("a picture that may not be shown is not offered, and stays where it was chosen", async () => {
  const address = await uploadPhoto(world.rosa, "fest.jpg");
  await answer(world.rosa, address, "Von allen Seiten nehmen");
  assert.deepEqual((await offered("")).options, [""]);
  assert.equal((await offered("/bilder/fest.jpg")).chosen, "/bilder/fest.jpg");
});
