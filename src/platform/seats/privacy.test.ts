import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { untilBlocked } from "../../../tests/support/database";
import { addSeats, arrive, countersOf } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { acceptOffer, declineOffer, releaseSeat, seatsPrivacy, takeSeat } from ".";
import { expireOffers } from "./expire-offers";
import { listHoldingsOf, lockPool } from "./queries";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const LATER = new Date(NOW.getTime() + 7_200_000);

/** Somebody has an offer; Dora waits behind. */
const offerTo = (personId: string) =>
  world.inCity(async (tx) => {
    const { poolId } = await addSeats(tx, world, { capacity: 1, offerMinutes: 60 });
    const anna = await arrive(tx, poolId, "anna");
    const seat = await takeSeat(tx, { poolId, holder: { personId }, partySize: 1 }, NOW);
    await arrive(tx, poolId, "dora");
    await releaseSeat(tx, anna.id, NOW);
    return { poolId, holdingId: "id" in seat ? seat.id : "" };
  });
type Offer = Awaited<ReturnType<typeof offerTo>>;

const answers = {
  accepted: ({ holdingId }: Offer) => world.inCity((tx) => acceptOffer(tx, holdingId, NOW)),
  declined: ({ holdingId }: Offer) => world.inCity((tx) => declineOffer(tx, holdingId, NOW)),
  "given up": ({ poolId }: Offer) => world.inCity((tx) => expireOffers(tx, poolId, LATER)),
};

for (const [how, answer] of Object.entries(answers))
  test(`somebody is erased while their offer is ${how}: all is gone and the place goes to whoever is next`, async () => {
    const { id } = await world.addResident(`Resident ${how.replace(" ", "")}`);
    const offers = [await offerTo(id), await offerTo(id)];
    const erase = () => world.inCity((tx) => seatsPrivacy.erasePerson(tx, id, NOW));
    let work: Promise<unknown>[] = [];
    await world.inCity(async (tx) => {
      for (const poolId of offers.map((offer) => offer.poolId).sort()) await lockPool(tx, poolId);
      work = offers.map(answer);
      await untilBlocked(world.database.name, offers.length);
      work.push(erase());
      await untilBlocked(world.database.name, offers.length + 1);
    });
    await Promise.all(work);
    assert.deepEqual(await world.inCity((tx) => listHoldingsOf(tx, id)), []);
    for (const { poolId } of offers) {
      const counters = await world.inCity((tx) => countersOf(tx, poolId));
      assert.deepEqual(counters, { taken: 0, offered: 1, waiting: 0, overbooked: 0 });
    }
  });
