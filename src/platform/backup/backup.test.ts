import assert from "node:assert/strict";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { startBucket } from "../../../tests/support/bucket";
import { asSuperuser, createDatabase, urlOf } from "../../../tests/support/database";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { openDatabase, type TenantTx } from "../db";
import { migrate } from "../db/migrate";
import { keepFile, openStorage, type Storage, storeFile } from "../files";
import { keyOf } from "../files/storage";
import { openSecrets } from "../secrets";
import { StartError } from "../start-error";
import { BackupBroken, backup, openJournal, restore, verifyBackup } from ".";

let world: World;
let folder: string;
let file: string;
let lines: string[];
const opened: { close: () => Promise<void> }[] = [];

beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  file = join(folder, "stadt.backup");
  lines = [];
  await fillWorld();
});
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
  await world.close();
  rmSync(folder, { recursive: true });
});

const MIGRATIONS = "database/migrations";
const MANY = 3_000;
const ownerOf = (name: string) => urlOf("gemeinsinn_owner", name);
const secretsIn = (name: string) => openSecrets(join(folder, name));
const say = (line: string) => void lines.push(line);

/** Files of two tenants, odd texts, mails in every state, an announcement that nobody has heard. */
async function fillWorld() {
  const kept = await keepFile(world.storage, { name: "Plan.txt", bytes: Buffer.from("Grüße\tmit\\Tab\n") });
  const portalId = world.places.city.portalId;
  await world.inCity(async (tx) => {
    const { organisationId: ownerOrganisationId } = world.places.city;
    await storeFile(tx, kept, { ownerOrganisationId, audience: "public", uploadedBy: world.rosa.id }, NOW);
    const mail = {
      portalId,
      recipient: "karin@example.org",
      class: "transactional",
      subject: "Zeile",
      text: "a\tb\\N\nü",
      html: "",
    } as const;
    const times = { createdAt: NOW, dueAt: NOW };
    for (const status of ["queued", "sending", "failed"] as const)
      await tx
        .insertInto("mails")
        .values({ ...mail, ...times, status, key: status, messageId: `<${status.length}@x>` })
        .execute();
    const people = Array.from({ length: MANY }, (_, at) => ({ name: `Person ${at} "\\.` }));
    await tx.insertInto("people").values(people).execute();
  });
  await world.inNorth(async (tx) => {
    const of = { ownerOrganisationId: world.places.foreign.organisationId, audience: "signed_in" } as const;
    await storeFile(tx, kept, of, NOW);
  });
}

const backUp = (more: Partial<Parameters<typeof backup>[0]> = {}) =>
  backup({
    ...{ file, ownerUrl: ownerOf(world.database.name), storage: world.storage, secrets: secretsIn("secret") },
    ...{ version: "0.1.0", now: NOW, say, ...more },
  });

async function emptyDatabase() {
  const name = await createDatabase("template0");
  for (const extension of ["pg_trgm", "unaccent", "btree_gist"])
    await asSuperuser(name, `create extension ${extension}`);
  const database = openDatabase(urlOf("app", name));
  opened.push(database);
  return { name, database };
}

const erasePerson = (tx: TenantTx, personId: string) => tx.deleteFrom("people").where("id", "=", personId).execute();

type Target = Awaited<ReturnType<typeof emptyDatabase>>;
type More = Partial<Parameters<typeof restore>[0]> & { dataDir?: string };

function bringBack({ name, database }: Target, { dataDir = folder, ...more }: More = {}) {
  const storage = more.storage ?? openStorage({ dataDir: join(folder, name) });
  return restore({
    ...{ file, ownerUrl: ownerOf(name), database, storage, secrets: secretsIn("secret") },
    ...{ journal: openJournal({ dataDir, storage }), erasePerson, migrations: MIGRATIONS, now: NOW, say, ...more },
  });
}

/** Every row of every table as text, past all policies. */
async function everythingIn(name: string, except: string[] = []) {
  const tables: { name: string }[] = await asSuperuser(
    name,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name: table } of tables) {
    if (except.includes(table)) continue;
    const rows = await asSuperuser(name, `select t::text as row from "${table}" t order by 1`);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** Policies, triggers and keys as they stand in the catalogue. */
const guardsOf = (name: string) =>
  asSuperuser(
    name,
    `select 'table' as kind, relname::text as name, concat(relrowsecurity, relforcerowsecurity) as state from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
     union all select 'trigger', concat(tgrelid::regclass, tgname), tgenabled::text from pg_trigger where not tgisinternal
     union all select 'key', concat(conrelid::regclass, conname), concat(condeferrable, condeferred, convalidated)
       from pg_constraint where contype = 'f'
     order by 1, 2`,
  );

async function keysOf(storage: Storage) {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
}

test("what comes back is row by row and byte by byte what was there", async () => {
  const before = await everythingIn(world.database.name, ["migrations", "mails"]);
  const { rows, files, missingFiles } = await backUp();
  const target = await emptyDatabase();
  const storage = openStorage({ dataDir: join(folder, "neu") });
  await bringBack(target, { storage });
  assert.deepEqual(await everythingIn(target.name, ["migrations", "mails"]), before);
  assert.deepEqual(await guardsOf(target.name), await guardsOf(world.database.name));
  assert.deepEqual(await keysOf(storage), await keysOf(world.storage));
  assert.deepEqual([files, missingFiles], [1, []]);
  assert.ok((rows.people ?? 0) > MANY);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test("after a restore everything goes on: new rows get new numbers, tenants stay apart", async () => {
  await backUp();
  const target = await emptyDatabase();
  await bringBack(target);
  const [city] = await target.database.listTenants();
  const tenantId = city?.id ?? "";
  await target.database.transaction({ tenantId }, (tx) =>
    tx.insertInto("announcements").values({ topic: "probe", payload: "{}" }).execute(),
  );
  const names = await target.database.transaction({ tenantId: world.foreignTenantId }, (tx) =>
    tx.selectFrom("people").select("name").execute(),
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ["Hilde"],
  );
});

test("mails that were on their way wait until somebody has looked", async () => {
  await backUp();
  const target = await emptyDatabase();
  await bringBack(target);
  const mails = await asSuperuser(target.name, "select key, status, last_error from mails order by key");
  assert.deepEqual(
    mails.map(({ key, status, last_error }) => [key, status, last_error]),
    [
      ["failed", "failed", null],
      ["queued", "held", "restored"],
      ["sending", "held", "restored"],
    ],
  );
});

test("who was erased and what was ended since stays so", async () => {
  await backUp();
  const storage = openStorage({ dataDir: folder });
  const journal = openJournal({ dataDir: folder, storage });
  await journal.appendErasure({ tenantId: world.tenantId, personId: world.karin.id, at: NOW });
  const session = await world.inCity((tx) =>
    tx.selectFrom("sessions").select("id").where("personId", "=", world.rosa.id).executeTakeFirstOrThrow(),
  );
  await journal.appendRevocation([session.id]);
  await world.inNorth(erasePersonOf(world.hilde.id));
  const target = await emptyDatabase();
  await bringBack(target);
  const people = await asSuperuser(target.name, "select name from people where name !~ '^Person' order by 1");
  assert.deepEqual(
    people.map(({ name }) => name),
    ["Amir", "Hilde", "Rosa", "Tilo"],
  );
  assert.equal((await asSuperuser(target.name, "select from sessions where id = $1", [session.id])).length, 0);
  assert.ok(!JSON.stringify(readFileSync(join(folder, "journal/erasures.jsonl"), "utf8")).includes("Karin"));
});

const erasePersonOf = (id: string) => (tx: TenantTx) => erasePerson(tx, id);

test("a line of the journal that a crash cut off harms no other", async () => {
  const storage = openStorage({ dataDir: folder });
  const journal = openJournal({ dataDir: folder, storage });
  const { tenantId } = world;
  const people = [world.karin, world.rosa, world.tilo];
  await Promise.all(people.map(({ id: personId }) => journal.appendErasure({ tenantId, personId, at: NOW })));
  writeFileSync(join(folder, "journal/erasures.jsonl"), '{"at":"2026-06-12T1', { flag: "a" });
  const { erased } = await journal.read();
  assert.equal(erased.get(world.tenantId)?.size, 3);
});

test("with files in a bucket the journal survives the loss of the data folder", async (t) => {
  const bucket = await startBucket();
  t.after(bucket.stop);
  const storage = openStorage({ filesUrl: bucket.filesUrl, dataDir: folder });
  for (const [dataDir, { id }] of [
    ["a", world.karin],
    ["b", world.rosa],
  ] as const) {
    const journal = openJournal({ dataDir: join(folder, dataDir), storage });
    await journal.appendErasure({ tenantId: world.tenantId, personId: id, at: NOW });
    await journal.stop();
  }
  const { erased } = await openJournal({ dataDir: join(folder, "leer"), storage }).read();
  assert.deepEqual([...(erased.get(world.tenantId) ?? [])].sort(), [world.karin.id, world.rosa.id].sort());
});

/** The program's migrations and some of a later version. */
function laterProgram(migrations: Record<string, string>) {
  const later = mkdtempSync(join(folder, "migrations-"));
  for (const name of readdirSync(MIGRATIONS)) copyFileSync(join(MIGRATIONS, name), join(later, name));
  for (const [name, text] of Object.entries(migrations)) writeFileSync(join(later, name), text);
  return later;
}

test("a backup of an older version is brought up to date", async () => {
  await backUp();
  const later = laterProgram({
    "9000_nickname.sql": "alter table people add column nickname text; update tenants set name = upper(name);",
    "0002_a_branch.sql": "alter table tenants add column seat text not null default 'Rathaus';",
  });
  const target = await emptyDatabase();
  await bringBack(target, { migrations: later });
  const rows = await asSuperuser(target.name, "select name, seat from tenants order by slug");
  assert.deepEqual(
    rows.map(({ name, seat }) => [name, seat]),
    [
      ["MITTELLAND", "Rathaus"],
      ["NORDHAFEN", "Rathaus"],
    ],
  );
  assert.ok(lines.some((line) => line.includes("9000_nickname.sql")));
});

test("a backup of a newer version, or of another program, is refused and changes nothing", async () => {
  const later = laterProgram({ "9000_later.sql": "create table later (id int)" });
  await migrate(ownerOf(world.database.name), later);
  await backUp();
  const target = await emptyDatabase();
  await assert.rejects(() => bringBack(target), /neueren Fassung/);
  const edited = laterProgram({ "9000_later.sql": "create table later (id bigint)" });
  await assert.rejects(() => bringBack(target, { migrations: edited }), /9000_later\.sql/);
  assert.deepEqual(await everythingIn(target.name), {});
});

test("rows that are sealed from the app are in the backup", async () => {
  const later = laterProgram({
    "9000_cases.sql": `create table cases (tenant_id uuid not null default current_tenant(), organisation_id uuid, secret bytea);
      call isolate_tenants('cases'); call seal_rows('cases', 'owner'); grant select on cases to gemeinsinn_web;`,
  });
  const { name } = world.database;
  await migrate(ownerOf(name), later);
  const secrets = secretsIn("secret");
  const { organisationId } = world.places.city;
  await asSuperuser(name, "insert into cases values ($1, $2, $3)", [
    world.tenantId,
    organisationId,
    secrets.seal("Akte 17"),
  ]);
  const hidden = await world.inCity((tx) =>
    tx
      .selectFrom("cases" as "people")
      .select("tenantId")
      .execute(),
  );
  assert.deepEqual(hidden, []);
  const { rows } = await backUp();
  assert.equal(rows.cases, 1);
  const target = await emptyDatabase();
  await bringBack(target, { migrations: later });
  const [found] = await asSuperuser(target.name, "select secret from cases");
  assert.equal(secrets.open(found.secret), "Akte 17");
  assert.throws(() => secretsIn("another").open(found.secret));
  assert.ok(!gunzipSync(readFileSync(file)).includes("Akte 17"));
  assert.ok(
    !gunzipSync(readFileSync(file)).includes(readFileSync(join(folder, "secret"), "utf8").split(" ").at(-1) ?? ""),
  );
});

test("with another key file the restore goes on and says what that means", async () => {
  await backUp();
  await bringBack(await emptyDatabase(), { secrets: secretsIn("another") });
  assert.ok(lines.some((line) => line.startsWith("Achtung: Die Schlüsseldatei")));
});

test("a damaged, shortened or foreign file changes nothing and says so", async () => {
  await backUp();
  const whole = readFileSync(file);
  const target = await emptyDatabase();
  const changed = Buffer.from(whole);
  const middle = Math.floor(whole.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  const broken = [
    whole.subarray(0, middle),
    whole.subarray(0, -9),
    changed,
    Buffer.from("Urlaubsbild"),
    Buffer.alloc(0),
  ];
  for (const [at, bytes] of broken.entries()) {
    writeFileSync(file, bytes);
    await assert.rejects(() => verifyBackup(file), BackupBroken, `${at}`);
    await assert.rejects(
      () => bringBack(target),
      (error) => error instanceof BackupBroken && /nichts verändert/.test(error.message),
    );
  }
  rmSync(file);
  await assert.rejects(() => bringBack(target), /gibt es nicht/);
  assert.deepEqual(await everythingIn(target.name), {});
  writeFileSync(file, whole);
  await verifyBackup(file);
  await bringBack(target);
});

test("only an empty database is loaded", async () => {
  await backUp();
  const before = await everythingIn(world.database.name);
  await assert.rejects(() => bringBack({ name: world.database.name, database: world.database }), /nicht leer/);
  assert.deepEqual(await everythingIn(world.database.name), before);
});

test("an interrupted backup leaves the older one, an interrupted restore an empty database", async () => {
  await backUp();
  const older = readFileSync(file);
  await assert.rejects(() => backUp({ signal: AbortSignal.abort() }), StartError);
  assert.ok(readFileSync(file).equals(older));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes("unfertig")),
    [],
  );
  await assert.rejects(() => backUp({ file: join(folder, "gibt/es/nicht") }), /Diesen Ordner gibt es nicht/);
  const target = await emptyDatabase();
  await assert.rejects(() => bringBack(target, { signal: AbortSignal.abort() }), StartError);
  const all = await everythingIn(target.name, ["migrations"]);
  assert.ok(Object.values(all).every((rows) => rows.length === 0));
  await bringBack(target);
});

test("a backup while people write holds one moment", async () => {
  const key = `group:${world.foreignTenantId}` as const;
  const addPair = (at: number) =>
    world.inCity(async (tx) => {
      const added = tx
        .insertInto("people")
        .values({ name: `Paar ${at}` })
        .returning("id");
      const { id: personId } = await added.executeTakeFirstOrThrow();
      await tx.insertInto("audienceKeys").values({ personId, key }).execute();
    });
  await addPair(0);
  let isDone = false;
  const writing = (async () => {
    for (let at = 1; !isDone; at++) await addPair(at);
  })();
  await backUp();
  isDone = true;
  await writing;
  const target = await emptyDatabase();
  await bringBack(target);
  const count = async (text: string) =>
    (await asSuperuser(target.name, `select count(*)::int as count from ${text}`))[0].count;
  const pairs = await count("people where name like 'Paar %'");
  assert.ok(pairs > 0);
  assert.equal(await count(`audience_keys where key = '${key}'`), pairs);
});

test("a file that the storage has lost is named and stops nothing", async () => {
  const [key = ""] = await keysOf(world.storage);
  await world.storage.delete(key);
  const { missingFiles, files } = await backUp();
  assert.deepEqual([missingFiles.map(keyOf), files], [[key], 0]);
  assert.ok(lines.some((line) => line.startsWith("Achtung: 1 Dateien fehlen")));
  await bringBack(await emptyDatabase());
  assert.ok(existsSync(file));
});
