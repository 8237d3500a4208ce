import { categoriesOf, type Person, type Quota } from "../model/problem";
import { type CsvTable, isHeaderBroken, readCsv } from "./csv";
import type { Issue } from "./issue";

/** `idColumn` defaults to "id" (without such a column the line numbers serve); `householdColumns` to "household". */
export type PeopleOptions = { idColumn?: string; householdColumns?: readonly string[] };

/**
 * Reads the people of a pool: one column per category, an id, and the columns that make up an address. All faults of
 * all lines are reported at once, with line numbers.
 *
 * @example
 * readPeople("id,Alter,Anschrift\n7,16-29,Am Markt 1", quotas, { householdColumns: ["Anschrift"] }).people;
 */
export function readPeople(
  text: string,
  quotas: readonly Quota[],
  options: PeopleOptions = {},
): { people: Person[]; issues: Issue[] } {
  const table = readCsv(text);
  const categories = categoriesOf(quotas);
  const issues = faultsOfHeader(table, categories, options);
  if (issues.length > 0) return { people: [], issues };
  if (table.lines.length === 0) return { people: [], issues: [{ code: "empty_file" }] };
  const values = new Set(quotas.map(({ category, value }) => JSON.stringify([category, value])));
  const people: Person[] = [];
  const known = new Map<string, Person>();
  for (const { line, cells } of table.lines) {
    const report = (issue: Issue) => issues.push({ ...issue, line });
    if (table.strayQuotes.includes(line)) {
      report({ code: "stray_quote" });
      continue;
    }
    if (cells.length !== table.header.length) {
      report({ code: "wrong_cell_count", value: String(cells.length) });
      continue;
    }
    const person = personOf({ table, cells, categories, options, line });
    const faults = faultsOf(person, values);
    const twin = known.get(person.id);
    if (twin)
      faults.push({ code: twin.household === person.household ? "duplicate_id" : "two_households", value: person.id });
    faults.forEach(report);
    if (faults.length > 0) continue;
    known.set(person.id, person);
    people.push(person);
  }
  return { people, issues };
}

function faultsOfHeader(table: CsvTable, categories: readonly string[], options: PeopleOptions): Issue[] {
  if (isHeaderBroken(table)) return [{ code: "stray_quote", line: 1 }];
  const named = [...categories, ...(options.householdColumns ?? []), ...(options.idColumn ? [options.idColumn] : [])];
  return [...new Set(named)].flatMap((column): Issue[] => {
    const times = table.header.filter((name) => name === column).length;
    return times === 1 ? [] : [{ code: times === 0 ? "missing_column" : "duplicate_column", line: 1, column }];
  });
}

type Reading = {
  table: CsvTable;
  cells: readonly string[];
  categories: readonly string[];
  options: PeopleOptions;
  line: number;
};

function personOf({ table, cells, categories, options, line }: Reading): Person {
  const cell = (column: string) => cells[table.header.indexOf(column)] ?? "";
  const idColumn = options.idColumn ?? (table.header.includes("id") ? "id" : undefined);
  const id = idColumn === undefined ? String(line) : cell(idColumn);
  const features = Object.fromEntries(categories.map((category) => [category, cell(category)]));
  const columns = options.householdColumns ?? (table.header.includes("household") ? ["household"] : []);
  const parts = columns.map((column) => cell(column).toLowerCase().replace(/\s+/g, " "));
  return parts.some((part) => part !== "") ? { id, features, household: parts.join(", ") } : { id, features };
}

function faultsOf(person: Person, values: ReadonlySet<string>): Issue[] {
  const faults: Issue[] = person.id === "" ? [{ code: "missing_id" }] : [];
  for (const [column, value] of Object.entries(person.features)) {
    if (value === "") faults.push({ code: "missing_value", column });
    else if (!values.has(JSON.stringify([column, value]))) faults.push({ code: "unknown_value", column, value });
  }
  return faults;
}
