import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { asSuperuser, createDatabase, urlOf } from "../../../tests/support/database";
import { type Database, isDatabaseAway, openDatabase } from ".";

const TENANT = "00000000-0000-4000-8000-000000000001";

let name: string;
let database: Database;
before(async () => {
  name = await createDatabase();
  await asSuperuser(name, "insert into tenants (id, slug, name) values ($1, 'mittelland', 'Mittelland')", [TENANT]);
  database = openDatabase(urlOf("app", name), { max: 1 });
});
after(() => database.close());

const listOrganisations = () =>
  database.transaction({ tenantId: TENANT }, (tx) => tx.selectFrom("organisations").selectAll().execute());

const countPlans = () =>
  database.transaction({ tenantId: TENANT }, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*) from pg_prepared_statements
      where statement like '%"organisations"%'`.execute(tx);
    return rows[0]?.count;
  });

test("the server keeps the plan of what is asked again and again, and of nothing else", async () => {
  await listOrganisations();
  assert.equal(await countPlans(), 0);
  for (let times = 0; times < 3; times++) await listOrganisations();
  assert.equal(await countPlans(), 1);
});

test("a plan from before a migration costs one answer that asks to try again, and no more", async () => {
  for (let times = 0; times < 5; times++) await listOrganisations();
  await asSuperuser(name, "alter table organisations add column note text");
  await assert.rejects(listOrganisations(), (error) => isDatabaseAway(error));
  assert.deepEqual(await listOrganisations(), []);
});
