import { SortitionError } from "../errors";

/** Throws bad_input unless each of the named numbers is whole and at least `least`. */
export function assertWhole(numbers: Readonly<Record<string, number>>, least = 0): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!(Number.isSafeInteger(value) && value >= least))
      throw new SortitionError("bad_input", `${name}: ${value} is no whole number from ${least}.`);
  }
}

/** Throws bad_input when an id stands twice. */
export function assertUnique(name: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new SortitionError("bad_input", `${name}: "${id}" stands there twice.`);
    seen.add(id);
  }
}
