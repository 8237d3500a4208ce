import type { Quota } from "../model/problem";
import { type CsvTable, isHeaderBroken, readCsv } from "./csv";
import type { Issue } from "./issue";

const NAMES = {
  category: ["category", "kategorie", "feature", "merkmal"],
  value: ["value", "name", "wert", "auspraegung", "ausprägung", "feature"],
  min: ["min", "minimum", "mindestens"],
  max: ["max", "maximum", "höchstens", "hoechstens"],
  minFlex: ["min_flex"],
  maxFlex: ["max_flex"],
};

/**
 * Reads a quota file: columns category, value, min, max (also feature/value, category/name, Merkmal/Wert), and
 * optionally min_flex, max_flex. Every fault is reported with its line; quotas are those of the sound lines.
 *
 * @example
 * readQuotas("category,value,min,max\nAlter,16-29,3,5").quotas; // [{ category: "Alter", value: "16-29", min: 3, max: 5 }]
 */
export function readQuotas(text: string): { quotas: Quota[]; issues: Issue[] } {
  const table = readCsv(text);
  const at = columnsOf(table);
  const issues: Issue[] = [];
  if (isHeaderBroken(table)) issues.push({ code: "stray_quote", line: 1 });
  for (const column of ["category", "value", "min", "max"] as const) {
    if (at[column] < 0) issues.push({ code: "missing_column", line: 1, column });
  }
  issues.push(...doubledColumns(table));
  if (issues.length > 0) return { quotas: [], issues };
  const quotas: Quota[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of table.lines) {
    if (table.strayQuotes.includes(line)) {
      issues.push({ code: "stray_quote", line });
      continue;
    }
    if (cells.length !== table.header.length) {
      issues.push({ code: "wrong_cell_count", line, value: String(cells.length) });
      continue;
    }
    const found = readLine(cells, at);
    const key = JSON.stringify([found.quota.category, found.quota.value]);
    if (seen.has(key))
      found.issues.push({ code: "duplicate_quota", value: `${found.quota.category}: ${found.quota.value}` });
    seen.add(key);
    issues.push(...found.issues.map((issue) => ({ ...issue, line })));
    if (found.issues.length === 0) quotas.push(found.quota);
  }
  if (table.lines.length === 0) issues.push({ code: "empty_file" });
  return { quotas, issues };
}

/** Columns that stand twice, under one name or two: "min" beside "Minimum". */
function doubledColumns({ header }: CsvTable): Issue[] {
  const names = header.map((name) => name.toLowerCase()).filter((name) => name !== "");
  const bounds = [NAMES.min, NAMES.max].map((aliases) => names.filter((name) => aliases.includes(name)));
  const twins = names.filter((name, at) => names.indexOf(name) !== at);
  const seconds = [...twins, ...bounds.flatMap(([, second]) => second ?? [])];
  return [...new Set(seconds)].map((column) => ({ code: "duplicate_column", line: 1, column }));
}

type Columns = Record<keyof typeof NAMES, number>;

function columnsOf({ header }: CsvTable): Columns {
  const names = header.map((name) => name.toLowerCase());
  const find = (aliases: readonly string[], but = -1) => {
    for (const alias of aliases) {
      const at = names.indexOf(alias);
      if (at >= 0 && at !== but) return at;
    }
    return -1;
  };
  const category = find(NAMES.category);
  return {
    category,
    value: find(NAMES.value, category),
    min: find(NAMES.min),
    max: find(NAMES.max),
    minFlex: find(NAMES.minFlex),
    maxFlex: find(NAMES.maxFlex),
  };
}

function readLine(cells: readonly string[], at: Columns): { quota: Quota; issues: Issue[] } {
  const issues: Issue[] = [];
  const text = (column: keyof Columns) => cells[at[column]] ?? "";
  const number = (column: keyof Columns): number => {
    if (/^\d{1,6}$/.test(text(column))) return Number(text(column));
    issues.push({ code: "bad_number", column, value: text(column) });
    return 0;
  };
  for (const column of ["category", "value"] as const) {
    if (text(column) === "") issues.push({ code: "missing_value", column });
  }
  const quota: Quota = { category: text("category"), value: text("value"), min: number("min"), max: number("max") };
  if (at.minFlex >= 0 && text("minFlex") !== "") quota.minFlex = number("minFlex");
  if (at.maxFlex >= 0 && text("maxFlex") !== "") quota.maxFlex = number("maxFlex");
  if (issues.length === 0 && quota.max < quota.min) {
    issues.push({ code: "max_below_min", value: `${quota.category}: ${quota.value}` });
  }
  return { quota, issues };
}
