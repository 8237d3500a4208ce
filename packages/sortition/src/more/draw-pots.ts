import { SortitionError } from "../errors";
import { Random } from "../random";
import { assertUnique, assertWhole } from "./assert-input";

/** A pot of a small town: so many seats for the people in it. */
export type Pot = { name: string; seats: number; people: readonly { id: string; household?: string }[] };

/**
 * Who was drawn, and in which order the others are asked when somebody drops out. `chance` is seats per person of the pot;
 * it is left out where two people of one household lie in the pots, because then it is not the same for everybody.
 */
export type DrawnPot = { name: string; drawn: string[]; reserves: string[]; chance?: number };

/**
 * The simple draw for small towns ("Lostöpfe"): people are put into pots, for example young and old, and each pot is
 * drawn by itself. At most one of a household is drawn, over all pots.
 *
 * @throws bad_input when a pot has too few people or households, its seats are no whole number, or somebody lies in two pots.
 * @example
 * drawPots([{ name: "unter 30", seats: 6, people }], "seed")[0].drawn;
 */
export function drawPots(pots: readonly Pot[], seed: string): DrawnPot[] {
  const random = new Random(seed);
  const ids = pots.flatMap(({ people }) => people.map(({ id }) => id));
  assertUnique("pots", ids);
  for (const { name, seats } of pots) assertWhole({ [name]: seats });
  const known = pots.flatMap(({ people }) => people.flatMap(({ household }) => household ?? []));
  const isEven = new Set(known).size === known.length;
  const homes = new Set<string>();
  return pots.map(({ name, seats, people }) => {
    const drawn: string[] = [];
    const reserves: string[] = [];
    for (const { id, household } of random.shuffle([...people])) {
      const isFree = household === undefined || !homes.has(household);
      if (drawn.length < seats && isFree) {
        drawn.push(id);
        if (household !== undefined) homes.add(household);
      } else reserves.push(id);
    }
    if (drawn.length < seats) throw new SortitionError("bad_input", `The pot "${name}" holds too few households.`);
    const pot = { name, drawn, reserves };
    return isEven ? { ...pot, chance: people.length === 0 ? 0 : seats / people.length } : pot;
  });
}
