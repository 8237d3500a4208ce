import { SortitionError } from "../errors";
import type { Person } from "../model/problem";
import { Random } from "../random";
import { assertWhole } from "./assert-input";

/** Tables for a panel: `rounds` times everybody is seated at one of `groups` tables of equal size (or one more). */
export type GroupsTask = { people: readonly Person[]; groups: number; rounds?: number; seed: string };

const PASSES = 50;
/** How much worse it is to meet somebody again than to have one more of a value at a table. */
const AGAIN = 1;

/**
 * Seats a panel at tables that are as mixed as the panel: every value is spread over the tables as evenly as can be. In
 * later rounds people also meet others than before, as far as that leaves the tables mixed.
 *
 * @returns round by round and table by table the ids.
 * @throws bad_input when there are more tables than people, or somebody stands in the panel twice.
 * @example
 * formGroups({ people: panel, groups: 6, rounds: 3, seed: "Auftakt" })[0]; // six lists of ids
 */
export function formGroups({ people, groups, rounds = 1, seed }: GroupsTask): string[][][] {
  if (!Number.isInteger(groups) || groups < 1 || groups > people.length)
    throw new SortitionError("bad_input", "There must be at least one table and at most one per person.");
  if (new Set(people.map(({ id }) => id)).size < people.length)
    throw new SortitionError("bad_input", "Somebody stands in the panel twice.");
  assertWhole({ rounds }, 1);
  const random = new Random(seed);
  const met = people.map(() => new Int32Array(people.length));
  return Array.from({ length: rounds }, () => {
    const tables = seat(people, { groups, met, random });
    for (const table of tables)
      for (const a of table)
        for (const b of table) (met[a] as Int32Array)[b] = ((met[a] as Int32Array)[b] as number) + 1;
    return tables.map((table) => table.map((i) => (people[i] as Person).id));
  });
}

type Round = { groups: number; met: readonly Int32Array[]; random: Random };

/** From a random start, exchanges two people of two tables as long as that mixes the tables better. */
function seat(people: readonly Person[], { groups, met, random }: Round): number[][] {
  const order = random.shuffle([...people.keys()]);
  const tables = Array.from({ length: groups }, (_, g) => order.filter((_, place) => place % groups === g));
  const likeness = people.map((one, i) =>
    Int32Array.from(people, (other, j) => alike(one, other) + AGAIN * (met[i]?.[j] ?? 0)),
  );
  const near = (person: number, table: readonly number[], without: number) =>
    table.reduce((sum, other) => (other === without || other === person ? sum : sum + likenessOf(person, other)), 0);
  const likenessOf = (a: number, b: number) => likeness[a]?.[b] ?? 0;
  const exchange = (first: number[], second: number[]): boolean => {
    for (const [a, one] of first.entries()) {
      for (const [b, other] of second.entries()) {
        const before = near(one, first, one) + near(other, second, other);
        if (near(one, second, other) + near(other, first, one) >= before) continue;
        first[a] = other;
        second[b] = one;
        return true;
      }
    }
    return false;
  };
  for (let pass = 0, isBetter = true; pass < PASSES && isBetter; pass++) {
    isBetter = false;
    for (const [at, first] of tables.entries())
      for (const second of tables.slice(at + 1)) while (exchange(first, second)) isBetter = true;
  }
  return tables;
}

/** In how many categories two people carry the same value. Summed over a table it is smallest when values are spread. */
const alike = (one: Person, other: Person): number =>
  Object.entries(one.features).filter(([category, value]) => other.features[category] === value).length;
