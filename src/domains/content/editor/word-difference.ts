/** A piece of text that both have, or only one. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/** More differences than this are shown as one: nobody reads them one by one. */
const MAX_STEPS = 300;

/**
 * What differs between two texts, word by word.
 *
 * @example wordDifference("Die Bank steht", "Die rote Bank steht") // same "Die ", added "rote ", same "Bank steht"
 */
export function wordDifference(before: string, after: string): Piece[] {
  const [were, are] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < were.length && start < are.length && were[start] === are[start]) start++;
  let end = 0;
  const most = Math.min(were.length, are.length) - start;
  while (end < most && were[were.length - 1 - end] === are[are.length - 1 - end]) end++;
  const middle = shortestEdit(were.slice(start, were.length - end), are.slice(start, are.length - end));
  return joined([
    { kind: "same", text: were.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: end === 0 ? "" : were.slice(-end).join("") },
  ]);
}

/** Words with the blanks behind them; a line break is a word. */
const wordsOf = (text: string): string[] => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

/** Neighbours of one kind become one piece; empty ones go. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === "") continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else result.push({ ...piece });
  }
  return result;
}

/** The greedy algorithm of E. Myers, "An O(ND) difference algorithm and its variations" (1986). */
function shortestEdit(were: string[], are: string[]): Piece[] {
  const whole: Piece[] = [
    { kind: "removed", text: were.join("") },
    { kind: "added", text: are.join("") },
  ];
  if (were.length === 0 || are.length === 0) return whole;
  const trail = furthestPaths(were, are);
  return trail ? walkBack(were, are, trail) : whole;
}

type Reached = ReadonlyMap<number, number>;

/** For each number of steps, how far each diagonal was reached. Undefined when it takes too many. */
function furthestPaths(were: string[], are: string[]): Reached[] | undefined {
  const trail: Reached[] = [];
  let reached: Reached = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(were.length + are.length, MAX_STEPS); steps++) {
    trail.push(reached);
    const next = new Map(reached);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = goesDown(reached, diagonal, steps) ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
      while (x < were.length && x - diagonal < are.length && were[x] === are[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= were.length && x - diagonal >= are.length) return trail;
    }
    reached = next;
  }
  return undefined;
}

const at = (reached: Reached, diagonal: number): number => reached.get(diagonal) ?? -1;

const goesDown = (reached: Reached, diagonal: number, steps: number): boolean =>
  diagonal === -steps || (diagonal !== steps && at(reached, diagonal - 1) < at(reached, diagonal + 1));

function walkBack(were: string[], are: string[], trail: Reached[]): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [were.length, are.length];
  for (let steps = trail.length - 1; steps >= 0; steps--) {
    const reached = trail[steps] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = goesDown(reached, diagonal, steps) ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = [at(reached, from), at(reached, from) - from];
    while (x > fromX && y > fromY) {
      pieces.push({ kind: "same", text: were[--x] ?? "" });
      y--;
    }
    if (steps === 0) break;
    if (x === fromX) pieces.push({ kind: "added", text: are[--y] ?? "" });
    else pieces.push({ kind: "removed", text: were[--x] ?? "" });
  }
  return pieces.reverse();
}
