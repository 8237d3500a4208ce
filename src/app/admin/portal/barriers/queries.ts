import { sql } from "kysely";
import type { TenantTx } from "../../../../platform/db";

const PAGE = 25;

/** Behind which report a page of the list begins. */
export type BarrierKey = { at: string; id: string };

const COLUMNS = ["id", "portalId", "place", "text", "email", "state", "createdAt", "answeredAt"] as const;

/** A page of what was reported in a portal, newest first, and whether there is more. */
export async function listBarriers(tx: TenantTx, portalId: string, after: BarrierKey | undefined) {
  let rows = tx
    .selectFrom("barrierReports")
    .select(COLUMNS)
    // Javascript knows milliseconds, the database microseconds.
    .select(sql<string>`created_at::text`.as("at"))
    .where("portalId", "=", portalId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(PAGE + 1);
  if (after) rows = rows.where(sql<boolean>`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`);
  const found = await rows.execute();
  const barriers = found.slice(0, PAGE);
  return { barriers, next: found.length > PAGE ? barriers.at(-1) : undefined };
}

export type Barrier = Awaited<ReturnType<typeof listBarriers>>["barriers"][number];

export const findBarrier = (tx: TenantTx, id: string) =>
  tx.selectFrom("barrierReports").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();

export const countOpenBarriers = async (tx: TenantTx, portalId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom("barrierReports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("portalId", "=", portalId)
    .where("state", "=", "open")
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const countSince = async (tx: TenantTx, portalId: string, since: Date): Promise<number> => {
  const { count } = await tx
    .selectFrom("barrierReports")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("portalId", "=", portalId)
    .where("createdAt", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
};
