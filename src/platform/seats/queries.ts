import { sql } from "kysely";
import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { LIVE, type SeatHolding, type SeatPool } from "./rules";

/** Who holds: an account, or a guest by a reference that the later domain keeps. */
export type Holder = { personId: string } | { guestReference: string };

/** A pool and one of its holdings while nobody else changes either. */
export type Locked = { pool: SeatPool; holding: SeatHolding };

const columnsOf = (holder: Holder): { personId: string | null; guestReference: string | null } => ({
  ...{ personId: null, guestReference: null },
  ...holder,
});

/**
 * Counts and inserts in one statement, so that the row of the pool is held no longer than it must be. Nothing comes
 * back when there is no room, or when the holder has a live row already. Who gets a place without waiting finds
 * nobody waiting, so the state can be read from the counter. `arrivalIn` says the same for readers.
 */
export async function insertOnArrival(
  tx: TenantTx,
  { poolId, holder, partySize }: { poolId: string; holder: Holder; partySize: number },
  now: Date,
): Promise<SeatHolding | undefined> {
  const { personId, guestReference } = columnsOf(holder);
  const size = sql`${partySize}::integer`;
  const fits = sql`(waiting = 0 and (capacity is null or taken + offered + ${size} <= capacity))`;
  const { rows } = await sql<SeatHolding>`
    with counted as (
      update seat_pools set
          taken = taken + case when ${fits} then ${size} else 0 end,
          waiting = waiting + case when ${fits} then 0 else ${size} end,
          last_number = last_number + 1
        where id = ${poolId} and closed_at is null
          and (capacity is null or ${size} <= capacity)
          and (${fits} or has_waiting_list)
          and not holds_seat(id, ${personId}, ${guestReference})
        returning id, last_number, case when waiting = 0 then 'taken' else 'waiting' end as state
    )
    insert into seat_holdings (pool_id, person_id, guest_reference, party_size, state, queue_number, since)
      select id, ${personId}::uuid, ${guestReference}::text, ${size}, state, last_number, ${now}::timestamptz from counted
      returning *`.execute(tx);
  return rows[0];
}

export const insertPool = (
  tx: TenantTx,
  pool: Pick<SeatPool, "objectId" | "part" | "capacity" | "hasWaitingList" | "offerMinutes">,
): Promise<{ id: string }> => tx.insertInto("seatPools").values(pool).returning("id").executeTakeFirstOrThrow();

/**
 * Everything but an arrival locks the pool first: then rules may be asked and counters written as they were read. Who
 * needs several pools in one transaction locks them in the order of their ids, or two would wait for each other.
 */
export async function lockPool(tx: TenantTx, id: string): Promise<SeatPool> {
  const pool = await tx.selectFrom("seatPools").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!pool) throw new Missing("seat_pool");
  return pool;
}

/** The pool first, and the holding in a statement of its own: it reads what the one before us wrote. */
export async function lockHolding(tx: TenantTx, id: string): Promise<Locked> {
  const { poolId } = await holdingById(tx, id);
  return { pool: await lockPool(tx, poolId), holding: await holdingById(tx, id) };
}

export async function holdingById(tx: TenantTx, id: string): Promise<SeatHolding> {
  const holding = await tx.selectFrom("seatHoldings").selectAll().where("id", "=", id).executeTakeFirst();
  if (!holding) throw new Missing("seat_holding");
  return holding;
}

export async function poolById(tx: TenantTx, id: string): Promise<SeatPool> {
  const pool = await tx.selectFrom("seatPools").selectAll().where("id", "=", id).executeTakeFirst();
  if (!pool) throw new Missing("seat_pool");
  return pool;
}

/** In the order in which they are locked. */
export const listPools = (tx: TenantTx, objectId: string): Promise<SeatPool[]> =>
  tx.selectFrom("seatPools").selectAll().where("objectId", "=", objectId).orderBy("id").execute();

/** Of a pool that is locked. */
export const savePool = (
  tx: TenantTx,
  { id, capacity, taken, offered, waiting, overbooked, lastNumber, closedAt }: SeatPool,
) =>
  tx
    .updateTable("seatPools")
    .set({ capacity, taken, offered, waiting, overbooked, lastNumber, closedAt })
    .where("id", "=", id)
    .execute();

type HoldingChange = Partial<Pick<SeatHolding, "state" | "since" | "offerExpiresAt" | "partySize" | "queueNumber">>;

export const changeHoldings = (tx: TenantTx, ids: readonly string[], change: HoldingChange) =>
  tx.updateTable("seatHoldings").set(change).where("id", "=", sql<string>`any(${ids}::uuid[])`).execute();

export const findLiveHolding = (tx: TenantTx, poolId: string, holder: Holder): Promise<SeatHolding | undefined> => {
  const { personId, guestReference } = columnsOf(holder);
  return tx
    .selectFrom("seatHoldings")
    .selectAll()
    .where("poolId", "=", poolId)
    .where((eb) => eb.or([eb("personId", "=", personId), eb("guestReference", "=", guestReference)]))
    .where("state", "in", LIVE)
    .executeTakeFirst();
};

/** In the order in which their pools are locked. */
export const listHoldingsOf = (tx: TenantTx, personId: string): Promise<SeatHolding[]> =>
  tx.selectFrom("seatHoldings").selectAll().where("personId", "=", personId).orderBy("poolId").execute();

/** Of what has ended: a live row is counted, and may not vanish without its counter. */
export const removeHoldingsOf = (tx: TenantTx, personId: string) =>
  tx.deleteFrom("seatHoldings").where("personId", "=", personId).where("state", "not in", LIVE).execute();

/** What ended before an instant. It is counted nowhere. */
export const removeEnded = (tx: TenantTx, before: Date) =>
  tx
    .deleteFrom("seatHoldings")
    .where("state", "in", ["released", "declined", "expired"])
    .where("since", "<", before)
    .execute();
