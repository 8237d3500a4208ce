import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser } from "../../../../tests/support/database";
import { openWorld, type World } from "../../../../tests/support/world";
import { enqueue } from "../enqueue";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const sql = (text: string) => asSuperuser(world.database.name, text);

test("an administrator sees a job that was given up and lets it start again, which is audited", async () => {
  await world.inCity((tx) => enqueue(tx, "react", { tenantId: world.tenantId, announcementId: 1 }));
  assert.match((await world.amir.get("/verwaltung/auftraege")).text("main") ?? "", /Alle Aufträge sind erledigt/);
  await sql("update graphile_worker._private_jobs set attempts = 12, last_error = 'Error: no such hall'");
  const [{ id }] = await sql("select id from graphile_worker._private_jobs");
  const page = await world.amir.get("/verwaltung/auftraege");
  assert.match(page.text("main") ?? "", /react.*Error: no such hall.*Versuch 12 von 12.*keiner mehr/s);
  const answer = await page.form(`Noch einmal versuchen: react ${id}`).submit();
  assert.equal(answer.location, "/verwaltung/auftraege");
  assert.deepEqual(await sql("select attempts from graphile_worker._private_jobs"), [{ attempts: 0 }]);
  const entries = await world.inCity((tx) => tx.selectFrom("auditEntries").select(["act", "personId"]).execute());
  assert.deepEqual(entries, [{ act: "job.repeated", personId: world.amir.id }]);
});

test("a job that runs again meanwhile cannot be started a second time, and others may not look", async () => {
  await world.inCity((tx) => enqueue(tx, "react", { tenantId: world.tenantId, announcementId: 1 }));
  await sql("update graphile_worker._private_jobs set attempts = 12, last_error = 'Error: no such hall'");
  const [{ id }] = await sql("select id from graphile_worker._private_jobs");
  const page = await world.amir.get("/verwaltung/auftraege");
  await sql("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-1'");
  assert.equal((await page.form(`Noch einmal versuchen: react ${id}`).submit()).status, 409);
  assert.equal((await world.rosa.get("/verwaltung/auftraege")).status, 403);
});
