import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { enqueueAll } from "../jobs/enqueue";
import type { Task } from "../jobs/task";
import { daysBefore } from "../time/day";
import { expireOffers } from "./expire-offers";
import { listMiscounted, listPoolsWithExpired } from "./lists";
import { removeEnded } from "./queries";
import { ENDED_DAYS } from "./rules";

declare module "../jobs/enqueue" {
  interface Tasks {
    expireOffers: { tenantId: string; poolId: string };
  }
}

/** One job for each pool with offers that ran out, so that the trouble of one is not that of the others. */
export async function offersDue(tx: TenantTx, now: Date): Promise<void> {
  const pools = await listPoolsWithExpired(tx, now);
  const jobs = pools.map((pool) => ({ payload: pool, key: `seat_offers:${pool.poolId}` }));
  await enqueueAll(tx, "expireOffers", jobs);
}

/** The task that does it. A pool may be gone meanwhile. */
export const expireOffersTask: Task<{ tenantId: string; poolId: string }> = ({ tenantId, poolId }, { database, now }) =>
  database
    .transaction({ tenantId }, (tx) => expireOffers(tx, poolId, now))
    .catch((error: unknown) => {
      if (!(error instanceof Missing)) throw error;
    });

/** What is kept is not what is counted. Its message names pools, nobody who holds a place. */
class SeatsMiscounted extends Error {}

/**
 * Compares the kept counters with the rows. Repairs nothing: a difference has a reason that somebody has to find. The
 * job fails, and is seen among the jobs that do. Throws SeatsMiscounted.
 */
export async function seatsCheckDue(tx: TenantTx): Promise<void> {
  const ids = await listMiscounted(tx);
  if (ids.length > 0) throw new SeatsMiscounted(`seat_pools ${ids.join(", ")}`);
}

/** Retention: what ended is forgotten after 90 days. */
export const forgetSeatsDue = (tx: TenantTx, now: Date) => removeEnded(tx, daysBefore(now, ENDED_DAYS));
