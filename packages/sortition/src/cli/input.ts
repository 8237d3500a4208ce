import { SortitionError } from "../errors";
import { readPeople } from "../input/read-people";
import { readQuotas } from "../input/read-quotas";
import type { Problem } from "../model/problem";
import { bytesOf } from "./read";

/** The options that name a problem; all commands that need one take the same. */
export const PROBLEM_OPTIONS = {
  pool: { type: "string" },
  quotas: { type: "string" },
  seats: { type: "string" },
  id: { type: "string" },
  household: { type: "string" },
} as const;

export type ProblemValues = { [name in keyof typeof PROBLEM_OPTIONS]?: string | undefined };

/** The problem, and two sentences for people about which columns were taken for ids and households. */
export type ReadProblem = { problem: Problem; columns: string };

/** Reads pool and quotas. Throws bad_input with all faults of both files. */
export function problemFrom(values: ProblemValues): ReadProblem {
  for (const name of ["pool", "quotas", "seats"] as const) {
    if (!values[name]) throw new SortitionError("bad_input", `Die Angabe --${name} fehlt.`);
  }
  if (!/^[1-9]\d{0,5}$/.test(values.seats as string))
    throw new SortitionError("bad_input", `„${values.seats}“ ist keine Zahl von Plätzen.`);
  const { quotas, issues: quotaIssues } = readQuotas(textOf(values.quotas as string));
  const options = {
    ...(values.id ? { idColumn: values.id } : {}),
    ...(values.household ? { householdColumns: values.household.split(",").map((name) => name.trim()) } : {}),
  };
  const { people, issues, idColumn, householdColumns } = readPeople(textOf(values.pool as string), quotas, options);
  const all = [...quotaIssues, ...issues];
  if (all.length > 0) throw new SortitionError("bad_input", "Faults in the files.", all);
  const problem = { seats: Number(values.seats), quotas, people };
  return { problem, columns: columnsText(problem, idColumn, householdColumns) };
}

function columnsText({ people }: Problem, idColumn: string | undefined, households: readonly string[]): string {
  const id = idColumn === undefined ? "keine Spalte, es gelten die Zeilennummern" : `Spalte „${idColumn}“`;
  const names = households.map((name) => `„${name}“`).join(", ");
  const isEmpty = people.every(({ household }) => household === undefined);
  const home = names === "" ? "keine Angabe, die Haushaltsregel wird nicht angewandt" : `Spalte ${names}`;
  return `Kennung: ${id}. Haushalte: ${home}${names !== "" && isEmpty ? ", überall leer" : ""}.`;
}

/** The text of a file in UTF-8, UTF-16 with its mark or, where both fail, Windows-1252, as spreadsheets write it. */
export function textOf(path: string): string {
  const bytes = bytesOf(path);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16le").decode(swapped(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return ofWindows(bytes);
  }
}

/** What Windows-1252 has from 0x80 to 0x9f, where Latin 1 has nothing printable. Some versions of Node decode it as Latin 1. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const ofWindows = (bytes: Buffer): string =>
  bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (mark) => WINDOWS[mark.charCodeAt(0) - 0x80] ?? mark);

/** The two bytes of each letter the other way round; a last byte alone is no letter. */
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
