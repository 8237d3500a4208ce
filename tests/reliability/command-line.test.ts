import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ask } from "../support/over-http";
import { newDataFolder, startServer } from "../support/server";

/** Runs one command of the product and resolves to its exit code and what it said. */
const run = (dataFolder: string, ...words: string[]) => runWith(dataFolder, {}, words);

/** The same with a typed line, or with a Ctrl-C as soon as it says `stopAt`. */
const runWith = (dataFolder: string, { typed = "", stopAt = "" }, words: string[]) =>
  new Promise<{ code: number; said: string; complained: string }>((resolve) => {
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined, DATA_DIR: dataFolder, LOG_LEVEL: "silent" };
    const command = [".build/server/cli.mjs", ...words];
    const child = execFile(process.execPath, command, { env, timeout: 120_000 }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout.trim(), complained: stderr.trim() }),
    );
    child.stdin?.end(typed);
    child.stdout?.on("data", (text: string) => stopAt && text.includes(stopAt) && child.kill("SIGINT"));
  });

const isDatabaseUp = (folder: string) => existsSync(join(folder, "postgres/postmaster.pid"));

test("without a command, and when asked for help, every command is explained", async () => {
  for (const words of [[], ["--help"], ["migrate", "-h"]]) {
    const { code, said } = await run(newDataFolder(), ...words);
    assert.equal(code, 0);
    for (const command of ["migrate", "secrets rotate", "metrics token", "backup", "person erase"])
      assert.ok(said.includes(`npm run gemeinsinn -- ${command}`), command);
  }
});

test("a command that does not exist, or is typed wrongly, is answered with how it is written", async () => {
  const folder = newDataFolder();
  const unknown = await run(folder, "tanzen");
  assert.deepEqual([unknown.code, unknown.complained], [2, "Diesen Befehl gibt es nicht: tanzen"]);
  for (const words of [["migrate", "zu", "viel"], ["migrate", "--unbekannt"], ["backup"]]) {
    const { code, complained } = await run(folder, ...words);
    assert.equal(code, 2, words.join(" "));
    assert.match(complained, /^So wird er geschrieben: /);
  }
  assert.equal(existsSync(join(folder, "postgres")), false);
});

test("a command starts the database when no server runs, and stops it again", async () => {
  const folder = newDataFolder();
  const first = await run(folder, "migrate");
  assert.match(first.said, /^Angewendet: 0001_foundation\.sql, /);
  assert.deepEqual(await run(folder, "migrate"), {
    ...{ code: 0, said: "Die Datenbank ist auf dem neuesten Stand.", complained: "" },
  });
  assert.equal(isDatabaseUp(folder), false);
});

test("a command works while the server runs, and leaves it running", async (t) => {
  const server = await startServer(t, { env: { DEMO: "0" } });
  assert.equal((await run(server.dataFolder, "migrate")).code, 0);
  const { said: token } = await run(server.dataFolder, "metrics", "token");
  const away = { host: "lauterbrueck.example", authorization: `Bearer ${token}` };
  assert.equal((await ask(server.port, { path: "/metrics", headers: away })).status, 200);
  const rotated = await run(server.dataFolder, "secrets", "rotate");
  assert.match(rotated.said, /^Neuer Schlüssel angelegt, \d+ Werte neu versiegelt\./);
  assert.equal((await ask(server.port, { path: "/readyz", headers: { host: "x" } })).status, 200);
  assert.equal(await server.stop(), 0);
  assert.equal(isDatabaseUp(server.dataFolder), false);
});

test("the demo that somebody stops ends soon and says so", async () => {
  const folder = newDataFolder();
  const stopped = await runWith(folder, { stopAt: "Beispielstadt: " }, ["demo"]);
  assert.deepEqual([stopped.code, stopped.complained], [1, "Unterbrochen. Der nächste Aufruf macht weiter."]);
  assert.equal(isDatabaseUp(folder), false);
});

test("somebody is told what is kept about them, and stays erased after a restore", async (t) => {
  const server = await startServer(t);
  const [folder, mail] = [server.dataFolder, "rosa.tamm@lauterbrueck.example"];
  const { tables } = JSON.parse((await run(folder, "person", "export", mail)).said);
  const people = tables.find(({ table }: { table: string }) => table === "people");
  assert.deepEqual([people.rows[0].name, people.purpose], ["Rosa Tamm", "Ein Konto führen"]);
  const saved = join(folder, "stadt.backup");
  assert.equal((await run(folder, "backup", saved)).code, 0);
  const unsure = await runWith(folder, { typed: "rosa\n" }, ["person", "erase", mail]);
  assert.deepEqual([unsure.code, unsure.complained], [1, "Nicht bestätigt. Es wurde nichts gelöscht."]);
  const sure = await runWith(folder, { typed: `${mail}\n` }, ["person", "erase", mail]);
  assert.match(sure.said, /^Gelöscht wird Rosa Tamm \(\S+\)\. .*\nGelöscht\. /);
  assert.equal(await server.stop(), 0);
  const gone = [1, `Zu ${mail} gibt es kein Konto.`];
  const fresh = newDataFolder();
  for (const kept of ["secret", "journal"]) cpSync(join(folder, kept), join(fresh, kept), { recursive: true });
  assert.equal((await run(fresh, "restore", saved)).code, 0);
  const restored = await run(fresh, "person", "erase", mail, "--yes");
  assert.deepEqual([restored.code, restored.complained], gone);
});

test("a command whose database is not there says so in one line", async () => {
  const folder = newDataFolder();
  process.env.DATABASE_URL = "postgres://app@127.0.0.1:1/x";
  const { code, complained } = await run(folder, "migrate");
  delete process.env.DATABASE_URL;
  assert.deepEqual(
    [code, complained],
    [1, "Die Datenbank 127.0.0.1:1/x ist nicht zu erreichen: Dort antwortet niemand."],
  );
});
