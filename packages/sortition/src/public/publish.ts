import type { DrawResult } from "../draw/compute-draw";
import { SortitionError } from "../errors";
import { categoriesOf, type Problem } from "../model/problem";
import { digestOf } from "../sha256";
import {
  type AuditRow,
  codeIn,
  commitmentOf,
  drawnIndex,
  FORMAT,
  homeOf,
  type Outcome,
  type PublicCounts,
  type PublicFile,
  rowCommitment,
} from "./format";

/** Values carried by fewer people of the pool than this are not counted in public. */
const SMALL = 5;

/** A draw made ready for publication: the file for everybody and, person by person, the rows that stay closed. */
export type Publication = { file: PublicFile; rows: AuditRow[] };

/**
 * Makes the public file of a draw and the rows for sworn auditors. An owner gets `ownRow` of theirs: without the key of
 * the household, which would tell how often a housemate may be drawn.
 *
 * @param secret at least 32 random characters that stay with the authority until the rows are deleted.
 * @example
 * const { file, rows } = publish(problem, result, randomBytes(32).toString("hex"));
 * file.commitment; // goes to the newspaper before the number is drawn
 */
export function publish(problem: Problem, result: DrawResult, secret: string): Publication {
  if (secret.length < 32) throw new SortitionError("bad_input", "The secret needs at least 32 characters.");
  const { people, quotas } = problem;
  const rows = people.map((person, i): AuditRow => {
    const home = person.household === undefined ? `alone|${person.id}` : `home|${person.household}`;
    const keys = {
      key: digestOf(`${secret}|person|${person.id}`),
      householdKey: digestOf(`${secret}|${home}`),
    };
    return {
      ...keys,
      home: homeOf(keys),
      features: Object.fromEntries(quotas.map(({ category }) => [category, person.features[category] ?? ""])),
      panels: result.counts[i] as number,
      fair: result.fairChances[i] as number,
    };
  });
  const panels = result.panels.map((members, number) => members.map((i) => codeIn(number, rows[i] as AuditRow)).sort());
  const { rule, version, seed, seats, never } = result;
  const { bound, gap, rounding, roundingLimit, roundingLeast, roundingBy } = result.certificate;
  const body: PublicFile["body"] = {
    format: FORMAT,
    rule,
    version,
    seed,
    seats,
    quotas: quotas.map(({ category, value, min, max }) => ({ category, value, min, max })),
    households: people.some(({ household }) => household !== undefined),
    panels,
    counts: countsByCategory(problem, result.panels),
    rows: rows.map(rowCommitment).sort(),
    chances: histogram(result.counts),
    never: never.length,
    certificate: { bound, gap, rounding, roundingLimit, roundingLeast, roundingBy },
  };
  return { file: { body, commitment: commitmentOf(body) }, rows };
}

/**
 * Adds the drawn number to a published file.
 *
 * @throws bad_input when the source names no panel, or when a number was drawn already.
 * @example
 * conclude(file, "digits", "187").outcome?.index; // 187
 */
export function conclude(file: PublicFile, method: Outcome["method"], source: string): PublicFile {
  if (file.outcome) throw new SortitionError("bad_input", "A number was drawn already.");
  const index = drawnIndex(method, source, { commitment: file.commitment, panels: file.body.panels.length });
  if (index === undefined) throw new SortitionError("bad_input", `"${source}" is no number of a panel.`);
  return { ...file, outcome: { method, source, index } };
}

/** Category by category how often which numbers of members come together, in an order that says nothing about panels. */
function countsByCategory(problem: Problem, panels: readonly number[][]): PublicCounts[] {
  const { quotas, people } = problem;
  const isHidden = hiddenCounts(problem);
  return categoriesOf(quotas).map((category) => {
    const own = [...quotas.keys()].filter((q) => quotas[q]?.category === category);
    const times = new Map<string, number>();
    for (const members of panels) {
      const carriers = (value = "") => members.filter((i) => people[i]?.features[category] === value).length;
      const key = JSON.stringify(own.map((q) => (isHidden[q] ? null : carriers(quotas[q]?.value))));
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    const sorted = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
    return { category, panels: sorted.map(([key, count]): PublicCounts["panels"][number] => [JSON.parse(key), count]) };
  });
}

/** Hides rare values, and a second one of the category where a single hidden number could be worked out. */
function hiddenCounts({ quotas, people }: Problem): boolean[] {
  const carriers = quotas.map(
    ({ category, value }) => people.filter(({ features }) => features[category] === value).length,
  );
  const isHidden = carriers.map((count) => count > 0 && count < SMALL);
  for (const category of categoriesOf(quotas)) {
    const own = [...quotas.keys()].filter((q) => quotas[q]?.category === category);
    const hidden = own.filter((q) => isHidden[q]);
    if (hidden.length !== 1) continue;
    const others = own.filter((q) => !isHidden[q] && (carriers[q] as number) > 0);
    others.sort((a, b) => (carriers[a] as number) - (carriers[b] as number) || a - b);
    if (others[0] !== undefined) isHidden[others[0]] = true;
  }
  return isHidden;
}

function histogram(counts: readonly number[]): [number, number][] {
  const people = new Map<number, number>();
  for (const count of counts) people.set(count, (people.get(count) ?? 0) + 1);
  return [...people].sort(([a], [b]) => a - b);
}
