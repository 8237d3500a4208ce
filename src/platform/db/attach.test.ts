import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { runChild } from "../../../tests/support/child";
import { ask, emptyFolder, isUp, usedFolder } from "../../../tests/support/data-folder";
import { attachOrLaunch } from "./attach";

const holder = (folder: string, usage: string) => `
  import { attachOrLaunch } from "./src/platform/db/attach";
  const use = await attachOrLaunch(${JSON.stringify(folder)}, "${usage}");
  process.once("SIGTERM", use.stop);
  console.log(process.pid + " " + use.pid);`;

test("a second server on one folder is refused with the number of the first", async () => {
  const folder = await usedFolder();
  const first = await runChild(holder(folder, "server"));
  const [process] = first.line.split(" ");
  const refusal = { name: "StartError", message: `Datenordner wird schon benutzt (Prozess ${process}).` };
  await assert.rejects(attachOrLaunch(folder, "server"), refusal);
  assert.equal(isUp(folder), true);
  await first.end("SIGTERM");
  assert.equal(isUp(folder), false);
});

test("a server that was killed leaves neither lock nor damage to the next one", async () => {
  const folder = await usedFolder();
  const killed = await runChild(holder(folder, "server"));
  await killed.end("SIGKILL");
  const next = await attachOrLaunch(folder, "server");
  assert.equal(String(next.pid), killed.line.split(" ")[1]);
  await next.stop();
  assert.equal(isUp(folder), false);
});

test("the last one stops the database, whoever started it", async () => {
  const folder = await usedFolder();
  const command = await attachOrLaunch(folder, "command");
  const server = await attachOrLaunch(folder, "server");
  await command.stop();
  assert.equal(await ask(server, "select 1"), 1);
  const backup = await attachOrLaunch(folder, "command");
  await server.stop();
  assert.equal(await ask(backup, "select 1"), 1);
  await backup.stop();
  await backup.stop();
  assert.equal(isUp(folder), false);
});

test("processes that meet in an empty folder share one database", async () => {
  const folder = join(emptyFolder(), "data");
  const children = await Promise.all([1, 2, 3].map(() => runChild(holder(folder, "command"))));
  const databases = new Set(children.map(({ line }) => line.split(" ")[1]));
  assert.equal(databases.size, 1);
  await Promise.all(children.map((child) => child.end("SIGTERM")));
  assert.equal(isUp(folder), false);
});

test("whoever comes while the last one leaves finds a database all the same", async () => {
  const folder = await usedFolder();
  let use = await attachOrLaunch(folder, "command");
  for (let round = 0; round < 6; round++) {
    const leaving = use.stop();
    await setTimeout(round * 7);
    use = await attachOrLaunch(folder, "command");
    await leaving;
    assert.equal(await ask(use, "select 1"), 1);
  }
  await use.stop();
});

test("a database that dies while it is used is launched again", async () => {
  const use = await attachOrLaunch(await usedFolder(), "server");
  const dead = use.pid;
  process.kill(dead, "SIGKILL");
  for (const end = Date.now() + 8000; use.pid === dead && Date.now() < end; ) await setTimeout(50);
  assert.notEqual(use.pid, dead);
  assert.equal(await ask(use, "select 1"), 1);
  await use.stop();
});
