import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser } from "../../../tests/support/database";
import { type FragileLine, openFragileLine } from "../../../tests/support/fragile-line";
import { HOSTS, openWorld, type World } from "../../../tests/support/world";
import { type Database, openDatabase } from "../db";
import { log } from "../log";
import { hostOf, openDirectory } from "./directory";
import { addressOf } from "./portal";

log.level = "silent";

let world: World;
let line: FragileLine;
let database: Database;
let now = 0;
let directory: ReturnType<typeof openDirectory>;
beforeEach(async () => {
  world = await openWorld();
  line = await openFragileLine();
  database = openDatabase(line.urlOf("app", world.database.name));
  now = 0;
  directory = openDirectory(database, addressOf("https://lauterbrueck.example"), () => now);
});
afterEach(async () => {
  line.mend();
  await database.close();
  await line.close();
  await world.close();
});

const nameOf = async (host: string) => (await directory.find(host))?.portal.name;
const rename = (name: string) =>
  world.inCity((tx) => tx.updateTable("portals").set({ name }).where("isSignInHost", "=", true).execute());

test("a host leads to its portal with all addresses it needs, and an unknown one nowhere", async () => {
  const found = await directory.find(HOSTS.town);
  assert.equal(found?.portal.origin, "https://erlach.localhost");
  assert.equal(found?.portal.signInOrigin, "https://localhost");
  assert.deepEqual(found?.portal.siblings, ["https://localhost", "https://netz.localhost"]);
  assert.equal(await directory.find("fremd.example"), undefined);
});

test("a change is seen when it is told, and after half a minute in any case", async () => {
  assert.equal(await nameOf(HOSTS.city), "Lauterbrück");
  await rename("Stadt Lauterbrück");
  assert.equal(await nameOf(HOSTS.city), "Lauterbrück");
  directory.noteChange("mails");
  assert.equal(await nameOf(HOSTS.city), "Lauterbrück");
  directory.noteChange("portals");
  assert.equal(directory.recall(HOSTS.city), undefined);
  assert.equal(await nameOf(HOSTS.city), "Stadt Lauterbrück");
  await rename("Lauterbrück");
  now = 31_000;
  assert.equal(await nameOf(HOSTS.city), "Lauterbrück");
});

test("what changes while it is looked up is looked up again", async () => {
  const looking = directory.find(HOSTS.city);
  directory.noteChange("portals");
  await looking;
  assert.equal(directory.recall(HOSTS.city), undefined);
});

test("while the database is away everybody who was known stays known, and strangers are not guessed", async () => {
  await directory.find(HOSTS.city);
  directory.noteChange("*");
  now = 3_600_000;
  line.cut();
  assert.equal(await nameOf(HOSTS.city), "Lauterbrück");
  assert.equal(directory.recall(HOSTS.city), undefined);
  await assert.rejects(directory.find("fremd.example"));
});

test("a flood of invented hosts makes nobody forget the real ones", async () => {
  await directory.find(HOSTS.city);
  for (let batch = 0; batch < 2_100; batch += 100)
    await Promise.all(Array.from({ length: 100 }, (_, index) => directory.find(`host-${batch + index}.example`)));
  assert.equal(directory.recall(HOSTS.city)?.portal.name, "Lauterbrück");
});

test("a portal that is gone is forgotten", async () => {
  await directory.find(HOSTS.network);
  await asSuperuser(world.database.name, "delete from hosts where host = $1", [HOSTS.network]);
  directory.noteChange("portals");
  assert.equal(await directory.find(HOSTS.network), undefined);
});

test("port, capitals and a final dot do not matter for the name of a host", () => {
  for (const host of ["erlach.localhost", "erlach.localhost:3000", "Erlach.LOCALHOST.", "erlach.localhost.:3000"])
    assert.equal(hostOf(host), "erlach.localhost");
});
