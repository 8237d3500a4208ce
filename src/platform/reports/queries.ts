import type { Insertable } from "kysely";
import { isOpenTo, type Viewer } from "../audience";
import type { TenantTx } from "../db";
import type { ReportAppeals, ReportDecisions, Reports } from "../db/tables";
import { Missing } from "../errors";
import { daysBefore } from "../time/day";
import type { Reason, ReportState } from "./rules";

type Place = { objectId: string; portalId: string };

/** An object that a viewer may see in a portal. */
export const findReportable = (tx: TenantTx, viewer: Viewer, { objectId, portalId }: Place) =>
  tx
    .selectFrom("objects")
    .innerJoin("listings", "listings.objectId", "objects.id")
    .select(["objects.id", "objects.title", "objects.url"])
    .where("objects.id", "=", objectId)
    .where("listings.portalId", "=", portalId)
    .where(isOpenTo(viewer, "objects.audience"))
    .executeTakeFirst();

/** False when the number is taken, also by a transaction that is still running. */
export const insertReport = async (tx: TenantTx, row: Insertable<Reports>): Promise<boolean> =>
  (await tx
    .insertInto("reports")
    .values(row)
    .onConflict((conflict) => conflict.columns(["tenantId", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst()) !== undefined;

type Said = { objectId: string; reason: Reason; text: string };

export const findSameReport = (tx: TenantTx, id: string, said: Said) =>
  tx
    .selectFrom("reports")
    .select("reporterEmail")
    .where((eb) => eb.and({ id, ...said }))
    .executeTakeFirst();

type Address = { reporterEmail: string; confirmKey: string };

/** False when the report has an address or an account already. */
export const addAddress = async (tx: TenantTx, id: string, address: Address): Promise<boolean> =>
  (await tx
    .updateTable("reports")
    .set(address)
    .where("id", "=", id)
    .where("reporterEmail", "is", null)
    .where("reporterPersonId", "is", null)
    .returning("id")
    .executeTakeFirst()) !== undefined;

export const findByConfirmKey = (tx: TenantTx, confirmKey: string) =>
  tx
    .selectFrom("reports")
    .select(["id", "title", "confirmedAt"])
    .where("confirmKey", "=", confirmKey)
    .executeTakeFirst();

export const confirmReport = (tx: TenantTx, id: string, confirmedAt: Date) =>
  tx.updateTable("reports").set({ confirmedAt }).where("id", "=", id).execute();

/** Reports with one address in the 24 hours up to a time. */
export const countReportsFrom = async (tx: TenantTx, reporterEmail: string, until: Date): Promise<number> => {
  const { count } = await tx
    .selectFrom("reports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("reporterEmail", "=", reporterEmail)
    .where("createdAt", ">", daysBefore(until, 1))
    .where("createdAt", "<=", until)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Whether the owner of an address has confirmed one report at least. */
export const isConfirmed = async (tx: TenantTx, reporterEmail: string): Promise<boolean> =>
  (await tx
    .selectFrom("reports")
    .select("id")
    .where("reporterEmail", "=", reporterEmail)
    .where("confirmedAt", "is not", null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** A report with what was decided about it, alone or with others, and the appeal, as far as there are any. */
export async function reportById(tx: TenantTx, id: string) {
  const report = await tx
    .selectFrom("reports")
    .leftJoin("objects", "objects.id", "reports.objectId")
    .leftJoin("people", "people.id", "reports.reporterPersonId")
    .select(["reports.id", "reports.portalId", "objectId", "reports.title", "reason", "text", "state", "decidedWithId"])
    .select(["reports.locale", "reporterPersonId", "reporterEmail", "confirmKey", "confirmedAt", "reports.createdAt"])
    .select([
      "objects.url",
      "objects.audience",
      "objects.updatedAt as changedAt",
      "people.name as reporterName",
      "people.email as personEmail",
    ])
    .select("people.locale as personLocale")
    .where("reports.id", "=", id)
    .executeTakeFirstOrThrow(() => new Missing("report"));
  const leadId = report.decidedWithId ?? id;
  return { ...report, decisions: await listDecisions(tx, leadId), appeal: await findAppeal(tx, leadId) };
}

export type Report = Awaited<ReturnType<typeof reportById>>;

const listDecisions = (tx: TenantTx, reportId: string) =>
  tx
    .selectFrom("reportDecisions")
    .leftJoin("people", "people.id", "decidedByPersonId")
    .select(["step", "outcome", "ground", "reasons", "decidedAt", "decidedByPersonId", "people.name as decidedBy"])
    .where("reportId", "=", reportId)
    .orderBy("step")
    .execute();

const findAppeal = (tx: TenantTx, reportId: string) =>
  tx
    .selectFrom("reportAppeals")
    .leftJoin("people", "people.id", "appealedByPersonId")
    .select(["text", "appealedAt", "appealedByPersonId", "people.name as appealedBy"])
    .where("reportId", "=", reportId)
    .executeTakeFirst();

/** Makes those wait who decide about the same report. */
export const lockReport = (tx: TenantTx, id: string) =>
  tx.selectFrom("reports").select("id").where("id", "=", id).forUpdate().execute();

/** Makes those wait who hide or show the same object. */
export const lockObject = (tx: TenantTx, id: string) =>
  tx.selectFrom("objects").select("id").where("id", "=", id).forUpdate().execute();

/** Sets the state of a report and of all that were decided with it, and returns their ids. */
export const setState = (tx: TenantTx, id: string, state: ReportState) =>
  tx
    .updateTable("reports")
    .set({ state })
    .where((eb) => eb.or([eb("id", "=", id), eb("decidedWithId", "=", id)]))
    .returning("id")
    .execute();

/** From now on reports go the way of another one. */
export const decideWith = (tx: TenantTx, lead: { id: string; state: ReportState }, ids: readonly string[]) =>
  tx.updateTable("reports").set({ decidedWithId: lead.id, state: lead.state }).where("id", "in", ids).execute();

export const insertDecision = (tx: TenantTx, row: Insertable<ReportDecisions>) =>
  tx.insertInto("reportDecisions").values(row).execute();

export const insertAppeal = (tx: TenantTx, row: Insertable<ReportAppeals>) =>
  tx.insertInto("reportAppeals").values(row).execute();

/** Whether an earlier report about the same object still waits. */
export const isOpenBefore = async (tx: TenantTx, { id, objectId, createdAt }: Report): Promise<boolean> =>
  (await tx
    .selectFrom("reports")
    .select("id")
    .where("objectId", "=", objectId)
    .where("state", "=", "open")
    .where((eb) => eb(eb.refTuple("createdAt", "id"), "<", eb.tuple(createdAt, id)))
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Whether a decision on another report hides the same object. */
export const isHiddenByAnother = async (tx: TenantTx, { id, objectId }: { id: string; objectId: string }) =>
  (await tx
    .selectFrom("reports")
    .select("id")
    .where("objectId", "=", objectId)
    .where("id", "!=", id)
    .where("state", "in", ["hidden", "appealed", "upheld"])
    .limit(1)
    .executeTakeFirst()) !== undefined;
