import { sql } from "kysely";
import type { TenantTx } from "../../db";
import type { Task } from "../../jobs/task";
import type { Searchables } from "../searchable";
import { indexObjects } from "./index-objects";
import { splitAgain } from "./vocabulary";

declare module "../../jobs/enqueue" {
  interface Tasks {
    indexSearch: { tenantId: string };
  }
}

const BATCH = 100;
/** Any number, the same in every process that indexes. */
const LOCK = 7_364_010;

/**
 * Indexes some of the objects whose words may have changed; false when none were left. Of two at once, one waits: the
 * later one has read the later texts.
 */
export async function indexStale(tx: TenantTx, searchables: Searchables): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${LOCK}, hashtext(current_tenant()::text))`.execute(tx);
  const { rows } = await sql<{ objectId: string }>`
    with next as (select id, object_id from search_stale order by id limit ${BATCH}),
    done as (delete from search_stale using next where search_stale.object_id = next.object_id
      and search_stale.id <= (select max(id) from next))
    select distinct object_id from next`.execute(tx);
  const ids = rows.map(({ objectId }) => objectId);
  if (ids.length > 0) await indexObjects(tx, searchables, ids);
  return ids.length > 0;
}

/** Runs after every commit that changed something of which something can be found. */
export const indexSearchTask =
  (searchables: Searchables): Task<{ tenantId: string }> =>
  async ({ tenantId }, { database }) => {
    while (await database.transaction({ tenantId }, (tx) => indexStale(tx, searchables)));
  };

/** For what waits without a job, as after a restore. */
export const searchDue =
  (searchables: Searchables) =>
  async (tx: TenantTx): Promise<void> => {
    for (let batch = 0; batch < 20 && (await indexStale(tx, searchables)); batch++);
  };

/** By night: counts the index, forgets words that stand nowhere any more, and notes the objects whose compounds are split otherwise now. */
export async function searchWordsDue(tx: TenantTx): Promise<void> {
  await sql`select search_analyze()`.execute(tx);
  await sql`select search_forget_words()`.execute(tx);
  const changed = await splitAgain(tx);
  if (changed.length > 0) await sql`select search_note_words(${changed}::text[])`.execute(tx);
}

/** Notes every object, as when everything is indexed anew. Returns how many there are. */
export async function noteEverything(tx: TenantTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with noted as (insert into search_stale (object_id) select id from objects returning 1)
    select count(*)::integer as count from noted`.execute(tx);
  return rows[0]?.count ?? 0;
}
