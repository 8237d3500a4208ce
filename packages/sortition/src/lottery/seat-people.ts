import type { Classes } from "../model/classes";
import type { Random } from "../random";
import { evenHomes } from "./even-homes";

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
  evenHomes(classes, seated, random);
  return seated.map((members) => [...members].sort((a, b) => a - b));
}

class Turns {
  readonly #classes: Classes;
  readonly #order: number[][];
  readonly #counts: Int32Array;

  constructor(classes: Classes, random: Random) {
    this.#classes = classes;
    this.#order = classes.people.map((people) => random.shuffle([...people]));
    this.#counts = new Int32Array(classes.classOf.length);
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
}
