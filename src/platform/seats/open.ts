import type { TenantTx } from "../db";
import { announceAll } from "../events";
import { listHopeful } from "./lists";
import { moveHoldings } from "./promote";
import { insertPool, lockPool, savePool } from "./queries";

type NewPool = {
  /** The event, the shift: any row in `objects`. The pool ends with it. */
  objectId: string;
  /** Which part of the object, in the words of its domain; left out for the whole of it. Once per object. */
  part?: string;
  /** Null for no limit. */
  capacity: number | null;
  hasWaitingList: boolean;
  /** How long an offer holds; null when whoever is next has the places at once. */
  offerMinutes: number | null;
};

/**
 * Opens the places of an object or of one of its parts. Returns the id of the pool.
 *
 * @example
 * const poolId = await openSeats(tx, { objectId: event.id, capacity: 40, hasWaitingList: true, offerMinutes: 2_880 });
 */
export async function openSeats(tx: TenantTx, { part = "", ...pool }: NewPool): Promise<string> {
  return (await insertPool(tx, { ...pool, part })).id;
}

/**
 * Ends arrivals, offers and the queue for good: it was cancelled, or begins. Each who waited or had an offer is
 * announced. What is taken stays taken and may be released, and nobody comes after. Several pools in one transaction:
 * in the order of their ids. Throws Missing.
 *
 * @example await closeSeats(tx, poolId, now);
 */
export async function closeSeats(tx: TenantTx, poolId: string, now: Date): Promise<void> {
  const pool = await lockPool(tx, poolId);
  if (pool.closedAt) return;
  const holdings = await listHopeful(tx, poolId);
  const settled = await moveHoldings(tx, { pool, holdings }, "release", now);
  await savePool(tx, { ...settled, closedAt: now });
  const told = holdings.map(({ id: holdingId }) => ({ holdingId }));
  await announceAll(tx, "seats.closed", told);
}
