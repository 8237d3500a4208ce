import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser, urlOf } from "../../../tests/support/database";
import { everythingIn, guardsOf, keysOf, MANY, openRescue, type Rescue } from "../../../tests/support/rescue";
import { openStorage } from "../files";
import { keyOf } from "../files/storage";
import { StartError } from "../start-error";
import { BackupBroken, verifyBackup } from ".";

let rescue: Rescue;
beforeEach(async () => {
  rescue = await openRescue();
});
afterEach(() => rescue.close());

test("what comes back is row by row and byte by byte what was there", async () => {
  const before = await everythingIn(rescue.world.database.name, ["migrations", "mails"]);
  const { rows, files, missingFiles } = await rescue.backUp();
  const target = await rescue.emptyDatabase();
  const storage = openStorage({ dataDir: join(rescue.folder, "neu") });
  await rescue.bringBack(target, { storage });
  assert.deepEqual(await everythingIn(target.name, ["migrations", "mails"]), before);
  assert.deepEqual(await guardsOf(target.name), await guardsOf(rescue.world.database.name));
  assert.deepEqual(await keysOf(storage), await keysOf(rescue.world.storage));
  assert.deepEqual([files, missingFiles], [1, []]);
  assert.ok((rows.people ?? 0) > MANY);
  assert.equal(statSync(rescue.file).mode & 0o777, 0o600);
});

test("a superuser backs up the same rows as the owner of the tables", async () => {
  const byOwner = await rescue.backUp();
  const bySuperuser = await rescue.backUp({ ownerUrl: urlOf("postgres", rescue.world.database.name) });
  assert.deepEqual(bySuperuser.rows, byOwner.rows);
  await rescue.bringBack(await rescue.emptyDatabase());
});

test("after a restore everything goes on: new rows get new numbers, tenants stay apart", async () => {
  await rescue.backUp();
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const [city] = await target.database.listTenants();
  const tenantId = city?.id ?? "";
  await target.database.transaction({ tenantId }, (tx) =>
    tx.insertInto("announcements").values({ topic: "probe", payload: "{}" }).execute(),
  );
  const names = await target.database.transaction({ tenantId: rescue.world.foreignTenantId }, (tx) =>
    tx.selectFrom("people").select("name").execute(),
  );
  assert.deepEqual(
    names.map(({ name }) => name),
    ["Hilde"],
  );
});

test("mails that were on their way wait until somebody has looked", async () => {
  await rescue.backUp();
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
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

test("with another key file the restore goes on and says what that means", async () => {
  await rescue.backUp();
  await rescue.bringBack(await rescue.emptyDatabase(), { secrets: rescue.secretsIn("another") });
  assert.ok(rescue.lines.some((line) => line.startsWith("Achtung: Die Schlüsseldatei")));
});

test("a damaged, shortened or foreign file changes nothing and says so", async () => {
  await rescue.backUp();
  const whole = readFileSync(rescue.file);
  const target = await rescue.emptyDatabase();
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
    writeFileSync(rescue.file, bytes);
    await assert.rejects(() => verifyBackup(rescue.file), BackupBroken, `${at}`);
    await assert.rejects(
      () => rescue.bringBack(target),
      (error) => error instanceof BackupBroken && /nichts verändert/.test(error.message),
    );
  }
  rmSync(rescue.file);
  await assert.rejects(() => rescue.bringBack(target), /gibt es nicht/);
  assert.deepEqual(await everythingIn(target.name), {});
  writeFileSync(rescue.file, whole);
  await verifyBackup(rescue.file);
  await rescue.bringBack(target);
});

test("only an empty database is loaded", async () => {
  await rescue.backUp();
  const before = await everythingIn(rescue.world.database.name);
  await assert.rejects(
    () => rescue.bringBack({ name: rescue.world.database.name, database: rescue.world.database }),
    /nicht leer/,
  );
  assert.deepEqual(await everythingIn(rescue.world.database.name), before);
});

test("an interrupted backup leaves the older one, an interrupted restore an empty database", async () => {
  await rescue.backUp();
  const older = readFileSync(rescue.file);
  await assert.rejects(() => rescue.backUp({ signal: AbortSignal.abort() }), StartError);
  assert.ok(readFileSync(rescue.file).equals(older));
  assert.deepEqual(
    readdirSync(rescue.folder).filter((name) => name.includes("unfertig")),
    [],
  );
  await assert.rejects(
    () => rescue.backUp({ file: join(rescue.folder, "gibt/es/nicht") }),
    /Diesen Ordner gibt es nicht/,
  );
  const target = await rescue.emptyDatabase();
  await assert.rejects(() => rescue.bringBack(target, { signal: AbortSignal.abort() }), StartError);
  const all = await everythingIn(target.name, ["migrations"]);
  assert.ok(Object.values(all).every((rows) => rows.length === 0));
  await rescue.bringBack(target);
});

test("a backup while people write holds one moment", async () => {
  const key = `group:${rescue.world.foreignTenantId}` as const;
  const addPair = (at: number) =>
    rescue.world.inCity(async (tx) => {
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
  await rescue.backUp();
  isDone = true;
  await writing;
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const count = async (text: string) =>
    (await asSuperuser(target.name, `select count(*)::int as count from ${text}`))[0].count;
  const pairs = await count("people where name like 'Paar %'");
  assert.ok(pairs > 0);
  assert.equal(await count(`audience_keys where key = '${key}'`), pairs);
});

test("a file that the storage has lost is named and stops nothing", async () => {
  const [key = ""] = await keysOf(rescue.world.storage);
  await rescue.world.storage.delete(key);
  const { missingFiles, files } = await rescue.backUp();
  assert.deepEqual([missingFiles.map(keyOf), files], [[key], 0]);
  assert.ok(rescue.lines.some((line) => line.startsWith("Achtung: 1 Dateien fehlen")));
  await rescue.bringBack(await rescue.emptyDatabase());
  assert.ok(existsSync(rescue.file));
});
