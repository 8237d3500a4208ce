import type { Person, Problem, Quota } from "../src/model/problem";
import { Random } from "../src/random";

/**
 * The shape of an invented pool. `values` is the number of values of each category; `skew` says how much likelier the
 * last value of a category is to reply than the first (1: all alike); `slack` how far quotas reach to both sides;
 * `couples` the share of people who live with another of the pool.
 */
export type Shape = {
  people: number;
  seats: number;
  values: readonly number[];
  skew?: number;
  slack?: number;
  couples?: number;
  seed: string;
};

/**
 * Invents a self-selected pool: the town is spread evenly over the values, those who reply are not, and the quotas
 * follow the town. A hidden panel keeps them, so that at least one exists.
 *
 * @example
 * generate({ people: 300, seats: 30, values: [2, 5, 4], seed: "a" }).people.length; // 300
 */
export function generate({ people: size, seats, values, skew = 3, slack = 1, couples = 0, seed }: Shape): Problem {
  const random = new Random(seed);
  const people = Array.from({ length: size }, (_, i): Person => {
    const features = Object.fromEntries(values.map((count, f) => [`c${f}`, `v${pick(count, skew, random)}`]));
    return random.fraction() < couples ? { id: `p${i}`, features, household: `h${i >> 1}` } : { id: `p${i}`, features };
  });
  const panel = hiddenPanel(people, seats, random);
  const quotas = values.flatMap((count, f) =>
    Array.from({ length: count }, (_, v): Quota => {
      const members = panel.filter(({ features }) => features[`c${f}`] === `v${v}`).length;
      return { category: `c${f}`, value: `v${v}`, min: Math.max(0, members - slack), max: members + slack };
    }),
  );
  return { seats, quotas, people };
}

/** Weights rise evenly from 1 for the first value to `skew` for the last. */
function pick(count: number, skew: number, random: Random): number {
  const weights = Array.from({ length: count }, (_, v) => 1 + ((skew - 1) * v) / Math.max(1, count - 1));
  let ticket = random.fraction() * weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.findIndex((weight) => {
    ticket -= weight;
    return ticket < 0;
  });
  return Math.max(0, drawn);
}

/** People one after the other, each time the one of a few whose values are rarest in the panel so far. */
function hiddenPanel(people: readonly Person[], seats: number, random: Random): Person[] {
  const rest = random.shuffle([...people]);
  const panel: Person[] = [];
  const counts = new Map<string, number>();
  const homes = new Set<string>();
  const keys = ({ features }: Person) => Object.entries(features).map(([name, value]) => `${name}|${value}`);
  while (panel.length < seats) {
    const free = rest.filter(({ household }) => household === undefined || !homes.has(household)).slice(0, 12);
    const crowd = (person: Person) => keys(person).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
    const next = free.reduce((best, person) => (crowd(person) < crowd(best) ? person : best));
    rest.splice(rest.indexOf(next), 1);
    panel.push(next);
    if (next.household !== undefined) homes.add(next.household);
    for (const key of keys(next)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return panel;
}
