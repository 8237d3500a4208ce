import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { eraseEverything, exportEverything, privacyParts } from "../../src/app/privacy";
import { createMeasure } from "../../src/domains/measures";
import { addPerson } from "../../src/domains/people";
import { openSession } from "../../src/platform/auth";
import type { Erasure } from "../../src/platform/privacy/person";
import { asSuperuser } from "../support/database";
import { NOT_PERSONAL } from "../support/not-personal";
import { personalRows, type Subject } from "../support/personal-rows";
import { NOW, openWorld, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const tables = privacyParts.flatMap((part) => part.tables);
const texts = privacyParts.flatMap((part) => part.texts ?? []);
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
const sql = (text: string, values?: unknown[]) => asSuperuser(world.database.name, text, values);

/** Somebody who has left a trace in every table that may hold one. */
async function addTracedPerson(): Promise<Subject> {
  const name = "Zwetlana Quittenbaum";
  const email = "zwetlana.quittenbaum@example.org";
  const { portalId } = world.places.city;
  return world.inCity(async (tx) => {
    const personId = await addPerson(tx, { name, email });
    await openSession(tx, { personId, portalId, device: "Firefox auf Zwetlanas Telefon" }, NOW);
    const subject = { personId, name, email };
    for (const { table } of tables) {
      const fill = personalRows[table];
      assert.ok(fill, `tests/support/personal-rows.ts has no row for ${table}`);
      await fill(tx, subject, world);
    }
    return subject;
  });
}

/** Columns of the whole database in which one of the texts still stands: table.column. */
async function whereFound(needles: string[]): Promise<string[]> {
  const columns = await sql(
    `select format('%I.%I', n.nspname, c.relname) as name, a.attname as "column"
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema')
       and format_type(a.atttypid, null) ~ '^(text|character varying|uuid|json|jsonb)(\\[\\])?$'`,
  );
  const looks = columns.map(
    ({ name, column }) =>
      `select '${name}.${column}' as place where exists (select from ${name} where "${column}"::text ilike any ($1))`,
  );
  const found = await sql(looks.join(" union all "), [needles.map((needle) => `%${needle}%`)]);
  return found.map(({ place }) => place);
}

test("every column that refers to a person, or looks as if it told about one, is in the processing record", async () => {
  const declared = new Set(tables.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)));
  const personal = await sql(
    `select c.relname as "table", a.attname as "column"
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
       and a.attname <> 'tenant_id'
       and (a.attname ~ '(^|_)(person_id|email|phone|recipient|address|birth|given_name|family_name)(_|$)'
         or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
           and k.confrelid = 'people'::regclass and a.attnum = any (k.conkey)))`,
  );
  assert.ok(personal.length > 5);
  const missing = personal
    .map(({ table, column }) => `${camel(table)}.${camel(column)}`)
    .filter((name) => !declared.has(name));
  assert.deepEqual(missing, []);
});

test("every column for free text is known to tell about people, to name some perhaps, or to tell nothing", async () => {
  const free = await sql(
    `select format('%s.%s', c.relname, a.attname) as name
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
       and format_type(a.atttypid, null) ~ '^(text|character|character varying|json|jsonb|xml)(\\[\\])?$'
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
         and pg_get_constraintdef(k.oid) ~ format('^CHECK \\(\\(%s = (ANY \\(ARRAY\\[|''\\w+''::text\\)\\)$)', a.attname))`,
  );
  const inRecord = [...tables, ...texts].flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  const silent = Object.entries(NOT_PERSONAL).flatMap(([table, columns]) => columns.map((name) => `${table}.${name}`));
  const names: string[] = free.map(({ name }) => name);
  const isInRecord = (name: string) => inRecord.includes(name.split(".").map(camel).join("."));
  assert.ok(names.includes("measures.lead") && !names.includes("measures.status"), `${names}`);
  assert.deepEqual(
    names.filter((name) => !isInRecord(name) && !silent.includes(name)),
    [],
  );
  assert.deepEqual(
    silent.filter((name) => isInRecord(name) || !names.includes(name)),
    [],
  );
});

test("what the record declares is there, and says why, on what ground and how long", async () => {
  const rows = await sql(
    "select table_name, column_name from information_schema.columns where table_schema = 'public'",
  );
  const real = new Set(rows.map(({ table_name, column_name }) => `${camel(table_name)}.${camel(column_name)}`));
  for (const { table, columns, data, purpose, legalBasis, retention } of [...tables, ...texts]) {
    assert.deepEqual(
      columns.filter((column) => !real.has(`${table}.${column}`)),
      [],
      table,
    );
    for (const text of [data, purpose, legalBasis, retention]) assert.ok(text.length > 4, table);
  }
  for (const declared of [tables, texts])
    assert.equal(new Set(declared.map(({ table }) => table)).size, declared.length, "each table has one part");
});

test("a person who asks gets everything that is kept about them", async () => {
  const { personId } = await addTracedPerson();
  const found = await world.inCity((tx) => exportEverything(tx, personId));
  for (const { table, columns } of tables) {
    const rows = found[table] ?? [];
    assert.ok(rows.length > 0, `nothing of ${table} is exported`);
    for (const column of columns) assert.ok(column in (rows[0] ?? {}), `${table}.${column} is not exported`);
  }
  assert.equal(found.mails?.length, 2, "also what went to the address before there was an account");
  const others = await world.inCity((tx) => exportEverything(tx, world.karin.id));
  assert.doesNotMatch(JSON.stringify(others), /Quittenbaum/i);
});

test("a person who is erased is not found again anywhere in the database, and the journal knows", async () => {
  const { personId, name, email } = await addTracedPerson();
  const needles = [personId, name, email, "Zwetlana"];
  const before = await whereFound(needles);
  assert.ok(before.includes("public.people.name") && before.includes("public.audit_entries.details"), `${before}`);
  const journal: Erasure[] = [];
  const appendErasure = (erasure: Erasure) => void journal.push(erasure);
  await world.inCity((tx) => eraseEverything(tx, { personId, appendErasure }, NOW));
  assert.deepEqual(await whereFound(needles), []);
  assert.deepEqual(journal, [{ tenantId: world.tenantId, personId, at: NOW }]);
  const acts = await world.inCity((tx) => tx.selectFrom("auditEntries").select(["act", "personId"]).execute());
  assert.deepEqual(acts.at(-1), { act: "privacy.person_erased", personId: null });
  assert.equal((await world.karin.get("/verwaltung/mails")).status, 403, "Karin is still signed in");
});

test("what an organisation wrote about somebody stays when they are erased, and the record says so", async () => {
  const { personId, name } = await addTracedPerson();
  const { organisationId: ownerOrganisationId, portalId } = world.places.city;
  const lead = `Grünamt, ${name}`;
  const measure = { slug: "baenke", title: "Bänke", summary: "", lead, status: "running", dueOn: null } as const;
  await world.inCity((tx) => createMeasure(tx, { ...measure, ownerOrganisationId, portalId }, NOW));
  await world.inCity((tx) => eraseEverything(tx, { personId, appendErasure: () => {} }, NOW));
  assert.deepEqual(await whereFound([name]), ["public.measures.lead"]);
  const page = await world.amir.get("/datenschutz/verzeichnis");
  assert.match(page.text("main") ?? "", /wer etwas zugesagt hat.+er bleibt, wenn ein Konto gelöscht wird/);
});

test("an erasure that the journal cannot take does not happen", async () => {
  const { personId } = await addTracedPerson();
  const appendErasure = () => Promise.reject(new Error("disk full"));
  await assert.rejects(
    world.inCity((tx) => eraseEverything(tx, { personId, appendErasure }, NOW)),
    /disk full/,
  );
  assert.ok((await whereFound([personId])).length > 5);
});

test("an address that two people share stays with the other one", async () => {
  const { personId, email } = await addTracedPerson();
  await world.inCity((tx) => addPerson(tx, { name: "Oskar", email }));
  await world.inCity((tx) => eraseEverything(tx, { personId, appendErasure: () => {} }, NOW));
  assert.deepEqual(await whereFound([personId]), []);
  const kept = await whereFound([email]);
  assert.ok(kept.includes("public.people.email") && kept.includes("public.mail_suppressions.address"), `${kept}`);
});

test("nobody of another tenant is exported or erased", async () => {
  const { personId } = await addTracedPerson();
  await assert.rejects(world.inNorth((tx) => exportEverything(tx, personId)));
  await assert.rejects(world.inNorth((tx) => eraseEverything(tx, { personId, appendErasure: () => {} }, NOW)));
});

test("what was kept long enough goes by night, and what was not stays", async () => {
  await addTracedPerson();
  const longAgo = "now() - interval '3 years 1 day'";
  await sql(`update audit_entries set at = ${longAgo} where id = (select min(id) from audit_entries)`);
  const count = async (table: string) => (await sql(`select count(*)::int as count from ${table}`))[0].count;
  const entries = await count("audit_entries");
  await sql(`insert into audit_entries (tenant_id, act, at, person_id) values ($1, 'test.recent', now(), null)`, [
    world.tenantId,
  ]);
  const inTwoDays = new Date(NOW.getTime() + 2 * 86_400_000);
  for (const { retentionDue } of privacyParts) await world.inCity(async (tx) => retentionDue?.(tx, inTwoDays));
  assert.equal(await count("audit_entries"), entries);
  assert.deepEqual([await count("sign_in_requests"), await count("submitted_forms")], [0, 0]);
  assert.equal(await count("mails"), 2);
});

test("an administrator reads the processing record, nobody else", async () => {
  const page = await world.amir.get("/datenschutz/verzeichnis");
  assert.equal(page.status, 200);
  for (const { title } of privacyParts) assert.ok(page.all("h2").includes(title));
  assert.equal((await world.karin.get("/datenschutz/verzeichnis")).status, 403);
});
