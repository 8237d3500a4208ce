import { sql } from "kysely";
import type { TenantTx } from "../../db";
import type { Reason } from "../rules";
import type { PageKey } from "../urls";

const PAGE = 50;
const MOST_DECIDED = 50;

/** Those that were decided with another one stand behind it. */
const OLDEST = sql<string>`(array_agg(reports.id order by reports.decided_with_id is not null, reports.created_at, reports.id))[1]`;
const SINCE = sql<Date>`min(reports.created_at)`;
const newest = <T>(column: string) =>
  sql<T>`(array_agg(${sql.ref(column)} order by reports.created_at desc, reports.id))[1]`;

/** One row per object and state, with the oldest report: many reports about one thing hide no other. */
const listed = (tx: TenantTx) =>
  tx
    .selectFrom("reports")
    .innerJoin("portals", "portals.id", "reports.portalId")
    .leftJoin("objects", "objects.id", "reports.objectId")
    .select(["reports.state", OLDEST.as("id"), sql<number>`count(*)::int`.as("count"), SINCE.as("since")])
    .select([newest<string>("reports.title").as("title"), newest<Reason>("reports.reason").as("reason")])
    .select([newest<string>("portals.name").as("portal"), newest<string | null>("objects.audience").as("audience")])
    .groupBy([sql`coalesce(reports.object_id, reports.id)`, "reports.state"]);

export type ListedReport = Awaited<ReturnType<typeof listDecidedReports>>[number];

/** A page of what waits for a decision, reports and appeals, the oldest first; and the key of the page behind it. */
export async function listWaitingReports(tx: TenantTx, after?: PageKey) {
  let waiting = listed(tx)
    .where("reports.state", "in", ["open", "appealed"])
    .orderBy(SINCE)
    .orderBy(OLDEST)
    .limit(PAGE + 1);
  if (after) waiting = waiting.having(sql<boolean>`(${SINCE}, ${OLDEST}) > (${after.since}, ${after.id}::uuid)`);
  const rows = await waiting.execute();
  const shown = rows.slice(0, PAGE);
  return { waiting: shown, next: rows.length > PAGE ? shown.at(-1) : undefined };
}

export const countWaitingReports = async (tx: TenantTx): Promise<number> => {
  const { count } = await tx
    .selectFrom("reports")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("state", "in", ["open", "appealed"])
    .where("decidedWithId", "is", null)
    .executeTakeFirstOrThrow();
  return count;
};

const MOST_OTHERS = 20;

type Subject = { id: string; objectId: string | null };

const othersOpen = (tx: TenantTx, { id, objectId }: Subject) =>
  tx.selectFrom("reports").where("objectId", "=", objectId).where("id", "!=", id).where("state", "=", "open");

/** The other open reports about the object of this one. */
export async function listOthersOpen(tx: TenantTx, report: Subject) {
  const newest = await othersOpen(tx, report)
    .select(["id", "reason", "text", "createdAt"])
    .select(sql<number>`(count(*) over ())::int`.as("count"))
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(MOST_OTHERS)
    .execute();
  return { count: newest[0]?.count ?? 0, newest };
}

export type Others = Awaited<ReturnType<typeof listOthersOpen>>;

/** Locks them for who decides, but for those that somebody else is deciding in this moment. */
export const lockOthersOpen = (tx: TenantTx, report: Subject, until: Date) =>
  othersOpen(tx, report).select("id").where("createdAt", "<=", until).forUpdate().skipLocked().execute();

/** What was decided, the newest report first. */
export const listDecidedReports = (tx: TenantTx) =>
  listed(tx)
    .where("reports.state", "not in", ["open", "appealed"])
    .orderBy(sql`max(reports.created_at)`, "desc")
    .orderBy(OLDEST)
    .limit(MOST_DECIDED)
    .execute();
