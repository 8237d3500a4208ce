import type { Selectable } from "kysely";
import type { SeatHoldings, SeatPools } from "../db/tables";
import { Refusal } from "../errors";

/** The places of an object or of a part of it, with what is counted of them. Counters count places. */
export type SeatPool = Selectable<SeatPools>;
/** What somebody has, is offered or waits for. */
export type SeatHolding = Selectable<SeatHoldings>;
export type SeatState = SeatHolding["state"];

export type SeatAct = "offer" | "promote" | "accept" | "decline" | "expire" | "release";

type Transition = { act: SeatAct; from: readonly SeatState[]; to: SeatState };

/** Who arrives begins in "taken" or "waiting": `arrivalIn`. Who may do what is a policy of the later domain. */
export const transitions: readonly Transition[] = [
  { act: "promote", from: ["waiting"], to: "taken" },
  { act: "offer", from: ["waiting"], to: "offered" },
  { act: "accept", from: ["offered"], to: "taken" },
  { act: "decline", from: ["offered"], to: "declined" },
  { act: "expire", from: ["offered"], to: "expired" },
  { act: "release", from: ["waiting", "offered", "taken"], to: "released" },
];

/** What is counted, and at most once per holder and pool. */
export const LIVE = ["waiting", "offered", "taken"] as const satisfies readonly SeatState[];

/** What ended is kept so long, for questions about it. */
export const ENDED_DAYS = 90;

/** Why somebody who comes gets neither a place nor one in the queue. */
type ArrivalRefusal = "seats_full" | "seats_closed" | "party_too_large";

export type SeatRefusal = ArrivalRefusal | "seat_not_held" | "offer_expired" | "larger_party_waits";

/** The state after an act. @throws Refusal "seat_not_held" */
export function nextState(state: SeatState, act: SeatAct): SeatState {
  const transition = transitions.find((row) => row.act === act && row.from.includes(state));
  if (!transition) throw new Refusal<SeatRefusal>("seat_not_held");
  return transition.to;
}

export const mayDo = (state: SeatState, act: SeatAct): boolean =>
  transitions.some((row) => row.act === act && row.from.includes(state));

/** Places that nobody has and nobody was offered; Infinity without a limit. */
export const roomIn = ({ capacity, taken, offered }: SeatPool): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, capacity - taken - offered);

/** Places for somebody who comes now. As long as anybody waits there are none: who waits is not overtaken. */
export const freeIn = (pool: SeatPool): number => (pool.closedAt || pool.waiting > 0 ? 0 : roomIn(pool));

/** A party that is larger than all there is would wait for ever. */
const isTooLarge = (partySize: number, capacity: number | null): boolean => capacity !== null && partySize > capacity;

/** What becomes of somebody who comes now. `insertOnArrival` says the same in one statement. */
export function arrivalIn(pool: SeatPool, partySize: number): "taken" | "waiting" | ArrivalRefusal {
  if (pool.closedAt) return "seats_closed";
  if (isTooLarge(partySize, pool.capacity)) return "party_too_large";
  if (partySize <= freeIn(pool)) return "taken";
  return pool.hasWaitingList ? "waiting" : "seats_full";
}

/**
 * Those of the queue, given in its order, for whom there is room. It ends before the first that does not fit: smaller
 * parties behind a larger one do not overtake it, or families would never get their turn.
 */
export function whoIsNext(pool: SeatPool, queue: readonly SeatHolding[]): SeatHolding[] {
  let room = roomIn(pool);
  const end = queue.findIndex(({ partySize }) => {
    room -= partySize;
    return room < 0;
  });
  return queue.slice(0, end < 0 ? queue.length : end);
}

/** Without a time for offers, whoever is next has the places at once. */
export const turnOf = ({ offerMinutes }: SeatPool): SeatAct => (offerMinutes === null ? "promote" : "offer");

/** Until when an offer made now holds, that instant excluded. */
export const offerEnd = ({ offerMinutes }: SeatPool, now: Date): Date | null =>
  offerMinutes === null ? null : new Date(now.getTime() + offerMinutes * 60_000);

/** Whether an offer is over, although it may not stand in its row yet. */
export const hasRunOut = ({ offerExpiresAt }: SeatHolding, now: Date): boolean =>
  offerExpiresAt !== null && offerExpiresAt <= now;

/** @throws Refusal "seat_not_held", "offer_expired" */
export function assertMayAccept(holding: SeatHolding, now: Date): void {
  const { state } = holding;
  if (hasRunOut(holding, now) || state === "expired") throw new Refusal<SeatRefusal>("offer_expired");
  nextState(state, "accept");
}

/**
 * Fewer is always possible. More is for those who wait (at the end of the queue: they would delay all behind them) and
 * for those who hold places as long as there are free ones.
 *
 * @throws Refusal "seat_not_held", "offer_expired", "party_too_large", "seats_full"
 */
export function assertMayResize(pool: SeatPool, holding: SeatHolding, partySize: number, now: Date): void {
  const { state, partySize: before } = holding;
  nextState(state, "release");
  if (hasRunOut(holding, now)) throw new Refusal<SeatRefusal>("offer_expired");
  if (partySize <= before) return;
  if (isTooLarge(partySize, pool.capacity)) throw new Refusal<SeatRefusal>("party_too_large");
  if (state !== "waiting" && partySize - before > freeIn(pool)) throw new Refusal<SeatRefusal>("seats_full");
}

/** @throws Refusal "larger_party_waits": it would wait for ever, and everybody behind it. */
export function assertMayHold(capacity: number | null, largestWaiting: number): void {
  if (isTooLarge(largestWaiting, capacity)) throw new Refusal<SeatRefusal>("larger_party_waits");
}

type Move = { from?: SeatState; to?: SeatState; places: number };

/** The pool after places went from one state to another. Overbooked places go first, and never come back by this. */
export function recounted(pool: SeatPool, { from, to, places }: Move): SeatPool {
  const count = (state: (typeof LIVE)[number]) =>
    pool[state] + (to === state ? places : 0) - (from === state ? places : 0);
  const counted = { ...pool, taken: count("taken"), offered: count("offered"), waiting: count("waiting") };
  return { ...counted, overbooked: Math.min(pool.overbooked, excessIn(counted)) };
}

/** The pool with another capacity. Nobody loses a place: what was given away beyond it is overbooked. */
export function resized(pool: SeatPool, capacity: number | null): SeatPool {
  const changed = { ...pool, capacity };
  return { ...changed, overbooked: excessIn(changed) };
}

const excessIn = ({ capacity, taken, offered }: SeatPool): number =>
  capacity === null ? 0 : Math.max(0, taken + offered - capacity);
