import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Viewer } from "../audience";
import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { announce } from "../events";
import { OptionalEmailInput } from "../forms/email-input";
import type { Locale } from "../text";
import type { Texts } from "./messages";
import { addAddress, findReportable, findSameReport, insertReport } from "./queries";
import { REASONS } from "./rules";
import { WrittenInput } from "./text-input";

declare module "../events" {
  interface Topics {
    "report.made": { reportId: string };
  }
}

export const ReportInput = (t: Texts) =>
  z.object({
    /** Made with the form, which is kept in no memory of pages: the same form sent twice is one report. */
    number: z.uuid().catch(() => randomUUID()),
    reason: z.enum(REASONS, { error: t.errors.reason }),
    text: WrittenInput(t, t.errors.textMissing),
    email: OptionalEmailInput(t.errors.email).default(""),
  });

type Input = z.infer<ReturnType<typeof ReportInput>>;
type Make = { objectId: string; portalId: string; viewer: Viewer; locale: Locale; input: Input };

/**
 * Reports an object that the viewer sees in a portal. Who has an account is answered there; of anybody else an address
 * is kept when they gave one. Returns the id of the report. @throws Missing when there is no such object
 */
export async function makeReport(tx: TenantTx, { input, ...place }: Make, now: Date): Promise<string> {
  const { objectId, portalId, viewer, locale } = place;
  const object = await findReportable(tx, viewer, { objectId, portalId });
  if (!object) throw new Missing("object");
  const { number, reason, text, email } = input;
  const reporterPersonId = viewer.personId ?? null;
  const reporterEmail = reporterPersonId === null && email !== "" ? email : null;
  const confirmKey = reporterEmail && randomUUID();
  const reporter = { reporterPersonId, reporterEmail, confirmKey };
  const report = { id: number, objectId, portalId, title: object.title, reason, text, locale, createdAt: now };
  if (await insertReport(tx, { ...report, ...reporter })) {
    await announce(tx, "report.made", { reportId: number });
    return number;
  }
  const same = await findSameReport(tx, number, { objectId, reason, text });
  if (same && (reporterEmail === null || reporterEmail === same.reporterEmail)) return number;
  if (same && reporterEmail && confirmKey && (await addAddress(tx, number, { reporterEmail, confirmKey }))) {
    await announce(tx, "report.made", { reportId: number });
    return number;
  }
  return makeReport(tx, { ...place, input: { ...input, number: randomUUID() } }, now);
}
