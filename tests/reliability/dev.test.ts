import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";

const REFUSED = /PORT/;
const PATIENCE_MS = 120_000;

/** The first file in a folder, also deep inside. */
const aFileIn = (folder: string) => {
  const [file] = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(file, folder);
  return join(file.parentPath, file.name);
};

test("while somebody works on the program, the server starts anew after each kind of change", async (t) => {
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, PORT: "abc" };
  const child = spawn(process.execPath, ["bin/dev.mjs"], { env, stdio: ["ignore", "ignore", "pipe"] });
  t.after(() => child.kill("SIGTERM"));
  const sayings = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  const late = setTimeout(() => child.kill("SIGTERM"), PATIENCE_MS);
  const refused = async () => assert.match(String((await sayings.next()).value), REFUSED);
  await refused();
  const parts = ["src", "demo", "database/migrations"].map(aFileIn);
  for (const file of [...parts, "package-lock.json"]) {
    utimesSync(file, new Date(), new Date());
    await refused();
  }
  clearTimeout(late);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  assert.equal(code, 0);
});
