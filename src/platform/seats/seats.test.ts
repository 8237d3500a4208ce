import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { addSeats, arrive, countersOf, guestsIn } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { crontab } from "../../app/jobs";
import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { runDue } from "../jobs/due";
import { Seats } from "../ui/ticket";
import {
  changeCapacity,
  changePartySize,
  closeSeats,
  listQueue,
  openSeats,
  placeInQueue,
  poolById,
  releaseSeat,
  seatsOf,
  seatsPrivacy,
  seatTexts,
  takeSeat,
} from ".";
import { forgetSeatsDue } from "./jobs";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const open = (capacity: number | null, more = {}) => world.inCity((tx) => addSeats(tx, world, { capacity, ...more }));
const counters = (poolId: string) => world.inCity((tx) => countersOf(tx, poolId));
const enter = (poolId: string, guest: string, partySize = 1) =>
  world.inCity((tx) => arrive(tx, poolId, guest, partySize));
const who = (poolId: string, state: Parameters<typeof guestsIn>[2]) =>
  world.inCity((tx) => guestsIn(tx, poolId, state));
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

test("whoever is next has the place in the same moment in which somebody gives it back, and it is announced", async () => {
  const { poolId } = await open(1);
  const anna = await enter(poolId, "anna");
  const ben = await enter(poolId, "ben");
  await enter(poolId, "cem");
  await world.inCity((tx) => releaseSeat(tx, anna.id, NOW));
  assert.deepEqual([await who(poolId, "taken"), await who(poolId, "waiting")], [["ben"], ["cem"]]);
  const announced = await world.inCity((tx) => tx.selectFrom("announcements").select(["topic", "payload"]).execute());
  assert.deepEqual(announced, [{ topic: "seats.promoted", payload: { holdingId: ben.id } }]);
});

test("the numbers for display: what is offered or waited for is not free, and each part has its own", async () => {
  const { objectId, poolId } = await open(3, { offerMinutes: 60 });
  const anna = await enter(poolId, "anna", 2);
  await enter(poolId, "ben", 2);
  const numbers = () => world.inCity((tx) => seatsOf(tx, objectId));
  const before = { part: "", capacity: 3, taken: 2, offered: 0, waiting: 2, overbooked: 0, free: 0 };
  assert.deepEqual(await numbers(), [{ poolId, ...before, isClosed: false }]);
  await world.inCity((tx) => releaseSeat(tx, anna.id, NOW));
  assert.deepEqual(await numbers(), [
    { poolId, ...before, taken: 0, offered: 2, waiting: 0, free: 1, isClosed: false },
  ]);
  const byVideo = { objectId, part: "video", capacity: null, hasWaitingList: false, offerMinutes: null };
  await enter(await world.inCity((tx) => openSeats(tx, byVideo)), "anna", 500);
  const parts = (await numbers()).map(({ part, taken, capacity, free }) => [part, taken, capacity, free]);
  assert.deepEqual(parts.sort(), [
    ["", 0, 3, 1],
    ["video", 500, null, null],
  ]);
  const shown = (await numbers()).map(
    ({ capacity, free }) => capacity !== null && Seats({ locale: "de", free, seats: capacity }),
  );
  assert.match(shown.join(), /Noch 1 von 3 Plätzen/);
  assert.equal(shown.filter((part) => part === false).length, 1, "without a limit there is nothing to show");
  await assert.rejects(
    world.inCity((tx) => openSeats(tx, byVideo)),
    /unique constraint/,
  );
});

test("the queue is listed in its order, and everybody learns at which place they are", async () => {
  const { poolId } = await open(1);
  for (const guest of ["anna", "ben", "cem", "dora"]) await enter(poolId, guest);
  const places = await world.inCity(async (tx) => {
    const queue = await listQueue(tx, poolId);
    return Promise.all(queue.map(async (each) => [each.guestReference, await placeInQueue(tx, each)]));
  });
  assert.deepEqual(places, [
    ["ben", 1],
    ["cem", 2],
    ["dora", 3],
  ]);
});

test("a family of four waits for four places; nobody behind it takes the three that are free", async () => {
  const { poolId } = await open(5);
  const anna = await enter(poolId, "anna", 3);
  const ben = await enter(poolId, "ben", 2);
  await enter(poolId, "family", 4);
  await enter(poolId, "dora", 1);
  await world.inCity((tx) => releaseSeat(tx, anna.id, NOW));
  assert.deepEqual(await who(poolId, "waiting"), ["family", "dora"]);
  await world.inCity((tx) => releaseSeat(tx, ben.id, NOW));
  assert.deepEqual(await who(poolId, "taken"), ["family", "dora"]);
});

test("a smaller party keeps its place and lets others in; one that grows in the queue goes to its end", async () => {
  const { poolId } = await open(4);
  const anna = await enter(poolId, "anna", 4);
  const ben = await enter(poolId, "ben", 2);
  await enter(poolId, "cem", 1);
  const resize = (holdingId: string, partySize: number) =>
    world.inCity((tx) => changePartySize(tx, { holdingId, partySize }, NOW));
  await resize(ben.id, 3);
  assert.deepEqual(await who(poolId, "waiting"), ["cem", "ben"]);
  await resize(anna.id, 3);
  assert.deepEqual([await who(poolId, "taken"), await who(poolId, "waiting")], [["anna", "cem"], ["ben"]]);
  await assert.rejects(resize(anna.id, 4), { code: "seats_full" });
  await resize(ben.id, 1);
  await resize(anna.id, 1);
  assert.deepEqual(await counters(poolId), { taken: 3, offered: 0, waiting: 0, overbooked: 0 });
  await resize(anna.id, 2);
  assert.deepEqual(await counters(poolId), { taken: 4, offered: 0, waiting: 0, overbooked: 0 });
});

test("a party larger than the room is told at once, and a smaller room is refused while a larger party waits", async () => {
  const { poolId } = await open(4);
  assert.equal((await enter(poolId, "bus", 5)).state, "party_too_large");
  await enter(poolId, "anna", 2);
  const family = await enter(poolId, "family", 4);
  const change = (capacity: number) => world.inCity((tx) => changeCapacity(tx, { poolId, capacity }, NOW));
  await assert.rejects(change(3), { code: "larger_party_waits" });
  await world.inCity((tx) => releaseSeat(tx, family.id, NOW));
  await change(3);
  assert.equal((await enter(poolId, "dora", 1)).state, "taken");
});

test("in a smaller room nobody loses a place, the surplus is visible, and nobody moves up until it is gone", async () => {
  const { objectId, poolId } = await open(4);
  const ids: string[] = [];
  for (const guest of ["anna", "ben", "cem", "dora", "emil"]) ids.push((await enter(poolId, guest)).id);
  const [anna = "", ben = "", cem = ""] = ids;
  await world.inCity((tx) => changeCapacity(tx, { poolId, capacity: 2 }, NOW));
  const numbers = async () => (await world.inCity((tx) => seatsOf(tx, objectId)))[0];
  assert.deepEqual([(await numbers())?.overbooked, (await numbers())?.free], [2, 0]);
  for (const id of [anna, ben]) await world.inCity((tx) => releaseSeat(tx, id, NOW));
  assert.deepEqual(await counters(poolId), { taken: 2, offered: 0, waiting: 1, overbooked: 0 });
  await world.inCity((tx) => releaseSeat(tx, cem, NOW));
  assert.deepEqual(await who(poolId, "taken"), ["dora", "emil"]);
});

test("the database itself refuses a place too many and a second place for the same holder", async () => {
  const { poolId } = await open(1);
  const anna = await enter(poolId, "anna");
  const oversell = world.inCity((tx) =>
    tx.updateTable("seatPools").set({ taken: 2 }).where("id", "=", poolId).execute(),
  );
  await assert.rejects(oversell, /check constraint/);
  const twice = world.inCity(async (tx) => {
    const row = await tx.selectFrom("seatHoldings").selectAll().where("id", "=", anna.id).executeTakeFirstOrThrow();
    await tx
      .insertInto("seatHoldings")
      .values({ ...row, id: randomUUID(), queueNumber: 99 })
      .execute();
  });
  await assert.rejects(twice, /seat_holdings_guest_once/);
});

test("who gave a place back may come again, at the end of the queue", async () => {
  const { poolId } = await open(1);
  const anna = await enter(poolId, "anna");
  for (const guest of ["ben", "cem"]) await enter(poolId, guest);
  await world.inCity((tx) => releaseSeat(tx, anna.id, NOW));
  await assert.rejects(
    world.inCity((tx) => releaseSeat(tx, anna.id, NOW)),
    { code: "seat_not_held" },
  );
  assert.equal((await enter(poolId, "anna")).state, "waiting");
  assert.deepEqual(await who(poolId, "waiting"), ["cem", "anna"]);
});

test("what is closed takes nobody any more, ends the queue and keeps what is taken", async () => {
  const { poolId } = await open(2, { offerMinutes: 60 });
  const anna = await enter(poolId, "anna");
  const ben = await enter(poolId, "ben");
  const cem = await enter(poolId, "cem");
  const dora = await enter(poolId, "dora");
  await world.inCity((tx) => releaseSeat(tx, ben.id, NOW));
  for (let time = 0; time < 2; time++) await world.inCity((tx) => closeSeats(tx, poolId, NOW));
  assert.deepEqual(await counters(poolId), { taken: 1, offered: 0, waiting: 0, overbooked: 0 });
  assert.deepEqual(await who(poolId, "released"), ["ben", "cem", "dora"]);
  const told = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("payload").where("topic", "=", "seats.closed").orderBy("id").execute(),
  );
  assert.deepEqual(
    told.map(({ payload }) => payload),
    [{ holdingId: cem.id }, { holdingId: dora.id }],
    "the offer to Cem and the wait of Dora ended; Ben had given his place back himself",
  );
  const emil = await world.inCity((tx) =>
    takeSeat(tx, { poolId, holder: { guestReference: "emil" }, partySize: 1 }, NOW),
  );
  assert.equal(!("id" in emil) && seatTexts.de.refusals[emil.state], "Die Anmeldung ist geschlossen.");
  await world.inCity((tx) => releaseSeat(tx, anna.id, NOW));
  assert.deepEqual(await counters(poolId), { taken: 0, offered: 0, waiting: 0, overbooked: 0 });
});

test("another tenant sees no pool and no place, and changes none", async () => {
  const { objectId, poolId } = await open(1);
  const anna = await enter(poolId, "anna");
  await enter(poolId, "ben");
  const { inNorth } = world;
  assert.deepEqual(await inNorth((tx) => seatsOf(tx, objectId)), []);
  assert.deepEqual(await inNorth((tx) => listQueue(tx, poolId)), []);
  const attempts: ((tx: TenantTx) => Promise<unknown>)[] = [
    (tx) => arrive(tx, poolId, "hilde"),
    (tx) => releaseSeat(tx, anna.id, NOW),
    (tx) => changeCapacity(tx, { poolId, capacity: 5 }, NOW),
    (tx) => closeSeats(tx, poolId, NOW),
  ];
  for (const attempt of attempts) await assert.rejects(inNorth(attempt), Missing);
  const request = { poolId, holder: { personId: world.hilde.id }, partySize: 1 };
  await assert.rejects(
    world.inCity((tx) => takeSeat(tx, request, NOW)),
    /foreign key/,
  );
  assert.deepEqual(await counters(poolId), { taken: 1, offered: 0, waiting: 1, overbooked: 0 });
});

test("a counter that does not agree with its rows is reported by night, and left for somebody to look at", async () => {
  const { poolId } = await open(9);
  await enter(poolId, "anna", 2);
  const check = (tenantId: string) =>
    runDue(crontab, { tenantId, name: "seats_check" }, { database: world.database, now: NOW });
  await check(world.tenantId);
  const forge = (taken: number) =>
    world.inCity((tx) => tx.updateTable("seatPools").set({ taken }).where("id", "=", poolId).execute());
  await forge(3);
  await assert.rejects(check(world.tenantId), { message: `seat_pools ${poolId}` });
  await check(world.foreignTenantId);
  assert.equal((await world.inCity((tx) => poolById(tx, poolId))).taken, 3);
  await forge(2);
});

test("when somebody is erased their place goes to whoever is next; what ended goes after 90 days", async () => {
  const { poolId } = await open(1);
  const karin = { poolId, holder: { personId: world.karin.id }, partySize: 1 };
  await world.inCity((tx) => takeSeat(tx, karin, NOW));
  const ben = await enter(poolId, "ben");
  await world.inCity((tx) => seatsPrivacy.erasePerson(tx, world.karin.id, NOW));
  assert.deepEqual(await who(poolId, "taken"), ["ben"]);
  await world.inCity((tx) => releaseSeat(tx, ben.id, NOW));
  for (const guest of ["cem", "dora"]) await enter(poolId, guest);
  await world.inCity((tx) => forgetSeatsDue(tx, daysLater(89)));
  assert.deepEqual(await who(poolId, "released"), ["ben"]);
  await world.inCity((tx) => forgetSeatsDue(tx, daysLater(91)));
  assert.deepEqual([await who(poolId, "released"), await who(poolId, "taken")], [[], ["cem"]]);
  assert.deepEqual(await who(poolId, "waiting"), ["dora"]);
  assert.match(
    seatsPrivacy.tables[0]?.retention ?? "",
    /Warteliste und Angebote bis zum Schluss der Anmeldung oder so lange wie die Veranst/,
  );
});
