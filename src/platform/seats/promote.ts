import type { TenantTx } from "../db";
import { announceAll } from "../events";
import { listWaiting } from "./lists";
import { changeHoldings, savePool } from "./queries";
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

/** Leads holdings to the one state that follows from an act, and counts them there. Returns the pool as it is then. */
export async function moveHoldings(
  tx: TenantTx,
  { pool, holdings }: Moving,
  act: SeatAct,
  now: Date,
): Promise<SeatPool> {
  const [first] = holdings;
  if (!first) return pool;
  const state = nextState(first.state, act);
  let counted = pool;
  for (const { state: from, partySize: places } of holdings)
    counted = recounted(counted, { from, to: nextState(from, act), places });
  const offerExpiresAt = state === "offered" ? offerEnd(pool, now) : null;
  const ids = holdings.map(({ id }) => id);
  await changeHoldings(tx, ids, { state, since: now, offerExpiresAt });
  await savePool(tx, counted);
  return counted;
}

/** Gives what is free in a locked pool to those who are next, in the order of the queue, and announces each of them. */
export async function promote(tx: TenantTx, pool: SeatPool, now: Date): Promise<void> {
  const limit = Math.min(roomIn(pool), pool.waiting);
  if (limit === 0) return;
  const holdings = whoIsNext(pool, await listWaiting(tx, pool.id, { limit }));
  const act = turnOf(pool);
  await moveHoldings(tx, { pool, holdings }, act, now);
  const told = holdings.map(({ id: holdingId }) => ({ holdingId }));
  await announceAll(tx, act === "offer" ? "seats.offered" : "seats.promoted", told);
}
