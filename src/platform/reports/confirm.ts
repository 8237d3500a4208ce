import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { announce } from "../events";
import { confirmReport, findByConfirmKey } from "./queries";

declare module "../events" {
  interface Topics {
    "report.confirmed": { reportId: string };
  }
}

/** The report that a link in a mail stands for. @throws Missing when it never was, or its address is deleted */
export async function reportToConfirm(tx: TenantTx, key: string) {
  const report = isUuid(key) ? await findByConfirmKey(tx, key) : undefined;
  if (!report) throw new Missing("report");
  return report;
}

/** Whoever has the key reads the mails of the address: from now on answers go there. A second time changes nothing. */
export async function confirmAddress(tx: TenantTx, key: string, now: Date): Promise<void> {
  const { id, confirmedAt } = await reportToConfirm(tx, key);
  if (confirmedAt) return;
  await confirmReport(tx, id, now);
  await announce(tx, "report.confirmed", { reportId: id });
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
