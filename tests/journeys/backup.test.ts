import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Client } from "pg";
import { startPostgres } from "../support/postgres";
import { freePort, newDataFolder, startServer } from "../support/server";

const MAX_PAGES = 25;
/** Differs with every answer: the token of a form, and the challenge of a passkey. */
const FLEETING = /(name="_(token|once)" value|challenge)="[^"]*"/g;

/** Runs a command of the product and resolves to what it said. Fails when the command does. */
async function command(words: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [".build/server/cli.mjs", ...words], { env: { ...process.env, ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [code] = await once(child, "close");
  assert.equal(code, 0, said);
  return said;
}

/** What visitors find who follow every link from the start: address → status, type and text. */
async function walk(origin: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = ["/"];
  while (waiting.length > 0 && found.size < MAX_PAGES) {
    const path = waiting.shift() ?? "/";
    if (found.has(path)) continue;
    const answer = await fetch(origin + path, { headers: { "accept-language": "de" } });
    const text = (await answer.text()).replace(FLEETING, "");
    found.set(path, `${answer.status} ${answer.headers.get("content-type")}\n${text}`);
    for (const [, next] of text.matchAll(/(?:href|src)="(\/[^"#]*)/g)) if (next) waiting.push(next);
  }
  return found;
}

test("a town moves to a database of its own and back, and visitors see no difference", async (t) => {
  const postgres = await startPostgres();
  t.after(postgres.stop);
  const port = await freePort();
  const file = join(newDataFolder(), "stadt.backup");
  const secretFrom = (from: string, to: string) => copyFileSync(join(from, "secret"), join(to, "secret"));

  const first = await startServer(t, { port });
  const before = await walk(first.origin);
  assert.ok(before.size >= 10);
  const said = await command(["backup", file], { DATA_DIR: first.dataFolder });
  assert.match(said, /Gesichert: .*Zeilen: \d{3,}/);
  assert.equal(await first.stop(), 0);

  const client = new Client(`postgres://postgres@localhost/postgres?host=${encodeURIComponent(postgres.folder)}`);
  await client.connect();
  await client.query("create database stadt");
  await client.end();
  const DATABASE_URL = `postgres://postgres@localhost/stadt?host=${encodeURIComponent(postgres.folder)}`;
  const outside = newDataFolder();
  secretFrom(first.dataFolder, outside);
  await command(["restore", file], { DATA_DIR: outside, DATABASE_URL });
  const second = await startServer(t, { port, dataFolder: outside, env: { DATABASE_URL } });
  assert.deepEqual(await walk(second.origin), before);
  await command(["backup", file], { DATA_DIR: outside, DATABASE_URL });
  assert.equal(await second.stop(), 0);

  const back = newDataFolder();
  secretFrom(outside, back);
  assert.match(await command(["restore", file], { DATA_DIR: back }), /Zurückgespielt/);
  const third = await startServer(t, { port, dataFolder: back });
  assert.deepEqual(await walk(third.origin), before);
});
