import type { Classes } from "../model/classes";
import type { Random } from "../random";

/**
 * Names people for panels given as members per class. People of one class take turns, so that their numbers of panels
 * differ by one at most; nobody sits with somebody of the same household.
 *
 * @returns for each panel the indexes of its people, in the order of the pool.
 * @example
 * seatPeople(classes, panels, new Random(seed))[0]; // [3, 17, 21, …]
 */
export function seatPeople(classes: Classes, panels: readonly Int32Array[], random: Random): number[][] {
  const turns = new Turns(classes, random);
  const seated = panels.map((panel) => turns.seat(panel));
  turns.even(seated);
  return seated.map((members) => [...members].sort((a, b) => a - b));
}

class Turns {
  readonly #classes: Classes;
  readonly #order: number[][];
  readonly #counts: Int32Array;
  readonly #shared: Set<number>;

  constructor(classes: Classes, random: Random) {
    this.#classes = classes;
    this.#order = classes.people.map((people) => random.shuffle([...people]));
    this.#counts = new Int32Array(classes.classOf.length);
    const residents = new Map<number, number>();
    for (const household of classes.householdOf) residents.set(household, (residents.get(household) ?? 0) + 1);
    this.#shared = new Set([...residents].filter(([, count]) => count > 1).map(([household]) => household));
  }

  seat(panel: Int32Array): Set<number> {
    const members = new Set<number>();
    const homes = new Set<number>();
    panel.forEach((wanted, c) => {
      const waiting = this.#waiting(c);
      for (let place = 0, taken = 0; taken < wanted; place++) {
        const person = waiting[place] as number;
        const home = this.#classes.householdOf[person] as number;
        if (homes.has(home)) continue;
        homes.add(home);
        members.add(person);
        this.#counts[person] = (this.#counts[person] as number) + 1;
        taken++;
      }
    });
    return members;
  }

  /** The people of a class, those with the fewest panels first. */
  #waiting(c: number): number[] {
    const order = this.#order[c] as number[];
    return order.length === 1 ? order : order.sort((a, b) => (this.#counts[a] as number) - (this.#counts[b] as number));
  }

  /** Where households kept people of one class from taking turns evenly, passes panels on from the most to the least. */
  even(seated: readonly Set<number>[]): void {
    for (let c = 0; c < this.#order.length; c++) {
      const order = this.#order[c] as number[];
      if (order.length === 1 || !this.#shared.has(this.#classes.householdOf[order[0] as number] as number)) continue;
      while (this.#pass(this.#waiting(c), seated));
    }
  }

  #pass(waiting: readonly number[], seated: readonly Set<number>[]): boolean {
    const least = waiting[0] as number;
    const most = waiting.at(-1) as number;
    if ((this.#counts[most] as number) - (this.#counts[least] as number) < 2) return false;
    const home = this.#classes.householdOf[least];
    for (const members of seated) {
      if (!members.has(most)) continue;
      const isFree = ![...members].some((person) => person !== most && this.#classes.householdOf[person] === home);
      if (!isFree) continue;
      members.delete(most);
      members.add(least);
      this.#counts[most] = (this.#counts[most] as number) - 1;
      this.#counts[least] = (this.#counts[least] as number) + 1;
      return true;
    }
    return false;
  }
}
