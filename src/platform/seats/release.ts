import type { TenantTx } from "../db";
import { moveHoldings, promote } from "./promote";
import { lockHolding } from "./queries";

/**
 * Gives places back, or leaves the queue. Whoever is next gets them in the same transaction. Of several pools in one
 * transaction: in the order of their ids. Throws Missing, and the Refusal "seat_not_held" when there is nothing left
 * to give back.
 *
 * @example await releaseSeat(tx, holding.id, now);
 */
export async function releaseSeat(tx: TenantTx, holdingId: string, now: Date): Promise<void> {
  const { pool, holding } = await lockHolding(tx, holdingId);
  await promote(tx, await moveHoldings(tx, { pool, holdings: [holding] }, "release", now), now);
}
