import assert from "node:assert/strict";
import { test } from "node:test";
import { asSuperuser, createDatabase, urlOf } from "../support/database";
import { type Catalogue, readCatalogue } from "../support/schema/catalogue";
import { sealCases } from "../support/sealed";
import { domainOf, isTest, readSources, type SourceFile } from "./source";

const sealedTables = ({ policies }: Catalogue) =>
  policies.filter(({ definition }) => definition.startsWith("sealed restrictive ")).map(({ table }) => table);

/** What lets others than the role learn of the rows of sealed tables. */
function leaks(catalogue: Catalogue): string[] {
  const sealed = sealedTables(catalogue);
  const unnoted = sealed.filter(
    (table) =>
      !catalogue.policies.some(
        (policy) =>
          policy.table === table &&
          policy.definition.startsWith("sealed_read restrictive ") &&
          policy.definition.includes(`has_noted_reading('${table}'`),
      ),
  );
  const linked = catalogue.constraints.filter(
    ({ table, kind, definition }) => kind === "f" && sealed.includes(table) && /REFERENCES objects\b/.test(definition),
  );
  const referred = catalogue.constraints.filter(
    ({ table, definition }) =>
      !sealed.includes(table) && sealed.some((name) => definition.includes(`REFERENCES ${name}(`)),
  );
  const told = catalogue.triggers.filter(({ table }) => sealed.includes(table));
  return [
    ...unnoted.map((table) => `${table} can be read without a note`),
    ...linked.map(({ table }) => `${table} is known to search and links`),
    ...referred.map(({ table }) => `${table} refers to a sealed table`),
    ...told.map(({ table }) => `${table} tells of its changes`),
  ];
}

const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Where queries name a table: one domain may. */
function placesThatName(table: string, sources: SourceFile[]): string[] {
  const named = new RegExp(`["'](${table}|${camel(table)})( as \\w+)?["']|\\b(from|join|into|update)\\s+${table}\\b`);
  return [...new Set(sources.filter(({ code }) => named.test(code)).map(({ path }) => domainOf(path) ?? path))];
}

test("no way around the role leads to a sealed table, and only one domain names it", async () => {
  const catalogue = await readCatalogue(urlOf("postgres"));
  assert.deepEqual(leaks(catalogue), []);
  const sources = readSources(["src"]).filter(({ path }) => !isTest(path) && !path.endsWith("platform/db/tables.ts"));
  const shared = sealedTables(catalogue).filter((table) => placesThatName(table, sources).length > 1);
  assert.deepEqual(shared, []);
});

// The control: as long as no table of the product is sealed, the test above looks at none.
test("a way around the role is noticed", async () => {
  const name = await createDatabase();
  await sealCases({ database: { name } });
  const look = async () => leaks(await readCatalogue(urlOf("postgres", name)));
  assert.deepEqual(sealedTables(await readCatalogue(urlOf("postgres", name))), ["cases"]);
  assert.deepEqual(await look(), []);
  await asSuperuser(
    name,
    `drop policy sealed_read on cases;
     alter table cases add column object_id uuid, add foreign key (tenant_id, object_id) references objects,
       add unique (tenant_id, note);
     create table letters (tenant_id uuid, note text, foreign key (tenant_id, note) references cases (tenant_id, note));
     call watch_versions('cases', 'content')`,
  );
  assert.deepEqual(await look(), [
    "cases can be read without a note",
    "cases is known to search and links",
    "letters refers to a sealed table",
    "cases tells of its changes",
  ]);
});

test("a query of another domain is noticed", () => {
  const file = (path: string, code: string): SourceFile => ({ path, text: code, code, imports: [] });
  const own = file("src/domains/counselling/queries.ts", 'tx.selectFrom("agencyCases")');
  const others = [
    file("src/app/admin/queries.ts", 'tx.selectFrom("agencyCases as c")'),
    file("src/domains/hours/queries.ts", "sql`select 1 from hours join agency_cases using (id)`"),
    file("src/domains/people/queries.ts", 'tx.selectFrom("agencyCasesCount")'),
  ];
  assert.deepEqual(placesThatName("agency_cases", [own]), ["counselling"]);
  assert.deepEqual(placesThatName("agency_cases", [own, ...others]), [
    "counselling",
    "src/app/admin/queries.ts",
    "hours",
  ]);
});
