import assert from "node:assert/strict";
import { test } from "node:test";
import { openHttpWorld } from "../../../../../tests/support/http-world";
import { HOSTS } from "../../../../../tests/support/world";
import { PER_ADDRESS } from "./rules";

test("who reports far too often from one address is held up, with the text kept, and nobody else is", async (t) => {
  const world = await openHttpWorld();
  t.after(() => world.close());
  const form = (await world.at(HOSTS.city).get("/barrierefreiheit/melden")).form("Barriere melden");
  const send = () => form.fill({ text: "Der Knopf hat keinen Namen." }).submit();
  for (let number = 0; number < PER_ADDRESS.burst; number++) assert.equal((await send()).status, 303);
  const refused = await send();
  assert.equal(refused.status, 409);
  assert.equal(refused.form("Barriere melden").values().text, "Der Knopf hat keinen Namen.");
  const elsewhere = (await world.visitor.get("/barrierefreiheit/melden")).form("Barriere melden");
  assert.equal((await elsewhere.fill({ text: "Das Bild hat keinen Text." }).submit()).status, 303);
});
