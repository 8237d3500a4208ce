import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { addSeats, arrive, countersOf, guestsIn } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import type { TenantTx } from "../db";
import { changeCapacity, releaseSeat, takeSeat } from ".";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const open = (capacity: number, more = {}) => world.inCity((tx) => addSeats(tx, world, { capacity, ...more }));
const counters = (poolId: string) => world.inCity((tx) => countersOf(tx, poolId));

/** All at once, each in a transaction of its own, on as many connections as the app has. */
const allAtOnce = <T>(count: number, act: (tx: TenantTx, index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => world.inCity((tx) => act(tx, index))));

test("60 people who want one of 10 places at once: 10 have one, 50 wait, each at a place of their own", async () => {
  const { poolId } = await open(10);
  const seats = await allAtOnce(60, (tx, index) =>
    takeSeat(tx, { poolId, holder: { guestReference: `g${index}` }, partySize: 1 }, NOW),
  );
  assert.equal(seats.filter(({ state }) => state === "taken").length, 10);
  assert.equal(seats.filter(({ state }) => state === "waiting").length, 50);
  const numbers = seats.map((seat) => ("queueNumber" in seat ? seat.queueNumber : 0)).sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    Array.from({ length: 60 }, (_, index) => index + 1),
  );
  assert.deepEqual(await counters(poolId), { taken: 10, offered: 0, waiting: 50, overbooked: 0 });
});

test("the same crowd oversells when somebody counts first and then enters, so the test above can fail", async () => {
  const { poolId } = await open(10);
  await allAtOnce(60, async (tx, index) => {
    const { rows } = await sql<{ taken: number }>`
      select count(*)::int as taken from seat_holdings where pool_id = ${poolId} and state = 'taken'`.execute(tx);
    const state = (rows[0]?.taken ?? 0) < 10 ? ("taken" as const) : ("waiting" as const);
    const holding = { poolId, personId: null, guestReference: `g${index}`, partySize: 1, queueNumber: index + 1 };
    await tx
      .insertInto("seatHoldings")
      .values({ ...holding, state, since: NOW })
      .execute();
  });
  const taken = await world.inCity((tx) => guestsIn(tx, poolId, "taken"));
  assert.ok(taken.length > 10, `${taken.length} have one of 10 places`);
});

test("without a waiting list the others hear that it is full", async () => {
  const { poolId } = await open(10, { hasWaitingList: false });
  const seats = await allAtOnce(40, (tx, index) => arrive(tx, poolId, `g${index}`));
  assert.equal(seats.filter(({ state }) => state === "seats_full").length, 30);
  assert.deepEqual(await counters(poolId), { taken: 10, offered: 0, waiting: 0, overbooked: 0 });
});

test("who clicks many times has one place, and every click shows the same one", async () => {
  const { poolId } = await open(30);
  const twoForKarin = { poolId, holder: { personId: world.karin.id }, partySize: 2 };
  const seats = await allAtOnce(40, (tx, index) =>
    takeSeat(tx, index % 2 === 0 ? twoForKarin : { poolId, holder: { guestReference: "anna" }, partySize: 1 }, NOW),
  );
  assert.equal(new Set(seats.map((seat) => ("id" in seat ? seat.id : seat.state))).size, 2);
  assert.ok(seats.every(({ state }) => state === "taken"));
  assert.deepEqual(await counters(poolId), { taken: 3, offered: 0, waiting: 0, overbooked: 0 });
});

test("places that are given back while there come to be more of them are neither lost nor given twice", async () => {
  const { poolId } = await open(20);
  const first = await world.inCity(async (tx) => {
    const seats: string[] = [];
    for (let index = 1; index <= 80; index++) seats.push((await arrive(tx, poolId, `g${index}`)).id);
    return seats.slice(0, 20);
  });
  const releases = first.flatMap((id) => [id, id]);
  const results = await Promise.allSettled([
    ...releases.map((id) => world.inCity((tx) => releaseSeat(tx, id, NOW))),
    ...[22, 30, 30].map((capacity) => world.inCity((tx) => changeCapacity(tx, { poolId, capacity }, NOW))),
    ...Array.from({ length: 10 }, (_, index) => world.inCity((tx) => arrive(tx, poolId, `late${index}`))),
  ]);
  const refused = results.filter((result) => result.status === "rejected").map(({ reason }) => reason.code);
  assert.deepEqual(refused, Array(20).fill("seat_not_held"), "each second click, and nothing else");
  await world.inCity((tx) => changeCapacity(tx, { poolId, capacity: 30 }, NOW));
  assert.deepEqual(await counters(poolId), { taken: 30, offered: 0, waiting: 40, overbooked: 0 });
  const taken = await world.inCity((tx) => guestsIn(tx, poolId, "taken"));
  assert.deepEqual(
    taken,
    Array.from({ length: 30 }, (_, index) => `g${index + 21}`),
  );
  const announced = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("payload").where("topic", "=", "seats.promoted").execute(),
  );
  assert.equal(new Set(announced.map(({ payload }) => JSON.stringify(payload))).size, 30);
  assert.equal(announced.length, 30);
});
