import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openBrowser } from "../../../../tests/support/browser";
import { HOSTS, openApp, openWorld, type World } from "../../../../tests/support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test("in the demo town one signs in as anybody with one click", async () => {
  const browser = world.at(HOSTS.city);
  const page = await browser.get("/anmelden?weiter=/konto");
  const answer = await page.form("Tilo").submit();
  assert.deepEqual([answer.status, answer.location], [303, "/konto"]);
  assert.equal((await browser.get("/konto")).form("Angaben speichern").values().name, "Tilo");
});

test("from the page of the town it leads back to the town", async () => {
  const browser = world.at(HOSTS.town);
  const page = await browser.visit("/anmelden?weiter=/konto");
  const door = await (await page.form("Tilo").submit()).follow();
  const arrival = await door.form("Weiter zu Erlach").submit();
  assert.equal(arrival.location, "/konto");
  assert.equal((await browser.get("/konto")).status, 200);
});

test("people of another tenant are not offered and not accepted", async () => {
  const page = await world.visitor.get("/anmelden");
  assert.ok(!page.body.includes("Hilde"));
  const { _token } = page.form("Tilo").values();
  const answer = await world.visitor.post("/dev/anmelden-als", { _token: String(_token), person: world.hilde.id });
  assert.equal(answer.status, 404);
});

test("in a real installation there is neither the list nor the address", async () => {
  const { app } = openApp(world.database, world.clock, { dev: undefined });
  const browser = openBrowser(app, "http://localhost:3000");
  const page = await browser.get("/anmelden");
  assert.ok(!page.body.includes("Tilo"));
  const { _token } = page.form("Code schicken").values();
  const answer = await browser.post("/dev/anmelden-als", { _token: String(_token), person: world.tilo.id });
  assert.equal(answer.status, 404);
});
