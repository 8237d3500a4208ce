import { Client } from "pg";

export type Column = {
  table: string;
  name: string;
  /** As PostgreSQL writes it: "timestamp with time zone", "text[]". */
  type: string;
  isNullable: boolean;
  default: string | null;
  /** Filled by the database alone: an identity that is always generated, or a generated column. */
  isComputed: boolean;
};

export type Constraint = { table: string; kind: "p" | "u" | "f" | "c" | "x"; columns: string[]; definition: string };

export type Catalogue = {
  columns: Column[];
  constraints: Constraint[];
  indexes: { table: string; definition: string }[];
  policies: { table: string; definition: string }[];
  triggers: { table: string; definition: string }[];
  grants: { table: string; grantee: string; privilege: string }[];
  /** The tables whose row level security holds for everybody. */
  forced: { table: string }[];
  comments: { table: string; comment: string }[];
};

const TABLES = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  and n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`;

const queries: Record<keyof Catalogue, string> = {
  columns: `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as "isNullable", pg_get_expr(d.adbin, d.adrelid) as default,
      a.attidentity = 'a' or a.attgenerated <> '' as "isComputed"
    ${TABLES} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    order by c.relname, a.attnum`,
  constraints: `select c.relname as table, k.contype as kind, pg_get_constraintdef(k.oid) as definition,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any (k.conkey)
        order by array_position(k.conkey, attnum)) as columns
    ${TABLES} join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')
    order by c.relname, array_position('{p,u,x,f,c}', k.contype::text), pg_get_constraintdef(k.oid) collate "C"`,
  indexes: `select c.relname as table, pg_get_indexdef(i.indexrelid) as definition
    ${TABLES} join pg_index i on i.indrelid = c.oid
    where not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
    order by 1, pg_get_indexdef(i.indexrelid) collate "C"`,
  policies: `select c.relname as table, concat_ws(' ', p.polname,
      case when p.polpermissive then 'permissive' else 'restrictive' end,
      'using ' || pg_get_expr(p.polqual, p.polrelid), 'with check ' || pg_get_expr(p.polwithcheck, p.polrelid)) as definition
    ${TABLES} join pg_policy p on p.polrelid = c.oid order by 1, 2`,
  triggers: `select c.relname as table, regexp_replace(pg_get_triggerdef(t.oid), '^CREATE (CONSTRAINT )?TRIGGER ', '') as definition
    ${TABLES} join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal order by 1, 2`,
  grants: `select c.relname as table, coalesce(r.rolname, 'public') as grantee, g.privilege
    ${TABLES} cross join lateral (
      select grantee, lower(privilege_type) as privilege from aclexplode(c.relacl)
      union all select acl.grantee, lower(acl.privilege_type) || ' of ' || a.attname
        from pg_attribute a cross join aclexplode(a.attacl) acl where a.attrelid = c.oid) g
    left join pg_roles r on r.oid = g.grantee
    where g.grantee <> c.relowner
    order by 1, 2, array_position('{select,insert,update,delete}', split_part(g.privilege, ' ', 1)), 3`,
  forced: `select c.relname as table ${TABLES} where c.relrowsecurity and c.relforcerowsecurity order by 1`,
  comments: `select c.relname as table, obj_description(c.oid, 'pg_class') as comment
    ${TABLES} where obj_description(c.oid, 'pg_class') is not null order by 1`,
};

/**
 * Reads what the tables of a database are made of. Tables of other schemas, such as the queue's, are left out.
 *
 * @example const { columns } = await readCatalogue(urlOf("postgres"));
 */
export async function readCatalogue(url: string): Promise<Catalogue> {
  const client = new Client(url);
  await client.connect();
  try {
    const entries: [string, unknown[]][] = [];
    for (const [name, query] of Object.entries(queries)) entries.push([name, (await client.query(query)).rows]);
    // The one cast: each query above names its columns as its type does.
    return Object.fromEntries(entries) as Catalogue;
  } finally {
    await client.end();
  }
}

/** The names of all tables, in order. */
export const tableNames = ({ columns }: Catalogue): string[] => [...new Set(columns.map(({ table }) => table))];
