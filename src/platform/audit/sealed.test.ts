import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { asSuperuser } from "../../../tests/support/database";
import { sealCases } from "../../../tests/support/sealed";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { appoint } from "../../domains/organisations";
import type { Scope, TenantTx } from "../db";
import { readSealed } from "./sealed";

let world: World;
/** Owns for the city: the one role that may open its cases. */
let ines: string;
before(async () => {
  world = await openWorld();
  await sealCases(world);
  ines = (await world.addResident("Ines")).id;
  const { city, town, foreign } = world.places;
  await world.inCity(async (tx) => {
    await appoint(tx, { ...city, personId: ines, role: "owner" });
    await appoint(tx, { ...town, personId: world.tilo.id, role: "owner" });
  });
  await world.inNorth((tx) => appoint(tx, { ...foreign, personId: world.hilde.id, role: "owner" }));
  await addCase(city.organisationId, "Akte 17");
});
after(() => world.close());

const addCase = (organisationId: string, note: string) =>
  asSuperuser(world.database.name, "insert into cases values ($1, $2, $3)", [world.tenantId, organisationId, note]);
const notes = async () =>
  (await asSuperuser(world.database.name, "select note from cases order by note")).map(({ note }) => note);

const acting = (personId: string | undefined, organisationId?: string): Scope => ({
  ...{ tenantId: world.tenantId, personId, organisationId },
});
const asInes = () => acting(ines, world.places.city.organisationId);

const listNotes = async (tx: TenantTx) =>
  (await sql<{ note: string }>`select note from cases order by note`.execute(tx)).rows.map(({ note }) => note);

/** With a note in the audit, so that whoever gets nothing gets it for want of the role. */
const opened = <Found>(scope: Scope, query: (tx: TenantTx) => Promise<Found>, tables = ["cases"]) =>
  world.database.transaction(scope, (tx) =>
    readSealed(
      tx,
      {
        ...{ tables, purpose: "test.opened" },
        apart: (work) => world.database.apart({ tenantId: scope.tenantId }, work),
      },
      query,
      NOW,
    ),
  );

const add = (scope: Scope, organisationId: string) =>
  opened(scope, (tx) =>
    sql`insert into cases (organisation_id, note) values (${organisationId}, 'Akte 18')`.execute(tx),
  );
const change = (scope: Scope) => opened(scope, (tx) => sql`update cases set note = 'geändert'`.execute(tx));
const remove = (scope: Scope) => opened(scope, (tx) => sql`delete from cases`.execute(tx));

test("who acts for the organisation in the right role reads, adds, changes and removes its rows", async () => {
  assert.deepEqual(await opened(asInes(), listNotes), ["Akte 17"]);
  await add(asInes(), world.places.city.organisationId);
  assert.deepEqual(await opened(asInes(), listNotes), ["Akte 17", "Akte 18"]);
  await opened(asInes(), (tx) => sql`update cases set note = 'Akte 19' where note = 'Akte 18'`.execute(tx));
  await opened(asInes(), (tx) => sql`delete from cases where note = 'Akte 19'`.execute(tx));
  assert.deepEqual(await notes(), ["Akte 17"]);
});

test("everybody else gets nothing and changes nothing, the administrator of the tenant included", async () => {
  const { city, town, foreign } = world.places;
  const others: Record<string, Scope> = {
    "the administrator, who acts for nobody": acting(world.amir.id),
    "the administrator, who acts for the city without a role": acting(world.amir.id, city.organisationId),
    "another role of the city": acting(world.rosa.id, city.organisationId),
    "somebody without any role": acting(world.karin.id, city.organisationId),
    "the right role of another organisation": acting(world.tilo.id, town.organisationId),
    "the right role of another organisation, who says to act for the city": acting(world.tilo.id, city.organisationId),
    "the right role, who acts for nobody": acting(ines),
    "the right role, who acts for another organisation": acting(ines, town.organisationId),
    nobody: acting(undefined),
    "a job that says to act for the city": acting(undefined, city.organisationId),
    "the right role of a foreign tenant": {
      ...acting(world.hilde.id, foreign.organisationId),
      tenantId: world.foreignTenantId,
    },
    "the right person in a foreign tenant": { ...asInes(), tenantId: world.foreignTenantId },
  };
  for (const [who, scope] of Object.entries(others)) {
    assert.deepEqual(await opened(scope, listNotes), [], who);
    await assert.rejects(add(scope, city.organisationId), /row-level security/, who);
    for (const act of [change, remove]) assert.equal((await act(scope)).numAffectedRows, 0n, who);
  }
  assert.deepEqual(await notes(), ["Akte 17"]);
});

test("nobody gives a row to another organisation, or takes it from there", async () => {
  const { town } = world.places;
  await assert.rejects(add(asInes(), town.organisationId), /row-level security/);
  const give = (tx: TenantTx) => sql`update cases set organisation_id = ${town.organisationId}`.execute(tx);
  await assert.rejects(opened(asInes(), give), /row-level security/);
});

test("no row is seen or changed before the audit knows", async () => {
  const unnoted = <Found>(query: (tx: TenantTx) => Promise<Found>) => world.database.transaction(asInes(), query);
  assert.deepEqual(await unnoted(listNotes), []);
  assert.equal((await unnoted((tx) => sql`delete from cases where note <> ''`.execute(tx))).numAffectedRows, 0n);
  assert.deepEqual(await opened(asInes(), listNotes, ["other_cases"]), []);
  const afterwards = unnoted(async (tx) => {
    const apart = <T>(work: (tx: TenantTx) => Promise<T>) => world.database.apart(acting(undefined), work);
    await readSealed(tx, { tables: ["cases"], purpose: "test.opened", apart }, listNotes, NOW);
    return listNotes(tx);
  });
  assert.deepEqual(await afterwards, []);
});

test("the rows are closed again when the reading fails, and the transaction goes on", async () => {
  const seen = await world.database.transaction(asInes(), async (tx) => {
    const apart = <T>(work: (tx: TenantTx) => Promise<T>) => world.database.apart(acting(undefined), work);
    const fail = () => Promise.reject(new Error("no printer"));
    await assert.rejects(readSealed(tx, { tables: ["cases"], purpose: "test.opened", apart }, fail, NOW), /no printer/);
    return listNotes(tx);
  });
  assert.deepEqual(seen, []);
});

test("a note opens the rows for the one who made it, and for nobody else", async () => {
  await opened(asInes(), listNotes);
  const [{ id }] = await asSuperuser(world.database.name, "select max(id) as id from audit_entries");
  const withNote = (scope: Scope) =>
    world.database.transaction(scope, async (tx) => {
      await sql`select set_config('app.sealed_read', ${id}, true)`.execute(tx);
      return listNotes(tx);
    });
  assert.deepEqual(await withNote(asInes()), ["Akte 17"]);
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: world.karin.id, role: "owner" }));
  assert.deepEqual(await withNote(acting(world.karin.id, organisationId)), []);
  assert.deepEqual(await opened(acting(world.karin.id, organisationId), listNotes), ["Akte 17"]);
});

test("a page may read, and what was read stays in the audit when the request fails", async () => {
  const before = await listReadings();
  assert.deepEqual(await opened({ ...asInes(), readOnly: true }, listNotes), ["Akte 17"]);
  const failing = opened(asInes(), async (tx) => {
    assert.deepEqual(await listNotes(tx), ["Akte 17"]);
    throw new Error("no printer");
  });
  await assert.rejects(failing, /no printer/);
  await opened(acting(world.amir.id), listNotes);
  const details = { tables: ["cases"], purpose: "test.opened" };
  const byInes = { personId: ines, organisationId: world.places.city.organisationId, details };
  const byAmir = { personId: world.amir.id, organisationId: null, details };
  assert.deepEqual((await listReadings()).slice(before.length), [byInes, byInes, byAmir]);
});

const listReadings = () =>
  world.inCity((tx) =>
    tx
      .selectFrom("auditEntries")
      .select(["personId", "organisationId", "details"])
      .where("act", "=", "sealed.read")
      .orderBy("id")
      .execute(),
  );
