import type { TenantTx } from "../db";
import { countReportsFrom, isConfirmed } from "./queries";
import { MAX_RECEIPTS } from "./rules";

/** Whether the receipt of a report is sent: always to an account, and to an address that was confirmed once. */
export async function getsReceipt(
  tx: TenantTx,
  { reporterEmail, createdAt }: { reporterEmail: string | null; createdAt: Date },
): Promise<boolean> {
  if (reporterEmail === null || (await isConfirmed(tx, reporterEmail))) return true;
  return (await countReportsFrom(tx, reporterEmail, createdAt)) <= MAX_RECEIPTS;
}
