import { asSuperuser, urlOf } from "../support/database";
import { readCatalogue, tableNames } from "../support/schema/catalogue";

export type Snapshot = Record<string, string>;

const CONTENT = "count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))";

/** A mark for the content of every table of a database. Another mark means that something was written. */
export async function snapshot(database: string): Promise<Snapshot> {
  const tables = tableNames(await readCatalogue(urlOf("postgres", database)));
  const queries = tables.map((table) => `select '${table}' as name, ${CONTENT} as mark from ${table} t`);
  const rows: { name: string; mark: string }[] = await asSuperuser(database, queries.join(" union all "));
  return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
}
