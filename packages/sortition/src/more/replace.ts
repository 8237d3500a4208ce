import { SortitionError } from "../errors";
import type { Problem } from "../model/problem";

/**
 * The draw that fills the seats of people who dropped out: the same quotas less those who stay, without the people of
 * the panel and without the households of those who stay.
 *
 * @param staying ids of the members who stay.
 * @param gone ids of everybody who is not to be asked again.
 * @example
 * await draw(replacementProblem(problem, staying, ["p7"]), { seed: "second round" });
 */
export function replacementProblem(problem: Problem, staying: readonly string[], gone: readonly string[]): Problem {
  const stays = new Set(staying);
  const members = problem.people.filter(({ id }) => stays.has(id));
  if (members.length !== stays.size) throw new SortitionError("bad_input", "Somebody who stays is not in the pool.");
  const homes = new Set(members.flatMap(({ household }) => household ?? []));
  const out = new Set([...staying, ...gone]);
  return {
    seats: problem.seats - members.length,
    quotas: problem.quotas.map((quota) => {
      const kept = members.filter(({ features }) => features[quota.category] === quota.value).length;
      return { ...quota, min: Math.max(0, quota.min - kept), max: Math.max(0, quota.max - kept) };
    }),
    people: problem.people.filter(
      ({ id, household }) => !out.has(id) && !(household !== undefined && homes.has(household)),
    ),
  };
}
