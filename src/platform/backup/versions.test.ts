import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { asSuperuser } from "../../../tests/support/database";
import { everythingIn, MIGRATIONS, openRescue, ownerOf, type Rescue } from "../../../tests/support/rescue";
import { migrate } from "../db/migrate";

let rescue: Rescue;
beforeEach(async () => {
  rescue = await openRescue();
});
afterEach(() => rescue.close());

/** The program's migrations and some of a later version. */
function laterProgram(migrations: Record<string, string>) {
  const later = mkdtempSync(join(rescue.folder, "migrations-"));
  for (const name of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, name), join(later, name));
  for (const [name, text] of Object.entries(migrations)) writeFileSync(join(later, name), text);
  return later;
}

test("a backup of an older version is brought up to date", async () => {
  await rescue.backUp();
  const later = laterProgram({
    "9000_nickname.sql": "alter table people add column nickname text; update tenants set name = upper(name);",
    "0002_a_branch.sql": "alter table tenants add column seat text not null default 'Rathaus';",
  });
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target, { migrations: later });
  const rows = await asSuperuser(target.name, "select name, seat from tenants order by slug");
  assert.deepEqual(
    rows.map(({ name, seat }) => [name, seat]),
    [
      ["MITTELLAND", "Rathaus"],
      ["NORDHAFEN", "Rathaus"],
    ],
  );
  assert.ok(rescue.lines.some((line) => line.includes("9000_nickname.sql")));
});

test("a backup of a newer version, or of another program, is refused and changes nothing", async () => {
  const later = laterProgram({ "9000_later.sql": "create table later (id int)" });
  await migrate(ownerOf(rescue.world.database.name), later);
  await rescue.backUp();
  const target = await rescue.emptyDatabase();
  await assert.rejects(() => rescue.bringBack(target), /neueren Fassung/);
  const edited = laterProgram({ "9000_later.sql": "create table later (id bigint)" });
  await assert.rejects(() => rescue.bringBack(target, { migrations: edited }), /9000_later\.sql/);
  assert.deepEqual(await everythingIn(target.name), {});
});

test("rows that are sealed from the app are in the backup", async () => {
  const later = laterProgram({
    "9000_cases.sql": `create table cases (tenant_id uuid not null default current_tenant(), organisation_id uuid, secret bytea);
      call isolate_tenants('cases'); call seal_rows('cases', 'owner'); grant select on cases to gemeinsinn_web;`,
  });
  const { name } = rescue.world.database;
  await migrate(ownerOf(name), later);
  const secrets = rescue.secretsIn("secret");
  const { organisationId } = rescue.world.places.city;
  await asSuperuser(name, "insert into cases values ($1, $2, $3)", [
    rescue.world.tenantId,
    organisationId,
    secrets.seal("Akte 17"),
  ]);
  const hidden = await rescue.world.inCity((tx) =>
    tx
      .selectFrom("cases" as "people")
      .select("tenantId")
      .execute(),
  );
  assert.deepEqual(hidden, []);
  const { rows } = await rescue.backUp();
  assert.equal(rows.cases, 1);
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target, { migrations: later });
  const [found] = await asSuperuser(target.name, "select secret from cases");
  assert.equal(secrets.open(found.secret), "Akte 17");
  assert.throws(() => rescue.secretsIn("another").open(found.secret));
  assert.ok(!gunzipSync(readFileSync(rescue.file)).includes("Akte 17"));
  assert.ok(
    !gunzipSync(readFileSync(rescue.file)).includes(
      readFileSync(join(rescue.folder, "secret"), "utf8").split(" ").at(-1) ?? "",
    ),
  );
});
