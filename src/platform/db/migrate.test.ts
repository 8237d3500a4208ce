import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser, createDatabase, urlOf } from "../../../tests/support/database";
import { openDatabase } from ".";
import { migrate, migrationFiles } from "./migrate";

let name: string;
let folder: string;
beforeEach(async () => {
  name = await createDatabase("template0");
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
  write("0001_a.sql", "create table a (id int); insert into a values (1)");
  write("0002_b.sql", "create table b (id int)");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const run = () => migrate(urlOf("gemeinsinn_owner", name), folder);
const tables = async () =>
  (await asSuperuser(name, "select tablename from pg_tables where schemaname = 'public' order by 1")).map(
    ({ tablename }) => tablename,
  );

test("each file is applied once, in the order of the names", async () => {
  assert.deepEqual(await run(), ["0001_a.sql", "0002_b.sql"]);
  write("0003_c.sql", "create table c as select * from a");
  assert.deepEqual(await run(), ["0003_c.sql"]);
  assert.deepEqual(await run(), []);
});

test("processes that start at once apply each file once", async () => {
  const applied = await Promise.all([run(), run(), run()]);
  assert.deepEqual(applied.flat().sort(), ["0001_a.sql", "0002_b.sql"]);
  assert.equal((await asSuperuser(name, "select count(*)::int as n from a"))[0].n, 1);
});

test("a file that fails is rolled back with everything in it, and tried again the next time", async () => {
  write("0003_c.sql", "create table c (id int); select 1/0");
  await assert.rejects(run(), /division by zero/);
  assert.deepEqual(await tables(), ["a", "b", "migrations"]);
  write("0003_c.sql", "create table c (id int)");
  assert.deepEqual(await run(), ["0003_c.sql"]);
});

test("a file that was changed, or is gone, stops everything before anything new is applied", async () => {
  await run();
  write("0000_new.sql", "create table new (id int)");
  write("0003_new.sql", "create table newer (id int)");
  write("0002_b.sql", "create table b (id bigint)");
  await assert.rejects(run(), { message: "0002_b.sql" });
  rmSync(join(folder, "0002_b.sql"));
  await assert.rejects(run(), { message: "0002_b.sql" });
  assert.deepEqual(await tables(), ["a", "b", "migrations"]);
});

test("the files of the product are named by number and are all different", () => {
  const numbers = readdirSync("database/migrations").map((file) => /^(\d{4})_[a-z_]+\.sql$/.exec(file)?.[1]);
  assert.equal(new Set(numbers).size, numbers.length);
  assert.ok(!numbers.includes(undefined));
});

test("whoever asks the database hears which files it was made with, in the order of their names", async () => {
  const made = await createDatabase();
  const database = openDatabase(urlOf("app", made), { max: 1 });
  const files = await migrationFiles("database/migrations");
  assert.deepEqual(await database.listMigrations(), files);
  await asSuperuser(made, "insert into migrations (name, sha256) values ('0045_of_another_release.sql', $1)", ["x"]);
  assert.deepEqual(
    (await database.listMigrations()).filter((name) => !files.includes(name)),
    ["0045_of_another_release.sql"],
  );
  await database.close();
});

test("with the migration that binds sessions to portals everybody signs in once more, and nothing else is lost", async () => {
  const url = urlOf("gemeinsinn_owner", name);
  for (const extension of ["pg_trgm", "unaccent", "btree_gist"])
    await asSuperuser(name, `create extension ${extension}`);
  await migrate(url, "database/migrations", { upTo: "0110_red_thread.sql" });
  await asSuperuser(
    name,
    `with town as (insert into tenants (slug, name) values ('erlach', 'Erlach') returning id),
      resident as (insert into people (tenant_id, name) select id, 'Karin' from town returning tenant_id, id)
    insert into sessions (tenant_id, token_sha256, person_id, created_at, seen_on, expires_at)
      select tenant_id, sha256('token'), id, now(), now(), now() from resident`,
  );
  await migrate(url, "database/migrations");
  const counted =
    "select (select count(*) from people)::int as people, (select count(*) from sessions)::int as sessions";
  assert.deepEqual(await asSuperuser(name, counted), [{ people: 1, sessions: 0 }]);
});
