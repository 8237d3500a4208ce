import { asSuperuser, urlOf } from "../support/database";
import { readCatalogue, tableNames } from "../support/schema/catalogue";

export type Snapshot = Record<string, string>;

/** A mark for the content of every table of a database. Another mark means that something was written. */
export async function snapshot(database: string): Promise<Snapshot> {
  const tables = tableNames(await readCatalogue(urlOf("postgres", database)));
  const marks: Snapshot = {};
  for (const table of tables) {
    const query = `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as mark from ${table} t`;
    marks[table] = (await asSuperuser(database, query))[0].mark;
  }
  return marks;
}
