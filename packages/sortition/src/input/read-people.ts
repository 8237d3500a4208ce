import { categoriesOf, type Person, type Quota } from "../model/problem";
import { type CsvTable, isHeaderBroken, readCsv } from "./csv";
import type { Issue } from "./issue";

/**
 * `idColumn` defaults to "id" (without such a column the line numbers serve); `householdColumns` to "household". The
 * defaults are found in capitals too.
 */
export type PeopleOptions = { idColumn?: string; householdColumns?: readonly string[] };

/** The people of the sound lines, and which columns were taken for their ids and households. */
export type PeopleRead = { people: Person[]; issues: Issue[]; idColumn?: string; householdColumns: readonly string[] };

/**
 * Reads the people of a pool: one column per category, an id, and the columns that make up an address. All faults of
 * all lines are reported at once, with line numbers.
 *
 * @example
 * readPeople("id,Alter,Anschrift\n7,16-29,Am Markt 1", quotas, { householdColumns: ["Anschrift"] }).people;
 */
export function readPeople(text: string, quotas: readonly Quota[], options: PeopleOptions = {}): PeopleRead {
  const table = readCsv(text);
  const categories = categoriesOf(quotas);
  const columns = columnsOf(table, options);
  const issues = faultsOfHeader(table, [...categories, ...namedColumns(columns)], namedColumns(options));
  if (issues.length > 0) return { people: [], issues, ...columns };
  if (table.lines.length === 0) return { people: [], issues: [{ code: "empty_file" }], ...columns };
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
    const { person, missing } = personOf({ table, cells, categories, columns, line });
    const faults = [...faultsOf(person, values), ...missing];
    const twin = known.get(person.id);
    if (twin)
      faults.push({ code: twin.household === person.household ? "duplicate_id" : "two_households", value: person.id });
    faults.forEach(report);
    if (faults.length > 0) continue;
    known.set(person.id, person);
    people.push(person);
  }
  return { people, issues, ...columns };
}

type Columns = { idColumn?: string; householdColumns: readonly string[] };

function columnsOf({ header }: CsvTable, { idColumn, householdColumns }: PeopleOptions): Columns {
  const find = (name: string) => header.find((one) => one === name) ?? header.find((one) => one.toLowerCase() === name);
  const id = idColumn ?? find("id");
  const household = find("household");
  const own = { householdColumns: householdColumns ?? (household === undefined ? [] : [household]) };
  return id === undefined ? own : { idColumn: id, ...own };
}

const namedColumns = ({ idColumn, householdColumns = [] }: PeopleOptions): string[] =>
  idColumn === undefined ? [...householdColumns] : [idColumn, ...householdColumns];

/** Each column once; one that was found by its usual name also only once in capitals: which counts would be a guess. */
function faultsOfHeader(table: CsvTable, columns: readonly string[], chosen: readonly string[]): Issue[] {
  if (isHeaderBroken(table)) return [{ code: "stray_quote", line: 1 }];
  return [...new Set(columns)].flatMap((column): Issue[] => {
    const isUsual = !chosen.includes(column) && ["id", "household"].includes(column.toLowerCase());
    const isIt = (name: string) => (isUsual ? name.toLowerCase() === column.toLowerCase() : name === column);
    const times = table.header.filter(isIt).length;
    return times === 1 ? [] : [{ code: times === 0 ? "missing_column" : "duplicate_column", line: 1, column }];
  });
}

type Reading = {
  table: CsvTable;
  cells: readonly string[];
  categories: readonly string[];
  columns: Columns;
  line: number;
};

/** A person and the parts of the address that are missing: an address without its street would be everybody's. */
function personOf({ table, cells, categories, columns, line }: Reading): { person: Person; missing: Issue[] } {
  const cell = (column: string) => cells[table.header.indexOf(column)] ?? "";
  const id = columns.idColumn === undefined ? String(line) : cell(columns.idColumn);
  const features = Object.fromEntries(categories.map((category) => [category, cell(category)]));
  const parts = columns.householdColumns.map((column) =>
    cell(column).normalize("NFC").toLowerCase().replace(/\s+/g, " "),
  );
  const empty = columns.householdColumns.filter((_, i) => parts[i] === "");
  if (empty.length === parts.length) return { person: { id, features }, missing: [] };
  const missing = empty.map((column): Issue => ({ code: "missing_value", column }));
  return { person: { id, features, household: parts.join(", ") }, missing };
}

function faultsOf(person: Person, values: ReadonlySet<string>): Issue[] {
  const faults: Issue[] = person.id === "" ? [{ code: "missing_id" }] : [];
  for (const [column, value] of Object.entries(person.features)) {
    if (value === "") faults.push({ code: "missing_value", column });
    else if (!values.has(JSON.stringify([column, value]))) faults.push({ code: "unknown_value", column, value });
  }
  return faults;
}
