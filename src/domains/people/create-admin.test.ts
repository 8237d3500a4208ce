import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import { createAdmin } from "./create-admin";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const create = (email: string) =>
  world.inCity((tx) => createAdmin(tx, { email, address: world.directory.address }, world.clock.now));

async function signInBy(url: string | undefined) {
  const browser = world.at(HOSTS.city);
  const page = await browser.get(url ?? "");
  await page.form("Anmelden").submit();
  return browser;
}

test("a new administrator signs in by the link that was printed, without a mail", async () => {
  const link = await create("  Neu@Example.org ");
  assert.match(link ?? "", /^http:\/\/localhost:3000\/anmelden\/link\?schluessel=/);
  const browser = await signInBy(link);
  assert.equal((await browser.get("/verwaltung/personen")).status, 200);
  assert.deepEqual(await world.inCity((tx) => tx.selectFrom("mails").select("id").execute()), []);
});

test("somebody who is known keeps the account and becomes administrator", async () => {
  const browser = await signInBy(await create("karin@example.org"));
  assert.equal((await browser.get("/verwaltung/personen")).status, 200);
  const people = await world.inCity((tx) =>
    tx.selectFrom("people").select("id").where("email", "=", "karin@example.org").execute(),
  );
  assert.deepEqual(people, [{ id: world.karin.id }]);
});

test("the link is good for 15 minutes and once", async () => {
  const link = (await create("karin@example.org")) ?? "";
  await signInBy(link);
  assert.equal((await world.at(HOSTS.city).get(link)).status, 410);
  const second = (await create("karin@example.org")) ?? "";
  world.clock.now = new Date(NOW.getTime() + 15 * 60_000);
  assert.equal((await world.at(HOSTS.city).get(second)).status, 410);
});
