import type { TenantTx } from "../db";
import { promote } from "./promote";
import { changeHoldings, lockHolding, savePool } from "./queries";
import { assertMayResize, recounted } from "./rules";

/**
 * Changes for how many somebody holds places, is offered them or waits. Who waits and wants more goes to the end of
 * the queue; who wants less keeps the place. Of several pools in one transaction: in the order of their ids.
 * Throws Missing, and the Refusals of `assertMayResize`.
 *
 * @example await changePartySize(tx, { holdingId: holding.id, partySize: 3 }, now);
 */
export async function changePartySize(
  tx: TenantTx,
  { holdingId, partySize }: { holdingId: string; partySize: number },
  now: Date,
): Promise<void> {
  const { pool, holding } = await lockHolding(tx, holdingId);
  assertMayResize(pool, holding, partySize, now);
  const goesToEnd = holding.state === "waiting" && partySize > holding.partySize;
  const lastNumber = pool.lastNumber + (goesToEnd ? 1 : 0);
  const places = partySize - holding.partySize;
  const counted = { ...recounted(pool, { to: holding.state, places }), lastNumber };
  await changeHoldings(tx, [holdingId], { partySize, queueNumber: goesToEnd ? lastNumber : holding.queueNumber });
  await savePool(tx, counted);
  await promote(tx, counted, now);
}
