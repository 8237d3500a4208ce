import { type Client, escapeIdentifier } from "pg";
import type { Header } from "./format";

/** The list of migrations is in the header; the schema writes the table itself. */
const NOT_COPIED = ["migrations"];

/** Every table of ours with the columns that are stored. Those with a policy are copied tenant by tenant. */
export async function listTables(client: Client): Promise<Header["tables"]> {
  const { rows } = await client.query<{ name: string; columns: string[]; isPerTenant: boolean }>(
    `select c.relname as name, c.relrowsecurity as "isPerTenant",
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and c.relname <> all($1) and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by c.oid order by c.relname`,
    [NOT_COPIED],
  );
  return rows;
}

export async function listSequences(client: Client): Promise<Header["sequences"]> {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by 1",
  );
  const sequences: Header["sequences"] = [];
  for (const { name } of rows) {
    const state = await client.query(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${escapeIdentifier(name)}`,
    );
    sequences.push({ name, ...state.rows[0] });
  }
  return sequences;
}

/** In the order in which they were applied. */
export async function listMigrations(client: Client): Promise<Header["migrations"]> {
  const exists = await client.query("select to_regclass('public.migrations') is not null as there");
  if (!exists.rows[0].there) return [];
  const { rows } = await client.query<{ name: string; sha256: string }>(
    "select name, sha256 from migrations order by applied_at, name",
  );
  return rows;
}

export const listTenantIds = async (client: Client): Promise<string[]> =>
  (await client.query<{ id: string }>("select id from tenants order by id")).rows.map(({ id }) => id);

/** The fingerprints of all files that the rows of the present tenant name. */
export async function listFingerprints(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(
    "select sha256 from files union select sha256 from file_variants",
  );
  return rows.map(({ sha256 }) => sha256);
}
