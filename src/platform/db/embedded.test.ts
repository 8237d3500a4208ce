import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { setTimeout, setTimeout as wait } from "node:timers/promises";
import { runChild } from "../../../tests/support/child";
import { ask, emptyFolder, isUp, usedFolder } from "../../../tests/support/data-folder";
import { launchPostgres } from "./embedded";
import { isAlive } from "./embedded/postmaster";
import { serverUser } from "./embedded/reach";

test("the first start creates the database, the next finds what was written within a second", async () => {
  const folder = join(emptyFolder(), "neu/daten");
  const first = await launchPostgres(folder);
  await ask(first, "create table notes as select 'Bank am Ufer' as text");
  assert.equal(await ask(first, "show fsync"), "on");
  assert.equal(
    await ask(first, "select collate_name from (select datlocale as collate_name from pg_database) d"),
    "C.UTF-8",
  );
  await first.stop();
  assert.equal(isUp(folder), false);
  const since = performance.now();
  const second = await launchPostgres(folder);
  assert.equal(await ask(second, "select text from notes"), "Bank am Ufer");
  assert(performance.now() - since < 1000);
  await second.stop();
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes(".new-")),
    [],
  );
});

test("a database left by a killed process is taken over", async () => {
  const folder = await usedFolder();
  const child = await runChild(`
    import { launchPostgres } from "./src/platform/db/embedded";
    console.log((await launchPostgres(${JSON.stringify(folder)})).pid);
    setInterval(() => {}, 1000);`);
  await child.end("SIGKILL");
  const server = await launchPostgres(folder);
  assert.equal(String(server.pid), child.line);
  assert.equal(await ask(server, "select 1"), 1);
  await server.stop();
});

test("a killed database starts again, and what was confirmed is there", async () => {
  const folder = await usedFolder();
  const server = await launchPostgres(folder);
  await ask(server, "create table notes as select 7 as number");
  process.kill(server.pid, "SIGKILL");
  while (isAlive(server.pid)) await wait(5);
  const next = await launchPostgres(folder);
  assert.notEqual(next.pid, server.pid);
  assert.equal(await ask(next, "select number from notes"), 7);
  await next.stop();
});

test("after a crash the number of the database may belong to another program", async () => {
  const folder = await usedFolder();
  const stranger = spawn("sleep", ["20"], { ...serverUser, stdio: "ignore" });
  const note = [stranger.pid, "/", 1, 5432, "/tmp/elsewhere", "", "1 1", "ready"];
  writeFileSync(join(folder, "postgres/postmaster.pid"), `${note.join("\n")}\n`);
  const server = await launchPostgres(folder);
  assert.equal(await ask(server, "select 1"), 1);
  await server.stop();
  assert.equal(stranger.kill(), true);
});

test("a folder of another major version is refused and nothing in it changes", async () => {
  const folder = await usedFolder();
  writeFileSync(join(folder, "postgres/PG_VERSION"), "16\n");
  const before = readdirSync(folder, { recursive: true });
  await assert.rejects(
    launchPostgres(folder),
    /^StartError: .* gehört zu PostgreSQL 16, dabei ist PostgreSQL 18\. .*backup/,
  );
  assert.deepEqual(readdirSync(folder, { recursive: true }), before);
});

test("a folder that cannot be written to is named in one line", async () => {
  const file = join(emptyFolder(), "datei");
  writeFileSync(file, "");
  await assert.rejects(launchPostgres(file), /kann nicht geschrieben werden: Dort liegt eine Datei\.$/);
  await assert.rejects(launchPostgres(join(file, "daten")), /Auf dem Weg dorthin liegt eine Datei\.$/);
  await assert.rejects(
    launchPostgres("/proc/gemeinsinn"),
    /^StartError: In den Datenordner \/proc\/gemeinsinn kann nicht/,
  );
  assert.equal(readFileSync(file, "utf8"), "");
});

test("a folder that holds something else in the place of the database is left alone", async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "postgres"));
  writeFileSync(join(folder, "postgres/brief.txt"), "Liebe Stadt");
  await assert.rejects(launchPostgres(folder), /^StartError: Die Datenbank in .* lässt sich nicht anlegen/);
  assert.equal(readFileSync(join(folder, "postgres/brief.txt"), "utf8"), "Liebe Stadt");
});

test("neither a long path, nor a public folder, nor one that only root may enter is in the way", async () => {
  const deep = join(emptyFolder(), "sehr-langer-ordnername".repeat(5), "daten");
  mkdirSync(dirname(deep), { recursive: true });
  const open = await usedFolder();
  chmodSync(dirname(open), 0o755);
  for (const folder of [deep, open]) {
    const server = await launchPostgres(folder);
    assert.equal(await ask(server, "select 1"), 1);
    await server.stop();
  }
});

test("stopping waits for nobody who only keeps a connection open", async () => {
  const server = await launchPostgres(await usedFolder());
  const sleeping = ask(server, "select pg_sleep(30)").catch((error) => error.code);
  await setTimeout(100);
  const since = performance.now();
  await server.stop();
  assert.equal(await sleeping, "57P01");
  assert(performance.now() - since < 5000);
});
