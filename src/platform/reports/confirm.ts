import type { TenantTx } from "../db";
import { Refusal } from "../errors";
import { announce } from "../events";
import { confirmReport, findByConfirmKey } from "./queries";

declare module "../events" {
  interface Topics {
    "report.confirmed": { reportId: string };
  }
}

/** The report that a link in a mail stands for; none when the link is cut off, or its address is deleted. */
export const findReportToConfirm = async (tx: TenantTx, key: string) =>
  isUuid(key) ? findByConfirmKey(tx, key) : undefined;

/**
 * Whoever has the key reads the mails of the address: from now on answers go there. A second time changes nothing.
 *
 * @throws Refusal "link_over" when the key stands for no report
 */
export async function confirmAddress(tx: TenantTx, key: string, now: Date): Promise<void> {
  const report = await findReportToConfirm(tx, key);
  if (!report) throw new Refusal("link_over");
  const { id, confirmedAt } = report;
  if (confirmedAt) return;
  await confirmReport(tx, id, now);
  await announce(tx, "report.confirmed", { reportId: id });
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
