import type { TenantTx } from "../db";
import { addDays, berlinDate } from "../time/berlin";
import { MISSING_DAYS, VIEWS_DAYS } from "./rules";

/** Forgets old counts. Idempotent. */
export async function forgetViewsDue(tx: TenantTx, now: Date): Promise<void> {
  const before = (days: number) => addDays(berlinDate(now), -days);
  await tx.deleteFrom("pageViews").where("day", "<", before(VIEWS_DAYS)).execute();
  await tx.deleteFrom("missingPages").where("day", "<", before(MISSING_DAYS)).execute();
}
