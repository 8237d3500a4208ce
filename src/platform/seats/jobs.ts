import type { TenantTx } from "../db";
import { announce } from "../events";
import { listExpired, listMiscounted, listPoolsWithExpired } from "./lists";
import { moveHoldings, promote } from "./promote";
import { lockPool, removeEnded } from "./queries";
import { ENDED_DAYS } from "./rules";

const DAYS = 86_400_000;

/** Ends the offers that nobody answered in time; the places go to whoever is next. Pools in the order of their ids. */
export async function offersDue(tx: TenantTx, now: Date): Promise<void> {
  for (const poolId of await listPoolsWithExpired(tx, now)) {
    const pool = await lockPool(tx, poolId);
    const holdings = await listExpired(tx, poolId, now);
    const counted = await moveHoldings(tx, { pool, holdings }, "expire", now);
    for (const { id } of holdings) await announce(tx, "seats.expired", { holdingId: id });
    await promote(tx, counted, now);
  }
}

/** What is kept is not what is counted. Its message names pools, nobody who holds a place. */
export class SeatsMiscounted extends Error {}

/**
 * Compares the kept counters with the rows. Repairs nothing: a difference has a reason that somebody has to find. The
 * job fails, and is seen among the jobs that do. Throws SeatsMiscounted.
 */
export async function seatsCheckDue(tx: TenantTx): Promise<void> {
  const ids = await listMiscounted(tx);
  if (ids.length > 0) throw new SeatsMiscounted(`seat_pools ${ids.join(", ")}`);
}

/** Retention: what ended is forgotten after 90 days. */
export const forgetSeatsDue = (tx: TenantTx, now: Date) => removeEnded(tx, new Date(now.getTime() - ENDED_DAYS * DAYS));
