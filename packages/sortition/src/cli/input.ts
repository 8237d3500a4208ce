import { readFileSync } from "node:fs";
import { SortitionError } from "../errors";
import { readPeople } from "../input/read-people";
import { readQuotas } from "../input/read-quotas";
import type { Problem } from "../model/problem";

/** The options that name a problem; all commands that need one take the same. */
export const PROBLEM_OPTIONS = {
  pool: { type: "string" },
  quotas: { type: "string" },
  seats: { type: "string" },
  id: { type: "string" },
  household: { type: "string" },
} as const;

export type ProblemValues = { [name in keyof typeof PROBLEM_OPTIONS]?: string | undefined };

/** Reads pool and quotas. Throws bad_input with all faults of both files. */
export function problemFrom(values: ProblemValues): Problem {
  for (const name of ["pool", "quotas", "seats"] as const) {
    if (!values[name]) throw new SortitionError("bad_input", `Die Angabe --${name} fehlt.`);
  }
  const { quotas, issues: quotaIssues } = readQuotas(textOf(values.quotas as string));
  const options = {
    ...(values.id ? { idColumn: values.id } : {}),
    ...(values.household ? { householdColumns: values.household.split(",") } : {}),
  };
  const { people, issues } = readPeople(textOf(values.pool as string), quotas, options);
  const all = [...quotaIssues, ...issues];
  if (all.length > 0) throw new SortitionError("bad_input", "Faults in the files.", all);
  return { seats: Number(values.seats), quotas, people };
}

/** The text of a file in UTF-8, UTF-16 with its mark or, where both fail, Windows-1252, as spreadsheets write it. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
