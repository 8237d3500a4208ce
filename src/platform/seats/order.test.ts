import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addSeats, arrive } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { isDatabaseAway } from "../db";
import { changeCapacity, closeSeats, openSeats, releaseSeat, seatsOf, seatsPrivacy, takeSeat } from ".";
import { expireOffers } from "./expire-offers";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const TOMORROW = new Date(NOW.getTime() + 86_400_000);

/** An event of eight parts, whose names are in the opposite order of their ids. Each has an offer to Karin that ran out. */
const openParts = () =>
  world.inCity(async (tx) => {
    const { objectId, poolId } = await addSeats(tx, world, { capacity: 1, offerMinutes: 60 });
    const part = { objectId, capacity: 1, hasWaitingList: true, offerMinutes: 60 };
    const poolIds = [poolId];
    while (poolIds.length < 8) poolIds.push(await openSeats(tx, { ...part, part: `${poolIds.length}` }));
    for (const [index, id] of poolIds.sort().entries()) {
      await tx
        .updateTable("seatPools")
        .set({ part: `Teil ${9 - index}` })
        .where("id", "=", id)
        .execute();
      const anna = await arrive(tx, id, "anna");
      await takeSeat(tx, { poolId: id, holder: { personId: world.karin.id }, partySize: 1 }, NOW);
      await releaseSeat(tx, anna.id, NOW);
    }
    return { objectId, poolIds };
  });

test("the parts of an event are closed while offers run out and somebody is erased, and nobody stands in somebody's way", async () => {
  const { objectId, poolIds } = await openParts();
  const closeAll = () =>
    world.inCity(async (tx) => {
      for (const { poolId } of await seatsOf(tx, objectId)) await closeSeats(tx, poolId, TOMORROW);
    });
  const endOffers = poolIds.map((poolId) => world.inCity((tx) => expireOffers(tx, poolId, TOMORROW)));
  const erase = () => world.inCity((tx) => seatsPrivacy.erasePerson(tx, world.karin.id, TOMORROW));
  await Promise.all([...endOffers, ...Array.from({ length: 12 }, () => [erase(), closeAll()]).flat()]);
  const parts = await world.inCity((tx) => seatsOf(tx, objectId));
  assert.ok(parts.every(({ isClosed, offered }) => isClosed && offered === 0));
});

test("who keeps to no order may stand in somebody's way, and is asked to try again in a moment", async () => {
  const { poolIds } = await openParts();
  const [one = "", two = ""] = poolIds;
  let waiting = 2;
  let meet = () => {};
  const both = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const enlarge = ([first = "", second = ""]: string[]) =>
    world.inCity(async (tx) => {
      await changeCapacity(tx, { poolId: first, capacity: 2 }, NOW);
      if (--waiting === 0) meet();
      await both;
      await changeCapacity(tx, { poolId: second, capacity: 2 }, NOW);
    });
  const results = await Promise.allSettled([enlarge([one, two]), enlarge([two, one])]);
  const refused = results.filter((result) => result.status === "rejected");
  assert.equal(refused.length, 1);
  assert.ok(isDatabaseAway(refused[0]?.reason));
});
