import type { TenantTx } from "../db";
import { moveHoldings, promote } from "./promote";
import { lockHolding } from "./queries";
import { assertMayAccept } from "./rules";

/**
 * Takes what was offered. Of several pools in one transaction: in the order of their ids. Throws Missing, and
 * the Refusals "offer_expired" and "seat_not_held".
 *
 * @example await acceptOffer(tx, holding.id, now);
 */
export async function acceptOffer(tx: TenantTx, holdingId: string, now: Date): Promise<void> {
  const { pool, holding } = await lockHolding(tx, holdingId);
  assertMayAccept(holding, now);
  await moveHoldings(tx, { pool, holdings: [holding] }, "accept", now);
}

/**
 * Leaves what was offered to whoever is next. Of several pools in one transaction: in the order of their ids.
 * Throws Missing, and the Refusal "seat_not_held".
 *
 * @example await declineOffer(tx, holding.id, now);
 */
export async function declineOffer(tx: TenantTx, holdingId: string, now: Date): Promise<void> {
  const { pool, holding } = await lockHolding(tx, holdingId);
  await promote(tx, await moveHoldings(tx, { pool, holdings: [holding] }, "decline", now), now);
}
