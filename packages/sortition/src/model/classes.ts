import { categoriesOf, type Problem } from "./problem";

/** At least `min` and at most `max` members of a panel from these classes together. */
export type Row = { members: Int32Array; min: number; max: number };

/**
 * The pool with identical people put together. A panel is then a list of whole numbers, one per class, and nothing is
 * lost: people of one class can be exchanged in every panel, and so can households of one composition.
 */
export type Classes = {
  seats: number;
  /** Largest number of members a panel can take from each class, and the number of people in it. */
  sizes: Int32Array;
  /** First the seats, then the quotas in their order, then one row for each kind of household of several people. */
  rows: Row[];
  /** For every person of the pool the class. */
  classOf: Int32Array;
  /** For every class the people (indexes of the pool). */
  people: Int32Array[];
  /** For every person a number for the household. */
  householdOf: Int32Array;
};

/**
 * Puts identical people together: the same values in every category and a household of the same composition.
 *
 * @example
 * classesOf({ seats: 2, quotas, people }).sizes; // Int32Array [3, 1]: three people alike and one more
 */
export function classesOf(problem: Problem): Classes {
  const categories = categoriesOf(problem.quotas);
  const features = problem.people.map(({ features }) => JSON.stringify(categories.map((name) => features[name])));
  const { householdOf, kindOf, kindCounts } = householdsOf(problem, features);
  const keys = new Map<string, number>();
  const classOf = Int32Array.from(problem.people, (_, i) => {
    const key = `${features[i]}|${kindOf[i]}`;
    const known = keys.get(key) ?? keys.size;
    keys.set(key, known);
    return known;
  });
  const people: number[][] = Array.from(keys, () => []);
  classOf.forEach((of, i) => {
    people[of]?.push(i);
  });
  const first = people.map((members) => members[0] as number);
  const rows = quotaRows(problem, first);
  for (const [kind, count] of kindCounts) {
    const members = Int32Array.from(first.flatMap((i, of) => (kindOf[i] === kind ? [of] : [])));
    rows.push({ members, min: 0, max: count });
  }
  const sizes = Int32Array.from(people, (members) => members.length);
  return { seats: problem.seats, sizes, rows, classOf, people: people.map((m) => Int32Array.from(m)), householdOf };
}

function quotaRows({ seats, quotas, people }: Problem, first: readonly number[]): Row[] {
  const all = Int32Array.from(first, (_, of) => of);
  const carries = (of: number, category: string, value: string) =>
    people[first[of] as number]?.features[category] === value;
  const rows = quotas.map(({ category, value, min, max }) => {
    return { members: all.filter((of) => carries(of, category, value)), min, max };
  });
  return [{ members: all, min: seats, max: seats }, ...rows];
}

/** Households by number, the kind of each person's household ("" when alone), and how many households of a kind. */
function householdsOf({ people }: Problem, features: readonly string[]) {
  const numbers = new Map<string, number>();
  const members: number[][] = [];
  const householdOf = Int32Array.from(people, ({ household }, i) => {
    const number = (household === undefined ? undefined : numbers.get(household)) ?? members.length;
    if (household !== undefined) numbers.set(household, number);
    members[number] = [...(members[number] ?? []), i];
    return number;
  });
  const kindOf: string[] = Array(people.length).fill("");
  const kindCounts = new Map<string, number>();
  for (const together of members) {
    if (together.length < 2) continue;
    const kind = together
      .map((i) => features[i])
      .sort()
      .join(";");
    kindCounts.set(kind, (kindCounts.get(kind) ?? 0) + 1);
    for (const i of together) kindOf[i] = kind;
  }
  return { householdOf, kindOf, kindCounts };
}
