import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { asSuperuser, createDatabase, urlOf } from "../../../tests/support/database";
import { type FragileLine, openFragileLine } from "../../../tests/support/fragile-line";
import { hears } from "../../../tests/support/http-world";
import { log } from "../log";
import { type Database, isDatabaseAway, openDatabase } from ".";
import { listenForVersions } from "./versions";

log.level = "silent";

const TENANT = "00000000-0000-4000-8000-000000000001";
const scope = { tenantId: TENANT };

let name: string;
let line: FragileLine;
let database: Database;
beforeEach(async () => {
  name = await createDatabase();
  await asSuperuser(name, "insert into tenants (id, slug, name) values ($1, 'mittelland', 'Mittelland')", [TENANT]);
  line = await openFragileLine();
  database = openDatabase(line.urlOf("app", name), { max: 2, answerMs: 400 });
});
afterEach(async () => {
  line.mend();
  await database.close();
  await line.close();
});

const addOrganisation = (slug: string, before?: () => Promise<void>) =>
  database.transaction(scope, async (tx) => {
    await tx.insertInto("organisations").values({ slug, kind: "initiative", name: slug }).execute();
    await before?.();
    await sql`select 1`.execute(tx);
  });
const slugs = async () => (await asSuperuser(name, "select slug from organisations")).map(({ slug }) => slug);
const fails = (work: Promise<unknown>) => assert.rejects(work, (error) => isDatabaseAway(error));

test("a database that is away is known as such, and works again when it is back", async () => {
  await database.listMigrations();
  line.cut();
  await fails(database.listMigrations());
  await fails(addOrganisation("weg"));
  line.mend();
  await addOrganisation("da");
  assert.deepEqual(await slugs(), ["da"]);
});

test("a connection that breaks in the middle leaves nothing of the transaction", async () => {
  await fails(addOrganisation("halb", async () => line.cut()));
  line.mend();
  assert.deepEqual(await slugs(), []);
});

test("a database that says nothing is given up, and nothing of what was under way gets into the next transaction", async () => {
  await fails(addOrganisation("halb", async () => line.silence()));
  await fails(addOrganisation("stumm"));
  line.mend();
  for (const slug of ["eins", "zwei", "drei"]) await addOrganisation(slug);
  assert.deepEqual((await slugs()).sort(), ["drei", "eins", "zwei"]);
});

test("however many ask whether a silent database is there, the answer comes and takes one connection", async () => {
  await database.listMigrations();
  line.silence();
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => database.listMigrations()));
  assert.ok(asked.every(({ status }) => status === "rejected"));
  assert.ok(database.connections().total <= 2 && database.connections().waiting === 0);
  line.mend();
  await database.listMigrations();
});

test("a full disk, a lost network and transactions that block each other are worth another try; mistakes are not", () => {
  const withCode = (code: string) => Object.assign(new Error(code), { code });
  for (const code of "53100 53300 57P01 57P03 08006 40001 40P01 ECONNREFUSED ETIMEDOUT EAI_AGAIN".split(" "))
    assert.ok(isDatabaseAway(withCode(code)), code);
  for (const code of ["23505", "42601", "25006", "22P02", "EACCES"]) assert.ok(!isDatabaseAway(withCode(code)), code);
  assert.ok(!isDatabaseAway("ECONNREFUSED"));
});

const changeElsewhere = () =>
  asSuperuser(name, `select pg_notify('versions', '${TENANT} portal-1 pages')`).then(() => wait(50));

test("a listener hears of changes of other processes, of this portal and of all", async () => {
  const topics: string[] = [];
  const versions = listenForVersions(urlOf("app", name), { onChange: (topic) => topics.push(topic) });
  await hears(versions);
  const before = [versions.of(TENANT, "portal-1"), versions.of(TENANT, "portal-2")];
  await changeElsewhere();
  assert.notEqual(versions.of(TENANT, "portal-1"), before[0]);
  assert.equal(versions.of(TENANT, "portal-2"), before[1]);
  versions.bump(TENANT);
  assert.notEqual(versions.of(TENANT, "portal-2"), before[1]);
  assert.deepEqual(topics, ["*", "pages", "*"]);
  await versions.stop();
  assert.equal(versions.isListening(), false);
});

for (const [what, happen] of [
  ["breaks", () => line.cut()],
  ["falls silent", () => line.silence()],
] as const)
  test(`a listener whose line ${what} says so, and takes everything for changed when it hears again`, async () => {
    const versions = listenForVersions(line.urlOf("app", name), { checkMs: 100 });
    await hears(versions);
    const before = versions.of(TENANT, "portal-1");
    happen();
    await hears(versions, false);
    await changeElsewhere();
    line.mend();
    await hears(versions);
    assert.notEqual(versions.of(TENANT, "portal-1"), before);
    await versions.stop();
  });

test("a listener can be stopped while it waits for a database that is away or silent", async () => {
  for (const happen of [() => line.cut(), () => line.silence()]) {
    happen();
    const versions = listenForVersions(line.urlOf("app", name), { checkMs: 300 });
    await wait(30);
    const since = performance.now();
    await versions.stop();
    assert.ok(performance.now() - since < 1_500);
    line.mend();
  }
});
