import type { TenantTx } from "../db";
import { largestWaiting } from "./lists";
import { promote } from "./promote";
import { lockPool, savePool } from "./queries";
import { assertMayHold, resized } from "./rules";

/**
 * Changes how many places there are; null for no limit. More of them go to those who wait. Fewer take nothing away
 * from anybody: what was given away beyond is overbooked, and nobody moves up until that is worked off. Several
 * pools in one transaction: in the order of their ids. Throws Missing, and the Refusal "larger_party_waits" when
 * somebody in the queue would never fit.
 *
 * @example await changeCapacity(tx, { poolId, capacity: 60 }, now);
 */
export async function changeCapacity(
  tx: TenantTx,
  { poolId, capacity }: { poolId: string; capacity: number | null },
  now: Date,
): Promise<void> {
  const pool = await lockPool(tx, poolId);
  assertMayHold(capacity, await largestWaiting(tx, poolId));
  const changed = resized(pool, capacity);
  await savePool(tx, changed);
  await promote(tx, changed, now);
}
