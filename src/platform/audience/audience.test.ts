import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { openWorld, type World } from "../../../tests/support/world";
import { grantAudience, isListedFor, isOpenTo, maySee, type Viewer, viewerOf, visitor, withdrawAudience } from ".";

const [group, organisation] = [randomUUID(), randomUUID()];
const audiences = [
  ...(["public", "unlisted", "signed_in"] as const),
  ...([`group:${group}`, `organisation:${organisation}`, `role:case_worker:${organisation}`] as const),
];

let world: World;
before(async () => {
  world = await openWorld();
  await world.inCity((tx) =>
    tx
      .insertInto("objects")
      .values(
        audiences.map((audience) => ({
          ...{ id: randomUUID(), kind: "note", url: "/notiz", title: audience, audience, updatedAt: new Date(0) },
          ownerOrganisationId: world.places.city.organisationId,
        })),
      )
      .execute(),
  );
});
after(() => world.close());

const found = (viewer: Viewer, predicate: typeof isListedFor) =>
  world.inCity(async (tx) => {
    const rows = tx.selectFrom("objects").select("audience").where("kind", "=", "note");
    return (await rows.where(predicate(viewer, "objects.audience")).execute()).map(({ audience }) => audience).sort();
  });

test("visitors find what is public, and open what is unlisted when they have its address", async () => {
  assert.deepEqual(await found(visitor, isListedFor), ["public"]);
  assert.deepEqual(await found(visitor, isOpenTo), ["public", "unlisted"]);
});

test("who belongs to a group sees what is the group's, until they leave", async () => {
  await world.inCity((tx) => grantAudience(tx, world.karin.id, `group:${group}`));
  await world.inCity((tx) => grantAudience(tx, world.karin.id, `group:${group}`));
  const member = await world.inCity((tx) => viewerOf(tx, world.karin.id));
  assert.deepEqual(await found(member, isListedFor), [`group:${group}`, "public", "signed_in"]);
  await world.inCity((tx) => withdrawAudience(tx, world.karin.id, `group:${group}`));
  const former = await world.inCity((tx) => viewerOf(tx, world.karin.id));
  assert.deepEqual(await found(former, isListedFor), ["public", "signed_in"]);
});

test("nobody holds a key of another tenant", async () => {
  await world.inNorth((tx) => grantAudience(tx, world.hilde.id, `group:${group}`));
  await assert.rejects(world.inNorth((tx) => grantAudience(tx, world.karin.id, `group:${group}`)));
  const stranger = await world.inCity((tx) => viewerOf(tx, world.hilde.id));
  assert.deepEqual(await found(stranger, isListedFor), ["public", "signed_in"]);
});

test("a key that everybody or nobody has cannot be granted to one", async () => {
  for (const key of ["public", "signed_in", "unlisted", "hidden"] as const)
    await assert.rejects(
      world.inCity((tx) => grantAudience(tx, world.karin.id, key)),
      key,
    );
});

test("the database and the program answer alike, whatever keys somebody holds", async () => {
  const keys = fc.subarray([...audiences, "group:' or true --", "group:%"]);
  await fc.assert(
    fc.asyncProperty(keys, async (held) => {
      const viewer: Viewer = { personId: undefined, keys: held };
      const open = audiences.filter((audience) => maySee(viewer, audience)).sort();
      assert.deepEqual(await found(viewer, isOpenTo), open);
    }),
    { numRuns: 30 },
  );
});
