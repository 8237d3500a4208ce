import { MAX_DRAWN } from "./drawing-rules";

type Part = { elements: number; references: string[] };

/**
 * Counts how many elements a drawing has in the end, when parts of it are drawn again wherever something refers to
 * them. Ten lines can make a billion that way.
 *
 * @example
 * const cost = createCost();
 * cost.enter("blatt");
 * cost.refer("ast");
 * cost.leave();
 * cost.isBearable() === true
 */
export function createCost() {
  const parts = new Map<string, Part>();
  const open: (string | undefined)[] = [];
  const whole: Part = { elements: 0, references: [] };
  const partOf = (id: string) => {
    const part = parts.get(id) ?? { elements: 0, references: [] };
    parts.set(id, part);
    return part;
  };
  const around = () => [whole, ...open.filter((id) => id !== undefined).map(partOf)];
  return {
    enter: (id: string | undefined) => {
      open.push(id);
      for (const part of around()) part.elements++;
    },
    refer: (id: string) => {
      for (const part of around()) part.references.push(id);
    },
    leave: () => {
      open.pop();
    },
    isBearable: () => drawn(whole, parts) <= MAX_DRAWN,
  };
}

const MAX_CHAIN = 100;

/** Infinity for what contains itself, and for a chain of references that nobody draws by hand. */
function drawn(whole: Part, parts: Map<string, Part>): number {
  const known = new Map<string, number>();
  const count = (part: Part, chain: number): number => {
    let sum = part.elements;
    for (const id of part.references) sum += countId(id, chain);
    return sum;
  };
  const countId = (id: string, chain: number): number => {
    const part = parts.get(id);
    const before = part ? known.get(id) : 0;
    if (!part || before !== undefined) return before ?? 0;
    known.set(id, Number.POSITIVE_INFINITY);
    const result = chain < MAX_CHAIN ? count(part, chain + 1) : Number.POSITIVE_INFINITY;
    known.set(id, result);
    return result;
  };
  return count(whole, 0);
}
