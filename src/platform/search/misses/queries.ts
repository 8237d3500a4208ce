import { sql } from "kysely";
import type { TenantTx } from "../../db";
import { berlinDate } from "../../time/berlin";
import { daysBefore } from "../../time/day";
import { KEPT_DAYS } from "./rules";

type Miss = { portalId: string; question: string; asked: number };

/** Adds to what was asked in vain on a day. */
export const countMiss = (tx: TenantTx, { portalId, question, asked }: Miss, now: Date) =>
  tx
    .insertInto("searchMisses")
    .values({ portalId, question, asked, day: berlinDate(now) })
    .onConflict((conflict) =>
      conflict
        .columns(["tenantId", "portalId", "day", "question"])
        .doUpdateSet(({ eb, ref }) => ({ asked: eb(ref("searchMisses.asked"), "+", asked) })),
    )
    .execute();

/** Whether a question stands there already, so that each further one counts for one. */
export const isListed = async (tx: TenantTx, { portalId, question }: Omit<Miss, "asked">): Promise<boolean> => {
  const known = tx
    .selectFrom("searchMisses")
    .select("day")
    .where("portalId", "=", portalId)
    .where("question", "=", question);
  return (await known.limit(1).executeTakeFirst()) !== undefined;
};

export type MissedQuestion = { question: string; asked: number; lastDay: string };
export type AfterMiss = { asked: number; question: string };

/** What was asked most often in vain, most often first, one more than asked for. */
export async function listMisses(
  tx: TenantTx,
  portalId: string,
  { after, limit }: { after: AfterMiss | undefined; limit: number },
): Promise<MissedQuestion[]> {
  const from = after ? sql`having (-sum(asked), question) > (${-after.asked}::bigint, ${after.question})` : sql``;
  const { rows } = await sql<MissedQuestion>`
    select question, sum(asked)::integer as asked, max(day) as last_day from search_misses
    where portal_id = ${portalId} group by question ${from} order by -sum(asked), question limit ${limit + 1}`.execute(
    tx,
  );
  return rows;
}

/** Takes a question off the list, on all its days. */
export const removeMiss = (tx: TenantTx, portalId: string, question: string) =>
  tx.deleteFrom("searchMisses").where("portalId", "=", portalId).where("question", "=", question).execute();

export const forgetMissesDue = (tx: TenantTx, now: Date) =>
  tx
    .deleteFrom("searchMisses")
    .where("day", "<", berlinDate(daysBefore(now, KEPT_DAYS)))
    .execute();
