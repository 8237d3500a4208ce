import type { TenantTx } from "../db";
import { expireOffers } from "./expire-offers";
import { findLiveHolding, type Holder, insertOnArrival, poolById } from "./queries";
import { arrivalIn, hasRunOut, type SeatHolding } from "./rules";

/** Why somebody got neither a place nor one in the queue. `seatTexts` has the words. */
export type NoSeat = { state: Exclude<ReturnType<typeof arrivalIn>, "taken" | "waiting"> };

/**
 * Takes places for one holder, all of them or none: `state` says whether they are "taken" or "waiting", or why not
 * ("seats_full", "seats_closed", "party_too_large"). Asked twice it answers with the row of the first time, whatever
 * its state and size, unless that is an offer that ran out: it ends, and the holder comes anew. Of several pools in
 * one transaction: in the order of their ids. Throws Missing.
 *
 * @example
 * const seat = await takeSeat(tx, { poolId, holder: { personId }, partySize: 2 }, now);
 * if (!("id" in seat)) throw new Refusal<SeatRefusal>(seat.state);
 */
export async function takeSeat(tx: TenantTx, request: Arrival, now: Date): Promise<SeatHolding | NoSeat> {
  const { poolId, partySize } = request;
  const known = await arriveOrFind(tx, request, now);
  if (known && !hasRunOut(known, now)) return known;
  if (known) await expireOffers(tx, poolId, now);
  const arrival = arrivalIn(await poolById(tx, poolId), partySize);
  if (arrival !== "taken" && arrival !== "waiting") return { state: arrival };
  // Places became free since the first statement, perhaps those of the same holder.
  return (await arriveOrFind(tx, request, now)) ?? { state: "seats_full" };
}

type Arrival = { poolId: string; holder: Holder; partySize: number };

const arriveOrFind = async (tx: TenantTx, request: Arrival, now: Date) =>
  (await insertOnArrival(tx, request, now)) ?? (await findLiveHolding(tx, request.poolId, request.holder));
