import { SortitionError } from "../errors";
import { categoriesOf, type Person, type Problem } from "../model/problem";
import { Random } from "../random";
import { assertUnique, assertWhole } from "./assert-input";

/** `stays` is the chance that a member comes: one number for all or one per person. `samples` drop-outs are imagined. */
export type AlternatesTask = {
  problem: Problem;
  panel: readonly string[];
  count: number;
  seed: string;
  stays?: number | ((person: Person) => number);
  samples?: number;
};

/** Alternates in the order of their choice, and the average shortfall of the quotas without and with them. */
export type Alternates = { ids: string[]; shortfallWithout: number; shortfallWith: number };

/**
 * Chooses people who step in when members drop out, so that the quotas hold as well as possible on average over many
 * imagined drop-outs. The shortfall adds up the seats by which each quota is missed, divided by its maximum.
 *
 * @throws bad_input when a member is not in the pool or stands there twice, or a number is none.
 * @example
 * chooseAlternates({ problem, panel, count: 8, seed, stays: 0.85 }).ids;
 */
export function chooseAlternates(task: AlternatesTask): Alternates {
  const { problem, panel, count, seed, stays = 0.85, samples = 100 } = task;
  const random = new Random(seed);
  const byId = new Map(problem.people.map((person) => [person.id, person]));
  assertWhole({ count });
  assertWhole({ samples }, 1);
  assertUnique("panel", panel);
  const members = panel.flatMap((id) => byId.get(id) ?? []);
  if (members.length < panel.length) throw new SortitionError("bad_input", "A member of the panel is not in the pool.");
  const chance = typeof stays === "number" ? () => stays : stays;
  if (!members.every((person) => chance(person) >= 0 && chance(person) <= 1))
    throw new SortitionError("bad_input", "The chance that a member stays is none.");
  const scenes = Array.from({ length: samples }, () => members.filter((person) => random.fraction() < chance(person)));
  const yardstick = new Yardstick(problem);
  const homes = new Set(members.flatMap(({ household }) => household ?? []));
  const free = ({ id, household }: Person) => !panel.includes(id) && !(household !== undefined && homes.has(household));
  const candidates = random.shuffle(problem.people.filter(free));
  const average = (chosen: readonly Person[]) =>
    scenes.reduce((sum, scene) => sum + yardstick.filled(scene, chosen), 0) / samples;
  const chosen: Person[] = [];
  const shortfallWithout = average(chosen);
  while (chosen.length < count) {
    let best: Person | undefined;
    let least = Number.POSITIVE_INFINITY;
    const tried = new Set<string>();
    for (const person of candidates) {
      const isTwice = person.household !== undefined && chosen.some(({ household }) => household === person.household);
      const kind = JSON.stringify(person.features);
      if (chosen.includes(person) || isTwice || tried.has(kind)) continue;
      tried.add(kind);
      const shortfall = average([...chosen, person]);
      if (shortfall < least) {
        least = shortfall;
        best = person;
      }
    }
    if (!best) break;
    chosen.push(best);
  }
  return { ids: chosen.map(({ id }) => id), shortfallWithout, shortfallWith: average(chosen) };
}

/** Measures how far a group is from the quotas. */
class Yardstick {
  readonly #seats: number;
  readonly #quotas: Problem["quotas"];
  readonly #at = new Map<string, number>();
  readonly #categories: string[];
  readonly #carried = new Map<Person, number[]>();

  constructor({ seats, quotas }: Problem) {
    this.#seats = seats;
    this.#quotas = quotas;
    this.#categories = categoriesOf(quotas);
    quotas.forEach(({ category, value }, q) => {
      this.#at.set(`${category}\n${value}`, q);
    });
  }

  /** The shortfall that is left after the alternates have stepped in, each time the one who helps most. */
  filled(staying: readonly Person[], alternates: readonly Person[]): number {
    const counts = new Int32Array(this.#quotas.length);
    for (const person of staying) this.#add(counts, person);
    const waiting = new Set(alternates);
    let shortfall = this.#shortfall(counts);
    for (let seat = staying.length; seat < this.#seats && waiting.size > 0; seat++) {
      let best: Person | undefined;
      let gain = 0;
      for (const person of waiting) {
        const better = this.#gain(counts, person);
        if (better > gain) {
          gain = better;
          best = person;
        }
      }
      if (!best) break;
      waiting.delete(best);
      this.#add(counts, best);
      shortfall -= gain;
    }
    return shortfall;
  }

  #quotasOf(person: Person): number[] {
    const known = this.#carried.get(person);
    if (known) return known;
    const own = this.#categories.flatMap((name) => this.#at.get(`${name}\n${person.features[name]}`) ?? []);
    this.#carried.set(person, own);
    return own;
  }

  #add(counts: Int32Array, person: Person): void {
    for (const q of this.#quotasOf(person)) counts[q] = (counts[q] ?? 0) + 1;
  }

  #gain(counts: Int32Array, person: Person): number {
    return this.#quotasOf(person).reduce((sum, q) => {
      const members = counts[q] ?? 0;
      return sum + this.#miss(q, members) - this.#miss(q, members + 1);
    }, 0);
  }

  #miss(q: number, members: number): number {
    const { min = 0, max = 0 } = this.#quotas[q] ?? {};
    return (Math.max(0, min - members) + Math.max(0, members - max)) / Math.max(1, max);
  }

  #shortfall(counts: Int32Array): number {
    return counts.reduce((sum, members, q) => sum + this.#miss(q, members), 0);
  }
}
