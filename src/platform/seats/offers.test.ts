import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { addSeats, arrive, countersOf, guestsIn, runOffers } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { acceptOffer, changeCapacity, declineOffer, holdingById, releaseSeat } from ".";
import { expireOffers } from "./expire-offers";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const HOUR = 3_600;
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

/** Anna gave her place back; Ben has an offer for two hours, Cem and Dora wait. */
async function offerToBen() {
  const opened = await world.inCity((tx) => addSeats(tx, world, { capacity: 1, offerMinutes: 120 }));
  const ids: string[] = [];
  for (const guest of ["anna", "ben", "cem", "dora"]) {
    ids.push((await world.inCity((tx) => arrive(tx, opened.poolId, guest))).id);
  }
  const [anna = "", ben = "", cem = ""] = ids;
  await world.inCity((tx) => releaseSeat(tx, anna, NOW));
  return { ...opened, ben, cem };
}

const states = (poolId: string) =>
  world.inCity(async (tx) => ({
    offered: await guestsIn(tx, poolId, "offered"),
    taken: await guestsIn(tx, poolId, "taken"),
    waiting: await guestsIn(tx, poolId, "waiting"),
  }));

const announced = () =>
  world.inCity(async (tx) => {
    const rows = await tx.selectFrom("announcements").select(["topic", "payload"]).orderBy("id").execute();
    return rows.map(({ topic, payload }) => `${topic} ${JSON.stringify(payload)}`);
  });

test("a place that becomes free is offered to whoever is next, for as long as the pool says", async () => {
  const { poolId, ben } = await offerToBen();
  assert.deepEqual(await states(poolId), { offered: ["ben"], taken: [], waiting: ["cem", "dora"] });
  const { offerExpiresAt } = await world.inCity((tx) => holdingById(tx, ben));
  assert.deepEqual(offerExpiresAt, later(2 * HOUR));
  assert.deepEqual(await announced(), [`seats.offered {"holdingId":"${ben}"}`]);
  assert.equal((await world.inCity((tx) => arrive(tx, poolId, "emil"))).state, "waiting", "it is not free");
  assert.equal((await world.inCity((tx) => arrive(tx, poolId, "ben"))).id, ben);
});

test("an offer is accepted in its last second, and refused in the one after, with the job or without it", async () => {
  const { poolId, ben } = await offerToBen();
  const tooLate = world.inCity((tx) => acceptOffer(tx, ben, later(2 * HOUR)));
  await assert.rejects(tooLate, { code: "offer_expired" });
  await world.inCity((tx) => acceptOffer(tx, ben, later(2 * HOUR - 1)));
  assert.deepEqual(await states(poolId), { offered: [], taken: ["ben"], waiting: ["cem", "dora"] });
  await runOffers(world, later(3 * HOUR));
  assert.deepEqual((await states(poolId)).taken, ["ben"], "what was accepted does not expire");
  const again = world.inCity((tx) => acceptOffer(tx, ben, later(3 * HOUR)));
  await assert.rejects(again, { code: "seat_not_held" });
});

test("an offer that nobody answers goes on to the next one, once, and both are announced", async () => {
  const { poolId, ben, cem } = await offerToBen();
  await runOffers(world, later(2 * HOUR - 1));
  assert.deepEqual((await states(poolId)).offered, ["ben"]);
  await Promise.all(Array.from({ length: 4 }, () => runOffers(world, later(2 * HOUR))));
  assert.deepEqual(await states(poolId), { offered: ["cem"], taken: [], waiting: ["dora"] });
  assert.deepEqual((await announced()).slice(1), [
    `seats.expired {"holdingId":"${ben}"}`,
    `seats.offered {"holdingId":"${cem}"}`,
  ]);
  const tooLate = world.inCity((tx) => acceptOffer(tx, ben, later(2 * HOUR)));
  await assert.rejects(tooLate, { code: "offer_expired" });
});

test("places that somebody counted wrongly keep their offers; those of all others go on", async () => {
  const wrong = await offerToBen();
  const right = await offerToBen();
  await world.inCity((tx) => tx.updateTable("seatPools").set({ offered: 0 }).where("id", "=", wrong.poolId).execute());
  const ended = await runOffers(world, later(2 * HOUR));
  assert.deepEqual(ended.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
  assert.deepEqual((await states(wrong.poolId)).offered, ["ben"]);
  assert.deepEqual((await states(right.poolId)).offered, ["cem"]);
});

test("who declines leaves the place to the next one", async () => {
  const { poolId, ben } = await offerToBen();
  await world.inCity((tx) => declineOffer(tx, ben, later(HOUR)));
  assert.deepEqual((await states(poolId)).offered, ["cem"]);
});

test("accepting, the end of the offer and more places at the same time give each place once", async () => {
  const { poolId, ben } = await offerToBen();
  const end = later(2 * HOUR);
  await Promise.allSettled([
    ...Array.from({ length: 10 }, (_, index) =>
      world.inCity((tx) => acceptOffer(tx, ben, index % 2 === 0 ? end : later(2 * HOUR - 1))),
    ),
    ...Array.from({ length: 10 }, () => world.inCity((tx) => expireOffers(tx, poolId, end))),
    world.inCity((tx) => changeCapacity(tx, { poolId, capacity: 2 }, end)),
  ]);
  const { taken, offered, waiting } = await states(poolId);
  const wasAccepted = taken.length === 1;
  assert.deepEqual(
    { taken, offered, waiting },
    wasAccepted
      ? { taken: ["ben"], offered: ["cem"], waiting: ["dora"] }
      : { taken: [], offered: ["cem", "dora"], waiting: [] },
  );
  const { isMiscounted } = { isMiscounted: false, ...(await world.inCity((tx) => countersOf(tx, poolId))) };
  assert.equal(isMiscounted, false);
});
