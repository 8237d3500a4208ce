import type { Problem } from "./model/problem";

/** What is wrong with a panel. Empty list: nothing. */
export type PanelFault =
  | { code: "wrong_size"; members: number }
  | { code: "stranger" | "repeated"; id: string }
  | { code: "quota_broken"; category: string; value: string; members: number }
  | { code: "household_twice"; ids: string[] };

/**
 * Checks one panel person by person against the problem as it was put. Shares no code with the solver: it knows neither
 * classes nor programmes, only people.
 *
 * @example
 * faultsOfPanel(problem, ["p7", "p12"]); // [] or [{ code: "quota_broken", category: "Alter", … }]
 */
export function faultsOfPanel(problem: Problem, ids: readonly string[]): PanelFault[] {
  const faults: PanelFault[] = [];
  const pool = new Map(problem.people.map((person) => [person.id, person]));
  if (ids.length !== problem.seats) faults.push({ code: "wrong_size", members: ids.length });
  const seen = new Set<string>();
  const atAddress = new Map<string, string>();
  const members = [];
  for (const id of ids) {
    const person = pool.get(id);
    if (!person) faults.push({ code: "stranger", id });
    if (seen.has(id)) faults.push({ code: "repeated", id });
    seen.add(id);
    if (!person) continue;
    members.push(person);
    if (person.household === undefined) continue;
    const other = atAddress.get(person.household);
    if (other !== undefined && other !== id) faults.push({ code: "household_twice", ids: [other, id] });
    atAddress.set(person.household, id);
  }
  for (const { category, value, min, max } of problem.quotas) {
    const carriers = members.filter((person) => person.features[category] === value).length;
    if (carriers < min || carriers > max) faults.push({ code: "quota_broken", category, value, members: carriers });
  }
  return faults;
}
