import type { TenantTx } from "../db";
import { announce } from "../events";
import { listWaiting } from "./lists";
import { changeHolding, savePool } from "./queries";
import {
  nextState,
  offerEnd,
  recounted,
  roomIn,
  type SeatAct,
  type SeatHolding,
  type SeatPool,
  turnOf,
  whoIsNext,
} from "./rules";

/** A pool that is locked, and those of its holdings that something happens to. */
type Moving = { pool: SeatPool; holdings: readonly SeatHolding[] };

/** Leads holdings to their next state and counts them there. Returns the pool as it is then. */
export async function moveHoldings(
  tx: TenantTx,
  { pool, holdings }: Moving,
  act: SeatAct,
  now: Date,
): Promise<SeatPool> {
  let counted = pool;
  for (const { id, state: from, partySize: places } of holdings) {
    const to = nextState(from, act);
    counted = recounted(counted, { from, to, places });
    const offerExpiresAt = to === "offered" ? offerEnd(pool, now) : null;
    await changeHolding(tx, id, { state: to, since: now, offerExpiresAt });
  }
  if (holdings.length > 0) await savePool(tx, counted);
  return counted;
}

/** Gives what is free in a locked pool to those who are next, in the order of the queue, and announces each of them. */
export async function promote(tx: TenantTx, pool: SeatPool, now: Date): Promise<void> {
  const limit = Math.min(roomIn(pool), pool.waiting);
  if (limit === 0) return;
  const holdings = whoIsNext(pool, await listWaiting(tx, pool.id, { limit }));
  const act = turnOf(pool);
  await moveHoldings(tx, { pool, holdings }, act, now);
  const topic = act === "offer" ? "seats.offered" : "seats.promoted";
  for (const { id } of holdings) await announce(tx, topic, { holdingId: id });
}
