import { SortitionError } from "../errors";
import { categoriesOf, type Problem } from "../model/problem";
import type { Issue } from "./issue";

/**
 * Looks for faults that need no solver: contradictory bounds, sums that cannot fit, ids used twice, values without
 * quota. Empty when there are none; the quotas may still contradict each other in less obvious ways.
 *
 * @example
 * checkProblem({ seats: 10, quotas, people }); // [{ code: "pool_too_small", value: "9" }]
 */
export function checkProblem(problem: Problem): Issue[] {
  const { seats, quotas, people } = problem;
  const issues: Issue[] = [];
  if (!Number.isInteger(seats) || seats < 1) issues.push({ code: "bad_seats", value: String(seats) });
  if (quotas.length === 0) issues.push({ code: "no_quotas" });
  if (people.length < seats) issues.push({ code: "pool_too_small", value: String(people.length) });
  for (const { category, value, min, max, minFlex = 0, maxFlex = 0 } of quotas) {
    const name = `${category}: ${value}`;
    if (![min, max, minFlex, maxFlex].every((bound) => Number.isInteger(bound) && bound >= 0))
      issues.push({ code: "bad_number", value: name });
    if (max < min) issues.push({ code: "max_below_min", value: name });
  }
  return [...issues, ...sumIssues(problem), ...peopleIssues(problem)];
}

function sumIssues({ seats, quotas, people }: Problem): Issue[] {
  const issues: Issue[] = [];
  for (const column of categoriesOf(quotas)) {
    const own = quotas.filter(({ category }) => category === column);
    if (own.reduce((sum, { min }) => sum + min, 0) > seats) issues.push({ code: "minimums_above_seats", column });
    if (own.reduce((sum, { max }) => sum + max, 0) < seats) issues.push({ code: "maximums_below_seats", column });
    for (const { value, min } of own) {
      const carriers = people.filter(({ features }) => features[column] === value).length;
      if (carriers < min) issues.push({ code: "too_few_people", column, value });
    }
  }
  return issues;
}

function peopleIssues({ quotas, people }: Problem): Issue[] {
  const issues: Issue[] = [];
  const values = new Set(quotas.map(({ category, value }) => JSON.stringify([category, value])));
  const seen = new Map<string, string | undefined>();
  for (const { id, features, household } of people) {
    if (seen.has(id)) issues.push({ code: seen.get(id) === household ? "duplicate_id" : "two_households", value: id });
    seen.set(id, household);
    for (const column of categoriesOf(quotas)) {
      const value = features[column];
      if (value === undefined || value === "") issues.push({ code: "missing_value", column, value: id });
      else if (!values.has(JSON.stringify([column, value]))) issues.push({ code: "unknown_value", column, value });
    }
  }
  return issues;
}

const CONTRADICTIONS = ["pool_too_small", "minimums_above_seats", "maximums_below_seats", "too_few_people"];

/** Throws bad_input when something is wrong with the input itself. Quotas that cannot be kept are left to `explain`. */
export function assertSound(problem: Problem): void {
  const issues = checkProblem(problem).filter(({ code }) => !CONTRADICTIONS.includes(code));
  if (issues.length > 0) throw new SortitionError("bad_input", "The pool or the quotas have faults.", issues);
}
