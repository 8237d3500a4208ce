import type { TenantTx } from "../db";
import { announceAll } from "../events";
import { listExpired } from "./lists";
import { moveHoldings, promote } from "./promote";
import { lockPool } from "./queries";

/** Ends the offers of a pool that nobody answered in time; the places go to whoever is next. Throws Missing. */
export async function expireOffers(tx: TenantTx, poolId: string, now: Date): Promise<void> {
  const pool = await lockPool(tx, poolId);
  const holdings = await listExpired(tx, poolId, now);
  const counted = await moveHoldings(tx, { pool, holdings }, "expire", now);
  const told = holdings.map(({ id: holdingId }) => ({ holdingId }));
  await announceAll(tx, "seats.expired", told);
  await promote(tx, counted, now);
}
