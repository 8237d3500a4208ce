import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { addSeats, countersOf } from "../../../tests/support/seats";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import {
  acceptOffer,
  changeCapacity,
  changePartySize,
  declineOffer,
  poolById,
  releaseSeat,
  type SeatHolding,
  takeSeat,
} from ".";
import { expireOffers } from "./expire-offers";
import { findLiveHolding } from "./queries";
import { arrivalIn, hasRunOut, roomIn } from "./rules";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const guest = fc.integer({ min: 0, max: 7 });
const size = fc.integer({ min: 1, max: 4 });
const capacity = fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 });
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("take" as const), guest, size }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom("release", "accept", "decline"), guest }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("resize" as const), guest, size }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("capacity" as const), capacity }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant("wait" as const),
      minutes: fc.integer({ min: 10, max: 40 }),
      isSeen: fc.boolean(),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const setting = fc.record({
  capacity,
  hasWaitingList: fc.boolean(),
  offerMinutes: fc.option(fc.constant(30)),
  acts: fc.array(act, { minLength: 15, maxLength: 30 }),
});

type Place = { poolId: string; now: Date };

const holdings = (tx: TenantTx, poolId: string): Promise<SeatHolding[]> =>
  tx.selectFrom("seatHoldings").selectAll().where("poolId", "=", poolId).orderBy("queueNumber").execute();

/** The last row of a guest, whatever its state: acts on what ended are tried too. */
async function lastOf(tx: TenantTx, poolId: string, number: number): Promise<string | undefined> {
  const rows = await holdings(tx, poolId);
  return rows.filter(({ guestReference }) => guestReference === `g${number}`).at(-1)?.id;
}

async function take(tx: TenantTx, { poolId, now }: Place, { guest, size }: { guest: number; size: number }) {
  const pool = await poolById(tx, poolId);
  const holder = { guestReference: `g${guest}` };
  const live = await findLiveHolding(tx, poolId, holder);
  const seat = await takeSeat(tx, { poolId, holder, partySize: size }, now);
  if (live && hasRunOut(live, now)) assert.notEqual("id" in seat && seat.id, live.id);
  else if (live) assert.deepEqual(seat, live);
  else assert.equal(seat.state, arrivalIn(pool, size));
}

async function perform(tx: TenantTx, { poolId, now }: Place, step: Act): Promise<unknown> {
  if (step.act === "take") return take(tx, { poolId, now }, step);
  if (step.act === "wait") return step.isSeen && expireOffers(tx, poolId, now);
  if (step.act === "capacity") return changeCapacity(tx, { poolId, capacity: step.capacity }, now);
  const id = await lastOf(tx, poolId, step.guest);
  if (id === undefined) return;
  if (step.act === "resize") return changePartySize(tx, { holdingId: id, partySize: step.size }, now);
  return { release: releaseSeat, accept: acceptOffer, decline: declineOffer }[step.act](tx, id, now);
}

/** What holds after whatever somebody did. */
async function assertSound(tx: TenantTx, poolId: string, before: SeatHolding[]): Promise<void> {
  assert.equal((await countersOf(tx, poolId)).isMiscounted, undefined);
  const pool = await poolById(tx, poolId);
  const rows = await holdings(tx, poolId);
  const queue = rows.filter(({ state }) => state === "waiting");
  const [head] = queue;
  if (head) assert.ok(head.partySize > roomIn(pool), "whoever is next waits only for want of room");
  const movedUp = before.filter(
    ({ id, state }) =>
      state === "waiting" && ["taken", "offered"].includes(rows.find((row) => row.id === id)?.state ?? ""),
  );
  for (const { queueNumber } of movedUp) assert.ok(queue.every((waiting) => waiting.queueNumber > queueNumber));
}

async function assertNotOversold(tx: TenantTx, { poolId }: Place, step: Act, before: number): Promise<void> {
  const { capacity, taken, offered, overbooked } = await poolById(tx, poolId);
  if (capacity !== null) assert.ok(taken + offered <= capacity + overbooked);
  if (step.act !== "capacity") assert.ok(overbooked <= before, "only a smaller room makes a surplus");
}

test("whatever people do in whatever order: counters agree, nothing is oversold, nobody is overtaken", async () => {
  await fc.assert(
    fc.asyncProperty(setting, ({ acts, ...options }) =>
      world.inCity(async (tx) => {
        const { poolId } = await addSeats(tx, world, options);
        let now = NOW;
        for (const step of acts) {
          if (step.act === "wait") now = new Date(now.getTime() + step.minutes * 60_000);
          const rows = await holdings(tx, poolId);
          const { overbooked } = await poolById(tx, poolId);
          await perform(tx, { poolId, now }, step).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
          await assertSound(tx, poolId, rows);
          await assertNotOversold(tx, { poolId, now }, step, overbooked);
        }
      }),
    ),
    { numRuns: 15 },
  );
});
