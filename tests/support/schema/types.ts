import { type Catalogue, type Column, tableNames } from "./catalogue";

/** A CHECK that allows a list of words, or one word, and says nothing else. */
const LIST = /^CHECK \(\((\w+) (?:= ANY|<@) \(?ARRAY\[([^\]]+)\]\)?\)\)$/;
const SINGLE = /^CHECK \(\((\w+) = ('(?:[^']|'')*'::text)\)\)$/;
const WORD = /'((?:[^']|'')*)'::text/g;

/** As the parsers in platform/db deliver them: a bigint is a number, a date is its text. */
const types: Record<string, string> = {
  boolean: "boolean",
  smallint: "number",
  integer: "number",
  bigint: "number",
  real: "number",
  "double precision": "number",
  numeric: "string",
  text: "string",
  "character varying": "string",
  uuid: "string",
  inet: "string",
  date: "string",
  "time without time zone": "string",
  tstzrange: "string",
  daterange: "string",
  tsvector: "string",
  "timestamp with time zone": "Timestamp",
  bytea: "Buffer",
  json: "Json",
  jsonb: "Json",
};

const HEAD = `// Written by \`npm run types\` from the migrated database. tests/house/database.test.ts says when it is out of date.
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;
/** The database alone fills it. */
export type Computed<T> = ColumnType<T, never, never>;
/** Written as text, read as whatever stands in it: the reader checks. */
export type Json = ColumnType<unknown, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
`;

/**
 * The types of all tables for Kysely. A CHECK that lists words becomes a union of these words.
 *
 * @example writeFileSync("src/platform/db/tables.ts", tableTypes(catalogue));
 */
export function tableTypes(catalogue: Catalogue): string {
  const names = tableNames(catalogue);
  const tables = names.map((name) => {
    const columns = catalogue.columns.filter(({ table }) => table === name);
    const lines = columns.map((column) => `  ${camel(column.name)}: ${typeOf(column, catalogue)};`).sort();
    return `export interface ${pascal(name)} {\n${lines.join("\n")}\n}\n`;
  });
  const all = names.map((name) => `  ${camel(name)}: ${pascal(name)};`);
  return [HEAD, ...tables, `export interface DB {\n${all.join("\n")}\n}\n`].join("\n");
}

function typeOf(column: Column, catalogue: Catalogue): string {
  const plain = scalarType(column, catalogue);
  const type = column.isNullable ? `${plain} | null` : plain;
  if (column.isComputed) return `Computed<${type}>`;
  return column.default === null ? type : `Generated<${type}>`;
}

function scalarType({ table, name, type }: Column, { constraints }: Catalogue): string {
  const element = type.replace(/\[\]$/, "").replace(/\(.+\)$/, "");
  const known = types[element];
  if (known === undefined) throw new Error(`${table}.${name} is of type ${type}, which has no TypeScript type yet`);
  const words = constraints
    .filter((constraint) => constraint.table === table && constraint.kind === "c")
    .map(({ definition }) => wordsOf(definition, name))
    .find((list) => list !== undefined);
  const union = words?.map((word) => JSON.stringify(word)).join(" | ") ?? known;
  if (!type.endsWith("[]")) return union;
  return union.includes(" ") ? `(${union})[]` : `${union}[]`;
}

/** The words that a CHECK allows for a column; undefined when it says anything else. */
export function wordsOf(definition: string, column: string): string[] | undefined {
  const [, name, list = ""] = LIST.exec(definition) ?? SINGLE.exec(definition) ?? [];
  if (name !== column) return undefined;
  return [...list.matchAll(WORD)].map(([, word = ""]) => word.replaceAll("''", "'"));
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`_${name}`);
