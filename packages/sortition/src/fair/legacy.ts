import type { Classes } from "../model/classes";
import type { Random } from "../random";

const ATTEMPTS = 1_000;

/**
 * One panel as it was drawn before fair rules: always from the value that is most urgent (most seats missing for the
 * people left), one person at random, until the seats are full; a dead end starts anew. Not fair: it serves reports as
 * the comparison. Undefined when all attempts ended dead.
 *
 * @example
 * legacyPanel(classes, random); // members per class
 */
export function legacyPanel(classes: Classes, random: Random): Int32Array | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const panel = tryOnce(classes, random);
    if (panel) return panel;
  }
  return undefined;
}

function tryOnce({ seats, sizes, rows }: Classes, random: Random): Int32Array | undefined {
  const left = Int32Array.from(sizes);
  const panel = new Int32Array(sizes.length);
  const chosen = new Int32Array(rows.length);
  const rowsOf = sizeLists(sizes.length);
  rows.forEach(({ members }, r) => {
    for (const c of members) rowsOf[c]?.push(r);
  });
  const close = (r: number) => {
    for (const c of (rows[r] as (typeof rows)[number]).members) left[c] = 0;
  };
  rows.forEach(({ max }, r) => {
    if (max === 0) close(r);
  });
  for (let seat = 0; seat < seats; seat++) {
    const urgent = mostUrgent(rows, chosen, left);
    if (urgent < 0) return undefined;
    const c = drawOne((rows[urgent] as (typeof rows)[number]).members, left, random);
    if (c < 0) return undefined;
    panel[c] = (panel[c] as number) + 1;
    left[c] = (left[c] as number) - 1;
    for (const r of rowsOf[c] as number[]) {
      chosen[r] = (chosen[r] as number) + 1;
      if (r > 0 && chosen[r] === rows[r]?.max) close(r);
    }
  }
  return rows.every(({ min }, r) => (chosen[r] as number) >= min) ? panel : undefined;
}

const sizeLists = (length: number): number[][] => Array.from({ length }, () => []);

/** The row with the largest share of missing members among the people left; -1 when one cannot be filled any more. */
function mostUrgent(rows: Classes["rows"], chosen: Int32Array, left: Int32Array): number {
  let urgent = 0;
  let largest = 0;
  for (let r = 1; r < rows.length; r++) {
    const { members, min } = rows[r] as (typeof rows)[number];
    const missing = min - (chosen[r] as number);
    if (missing <= 0) continue;
    let people = 0;
    for (const c of members) people += left[c] as number;
    if (people < missing) return -1;
    if (missing / people > largest) {
      largest = missing / people;
      urgent = r;
    }
  }
  return urgent;
}

function drawOne(members: Int32Array, left: Int32Array, random: Random): number {
  let people = 0;
  for (const c of members) people += left[c] as number;
  if (people === 0) return -1;
  let ticket = random.below(people);
  for (const c of members) {
    ticket -= left[c] as number;
    if (ticket < 0) return c;
  }
  return -1;
}

/** Chances per class estimated from `count` panels of the old rule; undefined when it finds no panel. */
export function legacyChances(classes: Classes, count: number, random: Random): Float64Array | undefined {
  const taken = new Float64Array(classes.sizes.length);
  for (let i = 0; i < count; i++) {
    const panel = legacyPanel(classes, random);
    if (!panel) return undefined;
    for (let c = 0; c < panel.length; c++) taken[c] = (taken[c] as number) + (panel[c] as number);
  }
  return taken.map((members, c) => members / count / (classes.sizes[c] as number));
}
