import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addSeats, arrive, countersOf, guestsIn } from "../../../tests/support/seats";
import { observed } from "../../../tests/support/statements";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { releaseSeat, takeSeat } from ".";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const LATER = new Date(NOW.getTime() + 7_200_000);
const open = (capacity: number | null, more = {}) => world.inCity((tx) => addSeats(tx, world, { capacity, ...more }));
const enter = (poolId: string, guest: string, now = NOW) =>
  world.inCity((tx) => takeSeat(tx, { poolId, holder: { guestReference: guest }, partySize: 1 }, now));
const who = (poolId: string, state: Parameters<typeof guestsIn>[2]) =>
  world.inCity((tx) => guestsIn(tx, poolId, state));

/** Anna gave her place back; Ben let his offer of one hour run out, and no job has seen it yet. */
async function letOfferRunOut(others: string[]) {
  const { poolId } = await open(1, { offerMinutes: 60 });
  const [anna] = await world.inCity(async (tx) => {
    const seats: string[] = [];
    for (const guest of ["anna", "ben", ...others]) seats.push((await arrive(tx, poolId, guest)).id);
    return seats;
  });
  await world.inCity((tx) => releaseSeat(tx, anna ?? "", NOW));
  return poolId;
}

test("who registers anew after an offer ran out gets the place at once when nobody waits", async () => {
  const poolId = await letOfferRunOut([]);
  const again = await enter(poolId, "ben", LATER);
  assert.equal(again.state, "taken");
  assert.deepEqual(await who(poolId, "expired"), ["ben"]);
  assert.deepEqual(await enter(poolId, "ben", LATER), again);
});

test("when others wait, the place is offered to them, and who registers anew goes to the end", async () => {
  const poolId = await letOfferRunOut(["cem", "dora"]);
  const seats = await Promise.all(Array.from({ length: 20 }, () => enter(poolId, "ben", LATER)));
  assert.deepEqual(new Set(seats.map((seat) => seat.state)), new Set(["waiting"]));
  assert.deepEqual([await who(poolId, "offered"), await who(poolId, "waiting")], [["cem"], ["dora", "ben"]]);
  const topics = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("topic").orderBy("id", "desc").limit(2).execute(),
  );
  assert.deepEqual(topics, [{ topic: "seats.offered" }, { topic: "seats.expired" }]);
  const counters = await world.inCity((tx) => countersOf(tx, poolId));
  assert.deepEqual(counters, { taken: 0, offered: 1, waiting: 2, overbooked: 0 });
});

test("who clicks again while their first place is given back is not told that an event without a limit is full", async () => {
  const { poolId } = await open(null);
  const first = await world.inCity((tx) => arrive(tx, poolId, "anna"));
  let answers = 0;
  const second = await world.inCity((tx) =>
    takeSeat(
      observed(tx, () => ++answers === 1 && world.inCity((other) => releaseSeat(other, first.id, NOW))),
      { poolId, holder: { guestReference: "anna" }, partySize: 1 },
      NOW,
    ),
  );
  assert.equal(second.state, "taken");
});
