import { sql } from "kysely";
import type { TenantTx } from "../db";
import type { SeatHolding } from "./rules";

/** The queue in its order, after a number; `limit` of it at most. */
export const listWaiting = (
  tx: TenantTx,
  poolId: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<SeatHolding[]> =>
  tx
    .selectFrom("seatHoldings")
    .selectAll()
    .where("poolId", "=", poolId)
    .where("state", "=", "waiting")
    .where("queueNumber", ">", after)
    .orderBy("queueNumber")
    .limit(limit)
    .execute();

/** Who waits or was offered places, in the order of arrival. */
export const listHopeful = (tx: TenantTx, poolId: string): Promise<SeatHolding[]> =>
  tx
    .selectFrom("seatHoldings")
    .selectAll()
    .where("poolId", "=", poolId)
    .where("state", "in", ["waiting", "offered"])
    .orderBy("queueNumber")
    .execute();

/** How many wait up to a number, that one included. */
export async function countWaiting(tx: TenantTx, poolId: string, upTo: number): Promise<number> {
  const { count } = await tx
    .selectFrom("seatHoldings")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("poolId", "=", poolId)
    .where("state", "=", "waiting")
    .where("queueNumber", "<=", upTo)
    .executeTakeFirstOrThrow();
  return count;
}

export async function largestWaiting(tx: TenantTx, poolId: string): Promise<number> {
  const { largest } = await tx
    .selectFrom("seatHoldings")
    .select(({ fn }) => fn.max("partySize").as("largest"))
    .where("poolId", "=", poolId)
    .where("state", "=", "waiting")
    .executeTakeFirstOrThrow();
  return largest ?? 0;
}

/** Pools with offers that ran out. */
export const listPoolsWithExpired = (tx: TenantTx, now: Date): Promise<{ tenantId: string; poolId: string }[]> =>
  tx
    .selectFrom("seatHoldings")
    .select(["tenantId", "poolId"])
    .distinct()
    .where("state", "=", "offered")
    .where("offerExpiresAt", "<=", now)
    .execute();

/** The offers of a pool that ran out. */
export const listExpired = (tx: TenantTx, poolId: string, now: Date): Promise<SeatHolding[]> =>
  tx
    .selectFrom("seatHoldings")
    .selectAll()
    .where("poolId", "=", poolId)
    .where("state", "=", "offered")
    .where("offerExpiresAt", "<=", now)
    .orderBy("queueNumber")
    .execute();

/** Pools whose counters are not the sums of their rows, or whose numbers run behind. One statement sees one moment. */
export async function listMiscounted(tx: TenantTx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select pool.id from seat_pools pool cross join lateral (
      select coalesce(sum(party_size) filter (where state = 'taken'), 0) as taken,
        coalesce(sum(party_size) filter (where state = 'offered'), 0) as offered,
        coalesce(sum(party_size) filter (where state = 'waiting'), 0) as waiting,
        coalesce(max(queue_number), 0) as last_number
      from seat_holdings where pool_id = pool.id) counted
    where (pool.taken, pool.offered, pool.waiting) <> (counted.taken, counted.offered, counted.waiting)
      or pool.last_number < counted.last_number
    order by pool.id limit 100`.execute(tx);
  return rows.map(({ id }) => id);
}
