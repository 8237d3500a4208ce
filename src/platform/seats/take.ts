import type { TenantTx } from "../db";
import { findLiveHolding, type Holder, insertOnArrival, poolById } from "./queries";
import { type Arrival, arrivalIn, type SeatHolding } from "./rules";

/** Why somebody got neither a place nor one in the queue. */
export type NoSeat = { state: Exclude<Arrival, "taken" | "waiting"> };

/**
 * Takes places for one holder, all of them or none: `state` says whether they are "taken" or "waiting", or why not
 * ("full", "closed", "too_large"). Asked twice it answers with the row of the first time, whatever its state and
 * size. Of several pools in one transaction: in the order of their ids. Throws Missing.
 *
 * @example
 * const seat = await takeSeat(tx, { poolId, holder: { personId }, partySize: 2 }, now);
 * if (seat.state === "full") throw new Refusal<RegisterRefusal>("event_full");
 */
export async function takeSeat(
  tx: TenantTx,
  request: { poolId: string; holder: Holder; partySize: number },
  now: Date,
): Promise<SeatHolding | NoSeat> {
  const { poolId, holder, partySize } = request;
  const known = (await insertOnArrival(tx, request, now)) ?? (await findLiveHolding(tx, poolId, holder));
  if (known) return known;
  const arrival = arrivalIn(await poolById(tx, poolId), partySize);
  // Places that became free since the statement came too late for it.
  return { state: arrival === "taken" || arrival === "waiting" ? "full" : arrival };
}
