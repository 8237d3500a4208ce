import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { startBucket } from "../../../tests/support/bucket";
import { asSuperuser } from "../../../tests/support/database";
import { openRescue, type Rescue } from "../../../tests/support/rescue";
import { addSeats } from "../../../tests/support/seats";
import { NOW } from "../../../tests/support/world";
import { openStorage } from "../files";
import { takeSeat } from "../seats";
import { openJournal } from ".";

let rescue: Rescue;
beforeEach(async () => {
  rescue = await openRescue();
});
afterEach(() => rescue.close());

test("who was erased and what was ended since stays so", async () => {
  await rescue.backUp();
  const storage = openStorage({ dataDir: rescue.folder });
  const journal = openJournal({ dataDir: rescue.folder, storage });
  await journal.appendErasure({ tenantId: rescue.world.tenantId, personId: rescue.world.karin.id, at: NOW });
  const session = await rescue.world.inCity((tx) =>
    tx.selectFrom("sessions").select("id").where("personId", "=", rescue.world.rosa.id).executeTakeFirstOrThrow(),
  );
  await journal.appendRevocation([session.id]);
  await rescue.world.inNorth((tx) => tx.deleteFrom("people").where("id", "=", rescue.world.hilde.id).execute());
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const people = await asSuperuser(target.name, "select name from people where name !~ '^Person' order by 1");
  assert.deepEqual(
    people.map(({ name }) => name),
    ["Amir", "Hilde", "Rosa", "Tilo"],
  );
  assert.equal((await asSuperuser(target.name, "select from sessions where id = $1", [session.id])).length, 0);
  assert.ok(!JSON.stringify(readFileSync(join(rescue.folder, "journal/erasures.jsonl"), "utf8")).includes("Karin"));
});

test("who waits for the places of somebody who was erased gets them, as if nothing had been restored", async () => {
  const { world } = rescue;
  const poolId = await world.inCity(async (tx) => {
    const { poolId } = await addSeats(tx, world, { capacity: 1 });
    await takeSeat(tx, { poolId, holder: { personId: world.karin.id }, partySize: 1 }, NOW);
    await takeSeat(tx, { poolId, holder: { personId: world.rosa.id }, partySize: 1 }, NOW);
    return poolId;
  });
  await rescue.backUp();
  const journal = openJournal({ dataDir: rescue.folder, storage: openStorage({ dataDir: rescue.folder }) });
  await journal.appendErasure({ tenantId: world.tenantId, personId: world.karin.id, at: NOW });
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const held = "select person_id, state from seat_holdings where pool_id = $1";
  assert.deepEqual(await asSuperuser(target.name, held, [poolId]), [{ person_id: world.rosa.id, state: "taken" }]);
});

test("a line of the journal that a crash cut off harms no other", async () => {
  const storage = openStorage({ dataDir: rescue.folder });
  const journal = openJournal({ dataDir: rescue.folder, storage });
  const { tenantId } = rescue.world;
  const people = [rescue.world.karin, rescue.world.rosa, rescue.world.tilo];
  await Promise.all(people.map(({ id: personId }) => journal.appendErasure({ tenantId, personId, at: NOW })));
  writeFileSync(join(rescue.folder, "journal/erasures.jsonl"), '{"at":"2026-06-12T1', { flag: "a" });
  await journal.appendErasure({ tenantId, personId: rescue.world.amir.id, at: NOW });
  const { erased } = await journal.read();
  assert.equal(erased.get(tenantId)?.size, 4);
});

test("with files in a bucket the journal survives the loss of the data folder", async (t) => {
  const bucket = await startBucket();
  t.after(bucket.stop);
  const storage = openStorage({ filesUrl: bucket.filesUrl, dataDir: rescue.folder });
  for (const [dataDir, { id }] of [
    ["a", rescue.world.karin],
    ["b", rescue.world.rosa],
  ] as const) {
    const journal = openJournal({ dataDir: join(rescue.folder, dataDir), storage });
    await journal.appendErasure({ tenantId: rescue.world.tenantId, personId: id, at: NOW });
    await journal.stop();
  }
  const { erased } = await openJournal({ dataDir: join(rescue.folder, "leer"), storage }).read();
  assert.deepEqual(
    [...(erased.get(rescue.world.tenantId) ?? [])].sort(),
    [rescue.world.karin.id, rescue.world.rosa.id].sort(),
  );
});
