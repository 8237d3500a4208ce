import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW } from "../../../tests/support/world";
import {
  arrivalIn,
  assertMayAccept,
  assertMayResize,
  freeIn,
  LIVE,
  mayDo,
  nextState,
  offerEnd,
  recounted,
  resized,
  type SeatHolding,
  type SeatPool,
  transitions,
  whoIsNext,
} from "./rules";

const pool: SeatPool = {
  ...{ tenantId: "t", id: "p", objectId: "o", part: "", capacity: 10, hasWaitingList: true, offerMinutes: 60 },
  ...{ taken: 6, offered: 2, waiting: 0, overbooked: 0, lastNumber: 5, closedAt: null },
};

const holding = (queueNumber: number, partySize: number, state: SeatHolding["state"] = "waiting"): SeatHolding => ({
  ...{ tenantId: "t", id: `h${queueNumber}`, poolId: "p", personId: null, guestReference: `g${queueNumber}` },
  ...{ partySize, state, since: NOW, queueNumber, offerExpiresAt: null },
});

test("what is offered is not free, and nothing is free as long as somebody waits", () => {
  assert.equal(freeIn(pool), 2);
  assert.equal(freeIn({ ...pool, waiting: 4 }), 0);
  assert.equal(freeIn({ ...pool, closedAt: NOW }), 0);
  assert.equal(freeIn({ ...pool, capacity: null }), Number.POSITIVE_INFINITY);
  assert.equal(freeIn(resized(pool, 5)), 0);
});

test("who comes gets all the places they ask for, or waits, or hears why not", () => {
  const cases: [Partial<SeatPool>, number, string][] = [
    [{}, 2, "taken"],
    [{}, 3, "waiting"],
    [{ waiting: 4 }, 1, "waiting"],
    [{ hasWaitingList: false }, 3, "seats_full"],
    [{}, 11, "party_too_large"],
    [{ capacity: null }, 11, "taken"],
    [{ closedAt: NOW }, 1, "seats_closed"],
  ];
  for (const [more, partySize, expected] of cases) {
    assert.equal(arrivalIn({ ...pool, ...more }, partySize), expected, JSON.stringify([more, partySize]));
  }
});

test("a family at the head of the queue is not overtaken by those who are fewer", () => {
  const names = (queue: SeatHolding[]) => whoIsNext(pool, queue).map(({ queueNumber }) => queueNumber);
  assert.deepEqual(names([holding(1, 3), holding(2, 1)]), []);
  assert.deepEqual(names([holding(1, 1), holding(2, 1), holding(3, 1)]), [1, 2]);
  assert.deepEqual(names([holding(1, 1), holding(2, 2), holding(3, 1)]), [1]);
});

test("whatever the table of transitions does not name is refused, and nothing leads back from an end", () => {
  for (const state of ["waiting", "offered", "taken", "released", "declined", "expired"] as const) {
    for (const { act, from, to } of transitions) {
      assert.equal(mayDo(state, act), from.includes(state));
      if (from.includes(state)) assert.equal(nextState(state, act), to);
      else assert.throws(() => nextState(state, act), { code: "seat_not_held" });
      if (!LIVE.some((live) => live === state)) assert.equal(mayDo(state, act), false);
    }
  }
});

test("an offer holds until its last second, and not in the next one", () => {
  const offerExpiresAt = offerEnd(pool, NOW);
  assert.deepEqual(offerExpiresAt, new Date(NOW.getTime() + 3_600_000));
  const offer = { ...holding(1, 1, "offered"), offerExpiresAt };
  const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
  assert.doesNotThrow(() => assertMayAccept(offer, after(3_599)));
  assert.throws(() => assertMayAccept(offer, after(3_600)), { code: "offer_expired" });
  assert.throws(() => assertMayAccept(holding(1, 1, "taken"), NOW), { code: "seat_not_held" });
});

test("a party may always shrink; it grows as far as there are free places", () => {
  const resize = (state: SeatHolding["state"], to: number, more = {}) =>
    assertMayResize({ ...pool, ...more }, holding(1, 2, state), to, NOW);
  assert.doesNotThrow(() => resize("taken", 1, { waiting: 3 }));
  assert.doesNotThrow(() => resize("taken", 4));
  assert.throws(() => resize("taken", 5), { code: "seats_full" });
  assert.throws(() => resize("offered", 3, { waiting: 1 }), { code: "seats_full" });
  assert.doesNotThrow(() => resize("waiting", 10));
  assert.throws(() => resize("waiting", 11), { code: "party_too_large" });
  assert.throws(() => resize("released", 1), { code: "seat_not_held" });
  const offer = { ...holding(1, 2, "offered"), offerExpiresAt: NOW };
  assert.throws(() => assertMayResize(pool, offer, 1, NOW), { code: "offer_expired" });
});

test("fewer places than were given away are overbooked until they are given back, and never grow again", () => {
  const smaller = resized(pool, 5);
  assert.equal(smaller.overbooked, 3);
  const after = recounted(smaller, { from: "taken", to: "released", places: 2 });
  assert.deepEqual([after.taken, after.overbooked], [4, 1]);
  assert.equal(recounted(after, { to: "taken", places: 2 }).overbooked, 1);
  assert.equal(resized(after, null).overbooked, 0);
});
