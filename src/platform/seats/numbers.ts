import type { TenantTx } from "../db";
import { countWaiting, listWaiting } from "./lists";
import { listPools } from "./queries";
import { freeIn, type SeatHolding, type SeatPool } from "./rules";

/** The places of one part, for display. Without a limit `capacity` and `free` are null. */
export type SeatNumbers = Pick<SeatPool, "part" | "capacity" | "taken" | "offered" | "waiting" | "overbooked"> & {
  poolId: string;
  /** For somebody who comes now: none as long as anybody waits. */
  free: number | null;
  isClosed: boolean;
};

/**
 * The numbers of all parts of an object, as they are kept, in the order of the ids of their pools: so they may be
 * changed one after the other in one transaction.
 *
 * @example
 * const [{ free, capacity }] = await seatsOf(tx, event.id);
 * capacity !== null && <Seats locale={locale} free={free} seats={capacity} />
 */
export async function seatsOf(tx: TenantTx, objectId: string): Promise<SeatNumbers[]> {
  return (await listPools(tx, objectId)).map((pool) => {
    const { id: poolId, part, capacity, taken, offered, waiting, overbooked } = pool;
    const free = capacity === null ? null : freeIn(pool);
    return { poolId, part, capacity, taken, offered, waiting, overbooked, free, isClosed: pool.closedAt !== null };
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
