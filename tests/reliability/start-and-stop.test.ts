import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { asSuperuser, createDatabase, urlOf } from "../support/database";
import { ask } from "../support/over-http";
import { databaseOf, demoFolder, signInAs } from "../support/product";
import { freePort, newDataFolder, type Server, startInVain, startServer } from "../support/server";

/** A folder with the demo town. */
let dataFolder: string;
before(async () => {
  dataFolder = await demoFolder();
});

const isDatabaseUp = (folder: string) => existsSync(join(folder, "postgres/postmaster.pid"));
const asked = ({ port }: Server, path: string, cookie = "") =>
  ask(port, { path, headers: { host: `localhost:${port}`, cookie } }).then(
    ({ status }) => status,
    () => 0,
  );

test("asked to stop, it takes nothing new, finishes what runs, stops its database and ends well within ten seconds", async (t) => {
  const server = await startServer(t, { dataFolder });
  const rosa = await signInAs(server.port, "Rosa Tamm");
  const lock = new Client(databaseOf(dataFolder));
  lock.on("error", () => {});
  await lock.connect();
  await lock.query("begin; lock table people in access exclusive mode");
  const slow = asked(server, "/konto", `session=${rosa.cookie("session")}`);
  await wait(300);
  const since = performance.now();
  const stopped = server.stop();
  await wait(300);
  assert.equal(await asked(server, "/healthz"), 0, "a new connection is refused");
  process.kill(server.pid ?? 0, "SIGTERM");
  await lock.query("commit");
  await lock.end();
  assert.equal(await slow, 200);
  assert.equal(await stopped, 0);
  assert.ok(performance.now() - since < 10_000);
  assert.equal(isDatabaseUp(dataFolder), false);
});

test("what never ends is cut off in time", async (t) => {
  const server = await startServer(t, { dataFolder });
  const rosa = await signInAs(server.port, "Rosa Tamm");
  const lock = new Client(databaseOf(dataFolder));
  lock.on("error", () => {});
  await lock.connect();
  await lock.query("begin; lock table people in access exclusive mode");
  const endless = asked(server, "/konto", `session=${rosa.cookie("session")}`);
  await wait(300);
  const since = performance.now();
  assert.equal(await server.stop(), 0);
  assert.ok(performance.now() - since < 10_000);
  assert.equal(await endless, 0);
  assert.equal(isDatabaseUp(dataFolder), false);
  await lock.end();
});

test("asked to stop while it starts, at whatever moment, it leaves no database behind and the next start works", async (t) => {
  for (const delay of [50, 300, 500, 800]) {
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined, DATA_DIR: dataFolder, PORT: String(await freePort()) };
    const child = spawn(process.execPath, [".build/server/main.mjs"], { env, stdio: "ignore" });
    await wait(delay);
    child.kill("SIGTERM");
    const [code, signal] = await once(child, "exit");
    // Before our first line runs, the system itself ends a process.
    assert.ok(code === 0 || signal === "SIGTERM", `${code} ${signal} after ${delay} ms`);
    if (code === 0) assert.equal(isDatabaseUp(dataFolder), false, `after ${delay} ms`);
  }
  const server = await startServer(t, { dataFolder });
  assert.equal(await asked(server, "/"), 200);
  assert.equal(await server.stop(), 0);
});

/** One line that a person can act on, and exit code 1. */
async function refuses(env: Record<string, string>, line: RegExp, folder?: string) {
  const port = String(await freePort());
  const { code, output } = await startInVain({ PORT: port, DATA_DIR: folder ?? newDataFolder(), ...env });
  assert.equal(code, 1, output);
  assert.match(output, line);
  assert.equal(
    output
      .trim()
      .split("\n")
      .filter((said) => !said.startsWith("Beispielstadt:")).length,
    1,
    output,
  );
}

test("a port that somebody else uses is named, and nothing keeps running", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  t.after(() => other.close());
  await once(other, "listening");
  const address = other.address();
  const port = String(typeof address === "object" && address?.port);
  await refuses({ PORT: port }, new RegExp(`^Der Anschluss ${port} ist schon belegt\\.`, "m"), dataFolder);
  assert.equal(isDatabaseUp(dataFolder), false);
});

test("a data folder that another server uses is named, and that one goes on", async (t) => {
  const server = await startServer(t, { dataFolder });
  await refuses({}, new RegExp(`^Datenordner wird schon benutzt \\(Prozess ${server.pid}\\)\\.$`, "m"), dataFolder);
  assert.equal(await asked(server, "/"), 200);
  assert.equal(await server.stop(), 0);
});

test("a folder that nothing can be written to, and one of another version, are named and not touched", async () => {
  await refuses({}, /^In den Datenordner \/proc\/gemeinsinn kann nicht geschrieben werden: .+\.$/m, "/proc/gemeinsinn");
  await refuses(
    { SECRET_FILE: "/proc/x/secret" },
    /^Die Schlüsseldatei \/proc\/x\/secret kann nicht geschrieben werden\.$/m,
  );
  const version = join(dataFolder, "postgres/PG_VERSION");
  const before = readFileSync(version, "utf8");
  writeFileSync(version, "16\n");
  await refuses({}, /gehört zu PostgreSQL 16, .+ Es wurde nichts verändert\.$/m, dataFolder);
  writeFileSync(version, before);
});

test("wrong settings are named, each in a line of its own", async () => {
  await refuses({ PORT: "abc" }, /^PORT: „abc“ ist kein Anschluss/m);
  await refuses(
    { HOST: "nirgends.invalid", DATA_DIR: dataFolder },
    /^Einen Rechner nirgends\.invalid gibt es hier nicht\. Bitte HOST ändern\.$/m,
  );
  const { code, output } = await startInVain({
    PORT: "0",
    HOST: "a b",
    BASE_URL: "x",
    DEMO: "ja",
    DATA_DIR: dataFolder,
  });
  assert.equal(code, 1);
  assert.deepEqual(
    output
      .trim()
      .split("\n")
      .map((line) => line.split(":")[0]),
    ["PORT", "HOST", "BASE_URL", "DEMO"],
  );
});

test("a database that does not answer, or has another history than the program, is named and left as it is", async () => {
  const nobody = `postgres://app@127.0.0.1:${await freePort()}/x`;
  await refuses({ DATABASE_URL: nobody }, /^Die Datenbank 127\.0\.0\.1:\d+\/x ist nicht zu erreichen: .+\.$/m);
  const name = await createDatabase();
  const url = urlOf("postgres", name);
  for (const change of [
    "update migrations set sha256 = 'other' where name like '0002%'",
    "insert into migrations (name, sha256) values ('9999_future.sql', 'x')",
  ]) {
    await asSuperuser(name, "delete from migrations where name = '9999_future.sql'");
    await asSuperuser(name, change);
    await refuses(
      { DATABASE_URL: url },
      /passen nicht zusammen \((0002|9999)_\w+\.sql\)\. Es wurde nichts verändert\./,
    );
  }
  assert.equal((await asSuperuser(name, "select count(*)::int as n from tenants"))[0].n, 0);
});
