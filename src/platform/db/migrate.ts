import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";

/** Any number, the same in every process that migrates. */
const LOCK = 7_364_001;

/** A file that was applied has been edited or is gone. Write a new migration instead. */
export class MigrationChanged extends Error {}

type Options = {
  upTo?: string;
  /** These and no others: the schema of a backup. */
  only?: readonly string[];
};

/**
 * Applies the SQL files of a folder that are not applied yet, in the order of their names, each in its own
 * transaction. Two processes may call it at once. Returns the names it applied.
 *
 * @example await migrate("postgres://owner@localhost/gemeinsinn", "database/migrations");
 */
export async function migrate(url: string, folder: string, { upTo, only }: Options = {}): Promise<string[]> {
  const client = new Client(url);
  // Lost, it fails the query that waits for it.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(`create table if not exists migrations
      (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await client.query("grant select on migrations to gemeinsinn_web");
    const files = (await migrationFiles(folder, upTo)).filter((name) => !only || only.includes(name));
    const open = await assertUnchanged(client, folder);
    const wanted = files.filter((name) => open.has(name));
    for (const name of wanted) await apply(client, folder, name);
    return wanted;
  } finally {
    await client.end();
  }
}

/** The names of the migrations of a folder in their order. */
export async function migrationFiles(folder: string, upTo?: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return upTo === undefined ? names : names.filter((name) => name <= upTo);
}

/**
 * Compares every file with what was applied, before anything is applied. A database that is newer than the program is
 * left alone. Returns the names that are not applied yet.
 */
async function assertUnchanged(client: Client, folder: string): Promise<Set<string>> {
  const open = new Set(await migrationFiles(folder));
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from migrations order by name",
  );
  for (const { name, sha256 } of rows) {
    if (!open.delete(name) || sha256 !== hashOf(await readFile(join(folder, name), "utf8")))
      throw new MigrationChanged(name);
  }
  return open;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function apply(client: Client, folder: string, name: string): Promise<void> {
  const text = await readFile(join(folder, name), "utf8");
  await client.query("begin");
  await client.query(text);
  await client.query("insert into migrations (name, sha256) values ($1, $2)", [name, hashOf(text)]);
  await client.query("commit");
}
