import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { type } from "../../tests/support/command";
import { HOSTS, openWorld, type World } from "../../tests/support/world";
import { changeHostCommand } from "./portal";

const NEW = "erlach.example";

let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "rechnername-"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function changeHost(from: string, to: string) {
  const { lines } = await type(world, changeHostCommand, { words: [from, to], folder });
  world.directory.noteChange("portals");
  return lines;
}

const answerAt = async (host: string) => {
  const { status, location } = await world.at(host).get("/anmelden?weiter=/konto");
  return [status, location];
};

test("a portal gets another host, and the old one leads there, to the same page", async () => {
  assert.deepEqual(await answerAt(NEW), [404, null]);
  const lines = await changeHost(HOSTS.city, `https://${NEW}/`);
  assert.deepEqual(lines, [`Das Portal ist jetzt hier zu erreichen: http://${NEW}:3000`]);
  assert.deepEqual(await answerAt(NEW), [200, null]);
  assert.deepEqual(await answerAt(HOSTS.city), [308, `http://${NEW}:3000/anmelden?weiter=/konto`]);
});

test("what was a mistake is taken back by any of the portal's names, and no browser remembers it", async () => {
  await changeHost(HOSTS.city, NEW);
  const wrong = await world.at(HOSTS.city).get("/anmelden");
  assert.equal(wrong.headers.get("cache-control"), "no-store");
  await changeHost(HOSTS.city, HOSTS.city);
  assert.deepEqual((await answerAt(HOSTS.city))[0], 200);
  assert.equal((await answerAt(NEW))[0], 308);
});

test("the host of another portal is not given away, of whatever tenant, and nothing changes", async () => {
  for (const host of [HOSTS.town, HOSTS.foreign])
    await assert.rejects(changeHost(HOSTS.city, host), {
      name: "StartError",
      message: `${host} gehört schon zu einem anderen Portal.`,
    });
  await assert.rejects(changeHost("fremd.example", NEW), /Unter fremd\.example ist kein Portal zu erreichen\./);
  await assert.rejects(changeHost(HOSTS.city, "x y"), /Das ist kein Rechnername: x y/);
  assert.equal((await answerAt(HOSTS.city))[0], 200);
});
