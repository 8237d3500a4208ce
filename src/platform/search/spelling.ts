const SHORTEST = 4;
const LONGEST = 24;

const isSpelled = (word: string) => word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);

/**
 * A word, and what remains of it when one letter is left out: two words with a form in common are a slip apart. The
 * idea is that of "symmetric deletes"; none for what is too short to be guessed, or has figures in it.
 *
 * @example formsOf("bank") // ["bank", "ank", "bnk", "bak", "ban"]
 */
export function formsOf(word: string): string[] {
  if (!isSpelled(word)) return [];
  const forms = new Set([word]);
  for (let at = 0; at < word.length; at++) forms.add(word.slice(0, at) + word.slice(at + 1));
  return [...forms];
}

/**
 * How many slips lie between two words: a letter too many, too few, another one, or two that changed places. Counts to
 * `most` and then gives up.
 *
 * @example slipsBetween("ehrenmatskarte", "ehrenamtskarte", 2) // 1
 */
export function slipsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const replaced = at(above, column - 1) + (isSame ? 0 : 1);
      const fewest = Math.min(replaced, at(above, column) + 1, at(line, column - 1) + 1);
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line.push(isSwap ? Math.min(fewest, at(before, column - 2) + 1) : fewest);
    }
    if (Math.min(...line) > most) return most + 1;
    before = above;
    above = line;
  }
  return at(above, other.length);
}

const at = (line: number[], index: number): number => line[index] ?? Number.POSITIVE_INFINITY;

/** How many slips one makes in a word of this length and is still understood. */
export const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : 1);
