import type { TenantTx } from "../../db";

const MOST_WAITING = 200;
const MOST_DECIDED = 50;

const listed = (tx: TenantTx) =>
  tx
    .selectFrom("reports")
    .innerJoin("portals", "portals.id", "reports.portalId")
    .leftJoin("objects", "objects.id", "reports.objectId")
    .select(["reports.id", "reports.title", "reason", "state", "createdAt", "portals.name as portal"])
    .select("objects.audience");

export type ListedReport = Awaited<ReturnType<typeof listWaitingReports>>[number];

/** Reports and appeals that wait for a decision, the oldest first. */
export const listWaitingReports = (tx: TenantTx) =>
  listed(tx)
    .where("state", "in", ["open", "appealed"])
    .orderBy("createdAt")
    .orderBy("reports.id")
    .limit(MOST_WAITING)
    .execute();

/** The newest of those that were decided. */
export const listDecidedReports = (tx: TenantTx) =>
  listed(tx)
    .where("state", "not in", ["open", "appealed"])
    .orderBy("createdAt", "desc")
    .orderBy("reports.id")
    .limit(MOST_DECIDED)
    .execute();
