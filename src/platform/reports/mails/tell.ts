import type { TenantTx } from "../../db";
import type { Around, Reaction } from "../../events/react";
import { type Mail, queueMail } from "../../mail";
import { findPortal } from "../../portals/portal";
import type { Locale } from "../../text";
import { listAffected, listDeciders, partiesOf } from "../people";
import { isOpenBefore, type Report, reportById } from "../queries";
import { getsReceipt } from "../receipt";
import { appealUntil, conflictOf, isHiddenElsewhere, isWaiting, referenceOf } from "../rules";
import { appealUrl, confirmUrl, decisionUrl } from "../urls";
import {
  contentDecidedAgainMail,
  contentHiddenMail,
  reportDecidedMail,
  reportReceivedMail,
  reportWaitingMail,
} from "./mails";

type AboutReport = { reportId: string };
type Reader = { id: string | null; name?: string | null; email: string | null; locale: Locale };

type Write = (reader: Reader, about: { title: string; reference: string; origin: string }) => Mail;

type Telling = Around & { readers: readonly Reader[]; key: string; write: Write };

/** Nothing for who has no address. The key says what it is about, so that nobody is told twice. */
async function tell(tx: TenantTx, report: Report, { readers, key, write, address }: Telling, now: Date) {
  const portal = await findPortal(tx, report.portalId, address);
  if (!portal) return;
  const about = { title: report.title, reference: referenceOf(report.id), origin: portal.origin };
  for (const reader of readers) {
    if (reader.email === null) continue;
    const to = { address: reader.email, ...(reader.name && { name: reader.name }) };
    const delivery = { key: `report.${key}:${report.id}:${reader.id ?? "guest"}`, to, personId: reader.id, portal };
    await queueMail(tx, { ...delivery, mail: write(reader, about) }, now);
  }
}

const reporterOf = (report: Report): Reader => {
  const { reporterPersonId: id, reporterName: name, reporterEmail, personEmail, personLocale, locale } = report;
  return { id, name, email: id ? personEmail : reporterEmail, locale: personLocale ?? locale };
};

/** That the report has arrived, to who made it: at most a few times a day to an address that nobody confirmed. */
export const tellReceived: Reaction<AboutReport> = async (tx, { reportId }, { address }, now) => {
  const report = await reportById(tx, reportId);
  const { confirmKey } = report;
  if (!(await getsReceipt(tx, report))) return;
  const write: Write = ({ locale }, { origin, ...about }) =>
    reportReceivedMail({ ...about, ...(confirmKey && { confirmLink: origin + confirmUrl(confirmKey) }) }, locale);
  await tell(tx, report, { readers: [reporterOf(report)], key: "received", write, address }, now);
};

/** That a report or an appeal waits, to those who may decide about it: once while several about one object wait. */
export const tellDeciders: Reaction<AboutReport> = async (tx, { reportId }, { address }, now) => {
  const report = await reportById(tx, reportId);
  const { state } = report;
  if (!isWaiting(state) || (state === "open" && (await isOpenBefore(tx, report)))) return;
  const parties = await partiesOf(tx, report);
  const readers = (await listDeciders(tx)).filter(({ id }) => !conflictOf(state, id, parties));
  const write: Write = ({ locale }, { origin, ...about }) =>
    reportWaitingMail({ ...about, isAppeal: state === "appealed", link: origin + decisionUrl(reportId) }, locale);
  await tell(tx, report, { readers, key: `waiting.${state}`, write, address }, now);
};

/** What was decided last, to who reported it. An address has to be confirmed first. */
export const tellReporter: Reaction<AboutReport> = async (tx, { reportId }, { address }, now) => {
  const report = await reportById(tx, reportId);
  const last = report.decisions.at(-1);
  if (!last || (report.reporterEmail && !report.confirmedAt)) return;
  const { step, outcome, reasons } = last;
  const isStillHidden = isHiddenElsewhere(report.state, report.audience);
  const write: Write = ({ locale }, about) =>
    reportDecidedMail({ ...about, outcome, reasons, isAgain: step > 1, isStillHidden }, locale);
  await tell(tx, report, { readers: [reporterOf(report)], key: `decided.${step}`, write, address }, now);
};

/** What was decided last, to those whose content it is: once it was hidden, and everything after. */
export const tellAffected: Reaction<AboutReport> = async (tx, { reportId }, { address }, now) => {
  const report = await reportById(tx, reportId);
  const last = report.decisions.at(-1);
  if (!last || report.objectId === null || report.decidedWithId || report.state === "stays") return;
  const { step, outcome, ground, reasons, decidedAt } = last;
  const until = appealUntil(decidedAt);
  const isStillHidden = isHiddenElsewhere(report.state, report.audience);
  const write: Write = ({ locale }, { origin, ...about }) => {
    const link = origin + appealUrl(reportId);
    return step === 1 && ground
      ? contentHiddenMail({ ...about, ground, reasons, until, link }, locale)
      : contentDecidedAgainMail({ ...about, outcome, reasons, link, isStillHidden }, locale);
  };
  const readers = await listAffected(tx, report.objectId);
  await tell(tx, report, { readers, key: `affected.${step}`, write, address }, now);
};
