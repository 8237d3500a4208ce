import { sql } from "kysely";
import type { TenantTx } from "../../platform/db";

/** The texts of an object in the order in which its page shows them, whatever its kind. */
export async function textsOfObject(tx: TenantTx, id: string): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from (
      select 0 as position, title as text from objects where id = ${id}
      union all select 1, description from timeline_entries where id = ${id}
      union all select 1, wording from recommendations where id = ${id}
      union all select 1, summary from measures where id = ${id}
      union all select 1, summary from opportunities where id = ${id}
      union all select 1, description from page_variants where page_id = ${id}
      union all select 2 + position, body->>'text' from sections where page_id = ${id} and deleted_at is null
    ) as texts
    where text <> '' order by position limit 50`.execute(tx);
  return rows.map(({ text }) => text);
}
