import type { TenantTx } from "../db";
import { countWaiting, listWaiting } from "./lists";
import { listPools } from "./queries";
import { freeIn, type SeatHolding, type SeatPool } from "./rules";

/** The places of one part, for display. */
export type SeatNumbers = Pick<SeatPool, "part" | "taken" | "offered" | "waiting" | "overbooked"> &
  Limit & { poolId: string; isClosed: boolean };

/** Free for somebody who comes now: none as long as anybody waits. Without a limit both are null. */
type Limit = { capacity: number; free: number } | { capacity: null; free: null };

const limitOf = (pool: SeatPool): Limit =>
  pool.capacity === null ? { capacity: null, free: null } : { capacity: pool.capacity, free: freeIn(pool) };

/**
 * The numbers of all parts of an object, as they are kept, in the order of the ids of their pools: so they may be
 * changed one after the other in one transaction.
 *
 * @example
 * const parts = await seatsOf(tx, event.id);
 * parts.map(({ free, capacity }) => capacity !== null && <Seats locale={locale} free={free} seats={capacity} />);
 */
export async function seatsOf(tx: TenantTx, objectId: string): Promise<SeatNumbers[]> {
  return (await listPools(tx, objectId)).map((pool) => {
    const { id: poolId, part, taken, offered, waiting, overbooked } = pool;
    return { poolId, part, taken, offered, waiting, overbooked, ...limitOf(pool), isClosed: pool.closedAt !== null };
  });
}

const PAGE = 200;

/**
 * The queue in its order, 200 at a time; the next page begins after the last `queueNumber`.
 *
 * @example const waiting = await listQueue(tx, poolId);
 */
export const listQueue = (tx: TenantTx, poolId: string, after = 0): Promise<SeatHolding[]> =>
  listWaiting(tx, poolId, { after, limit: PAGE });

/** At which place of the queue somebody is: 1 is next. Undefined for who does not wait. */
export const placeInQueue = async (tx: TenantTx, { state, poolId, queueNumber }: SeatHolding) =>
  state === "waiting" ? countWaiting(tx, poolId, queueNumber) : undefined;
