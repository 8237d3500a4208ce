import { type Catalogue, tableNames } from "./catalogue";

/**
 * One text per table that says what it is made of, for people who read a change of the schema.
 *
 * @example for (const [table, text] of describeTables(catalogue)) writeFileSync(`database/tables/${table}.txt`, text);
 */
export function describeTables(catalogue: Catalogue): Map<string, string> {
  return new Map(tableNames(catalogue).map((name) => [name, describe(name, catalogue)]));
}

function describe(name: string, catalogue: Catalogue): string {
  const of = <T extends { table: string }>(rows: T[]) => rows.filter(({ table }) => table === name);
  const definitions = (rows: { table: string; definition: string }[]) => of(rows).map(({ definition }) => definition);
  const comment = of(catalogue.comments).map((row) => `${row.comment}\n`);
  const sections = [
    section("columns", columnLines(of(catalogue.columns))),
    section("constraints", definitions(catalogue.constraints)),
    section("indexes", definitions(catalogue.indexes).map(shortIndex)),
    section("policies", definitions(catalogue.policies)),
    section("triggers", definitions(catalogue.triggers)),
    section("granted to", grantLines(of(catalogue.grants))),
  ];
  return [`${name}\n`, ...comment, ...sections].join("");
}

const section = (title: string, lines: string[]) =>
  lines.length === 0 ? "" : `\n${title}\n${lines.map((line) => `  ${line.replace(/\s+/g, " ").trimEnd()}\n`).join("")}`;

function columnLines(columns: Catalogue["columns"]): string[] {
  return columns.map(({ name, type, isNullable, default: value, isComputed }) =>
    [
      `${name}: ${type}`,
      isNullable ? "or null" : "",
      isComputed ? "filled by the database" : "",
      value === null || isComputed ? "" : `default ${value}`,
    ]
      .filter(Boolean)
      .join(", "),
  );
}

const shortIndex = (definition: string) =>
  definition.replace(/^CREATE /, "").replace(/ ON public\.\w+ USING btree/, "");

function grantLines(grants: Catalogue["grants"]): string[] {
  const byRole = new Map<string, string[]>();
  for (const { grantee, privilege } of grants) {
    byRole.set(grantee, [...(byRole.get(grantee) ?? []), privilege]);
  }
  return [...byRole].map(([role, rights]) => `${role}: ${rights.join(", ")}`);
}
