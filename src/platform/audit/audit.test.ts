import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { actAs } from "../db";
import { audit, listAuditOf } from ".";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const asRosa = (work: Parameters<World["inCity"]>[0]) =>
  world.inCity(async (tx) => {
    await actAs(tx, world.rosa.id, world.places.city.organisationId);
    return work(tx);
  });

test("the record says who did what for whom, newest first, and jobs have no name", async () => {
  const objectId = randomUUID();
  await asRosa((tx) => audit(tx, { act: "content.entry_changed", objectId, details: { fields: ["title"] } }, NOW));
  await world.inCity((tx) => audit(tx, { act: "content.entry_swept", objectId }, NOW));
  const entries = await world.inCity((tx) => listAuditOf(tx, objectId));
  assert.deepEqual(
    entries.map(({ act, personId, organisationId, details }) => ({ act, personId, organisationId, details })),
    [
      { act: "content.entry_swept", personId: null, organisationId: null, details: {} },
      {
        ...{ act: "content.entry_changed", personId: world.rosa.id, details: { fields: ["title"] } },
        organisationId: world.places.city.organisationId,
      },
    ],
  );
});

test("what is rolled back is not in the record", async () => {
  const objectId = randomUUID();
  const refused = asRosa(async (tx) => {
    await audit(tx, { act: "content.entry_changed", objectId }, NOW);
    throw new Error("refused");
  });
  await assert.rejects(refused, /refused/);
  assert.deepEqual(await world.inCity((tx) => listAuditOf(tx, objectId)), []);
});

test("the record can be added to and not be changed, and another tenant sees nothing of it", async () => {
  const objectId = randomUUID();
  await asRosa((tx) => audit(tx, { act: "content.entry_changed", objectId }, NOW));
  await assert.rejects(
    world.inCity((tx) => tx.deleteFrom("auditEntries").execute()),
    /permission denied/,
  );
  await assert.rejects(
    world.inCity((tx) => tx.updateTable("auditEntries").set({ act: "x.y" }).execute()),
    /permission/,
  );
  assert.deepEqual(await world.inNorth((tx) => listAuditOf(tx, objectId)), []);
});
