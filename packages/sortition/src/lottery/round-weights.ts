import type { Random } from "../random";
import { compressed, type Highs, LP_OPTIONS, type Model, solveLp, withModel } from "../solver/highs";

const SETTLED = 1e-7;
const SLACK = 1e-9;
const BATCH = 16;
const MANY_CLASSES = 400;
const NOISE = 0.001;

/** A mixture to be turned into `count` panels: members per class, weights that sum to 1, people per class. */
export type RoundingTask = {
  panels: readonly Int32Array[];
  weights: readonly number[];
  sizes: ArrayLike<number>;
  count: number;
  random: Random;
};

/**
 * How often each panel comes, rounded so that nobody's number of panels is k or more away from what is due, k being the
 * seats. Iterated rounding after Beck and Fiala: at a corner of the programme "same chances, fewer fractions" either a
 * weight is whole, or a class is left whose open weights can no longer move it by k; that class is let go.
 *
 * @returns whole numbers that sum to `count`.
 * @throws numerical_trouble
 * @example
 * roundWeights(solver, { panels, weights: [0.5, 0.5], sizes, count: 3, random }); // Int32Array [2, 1]
 */
export function roundWeights(solver: Highs, task: RoundingTask): Int32Array {
  const due = task.weights.map((weight) => weight * task.count);
  const whole = Int32Array.from(due, (copies) => Math.floor(copies + 1e-9));
  const open = [...due.keys()].filter((p) => (due[p] as number) - (whole[p] as number) > 1e-9);
  if (open.length === 0) return whole;
  const fractions = Float64Array.from(open, (p) => (due[p] as number) - (whole[p] as number));
  const walk = new Walk(solver, task, { open, fractions });
  withModel(solver, walk.model(), { ...LP_OPTIONS, presolve: "off" }, (model) => walk.run(model));
  open.forEach((p, j) => {
    whole[p] = (whole[p] as number) + Math.round(fractions[j] as number);
  });
  return whole;
}

class Walk {
  readonly #solver: Highs;
  readonly #task: RoundingTask;
  readonly #fractions: Float64Array;
  readonly #start: Float64Array;
  readonly #lines: (readonly [number, number])[][];
  readonly #sum: number;
  #open: number[];
  #kept: number[];

  constructor(solver: Highs, task: RoundingTask, from: { open: readonly number[]; fractions: Float64Array }) {
    this.#solver = solver;
    this.#task = task;
    this.#fractions = from.fractions;
    this.#open = [...from.fractions.keys()];
    this.#sum = Math.round(from.fractions.reduce((sum, fraction) => sum + fraction, 0));
    this.#lines = Array.from(task.sizes, (_, c) =>
      from.open.flatMap((p, j) => {
        const members = task.panels[p]?.[c] ?? 0;
        return members > 0 ? [[j, members] as const] : [];
      }),
    );
    this.#kept = [...this.#lines.keys()].filter((c) => this.#lines[c]?.length);
    this.#start = Float64Array.from(this.#lines, (_, c) => this.#members(c));
  }

  /** One row per class, then the number of panels; one column per weight that is not whole. */
  model() {
    const numCols = this.#fractions.length;
    const numRows = this.#lines.length + 1;
    const lines = [...this.#lines, this.#open.map((j) => [j, 1] as const)];
    return {
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: new Float64Array(numRows).fill(-this.#solver.infinity),
      rowUpper: new Float64Array(numRows).fill(this.#solver.infinity),
      matrix: { format: "csr" as const, numRows, numCols, ...compressed(lines) },
    };
  }

  /** Each step settles a weight or lets a class go, so there are no more steps than weights and classes. */
  run(model: Model): void {
    if (this.#lines.length > MANY_CLASSES) this.#release(model);
    while (this.#open.length > 1) {
      this.#prepare(model);
      this.#fractions.set(solveLp(this.#solver, model).colValue);
      for (const j of this.#open) {
        const value = this.#fractions[j] as number;
        if (Math.abs(value - Math.round(value)) > SETTLED) continue;
        this.#fractions[j] = Math.round(value);
        model.changeColBounds(j, Math.round(value), Math.round(value));
      }
      this.#open = this.#open.filter((j) => (this.#fractions[j] as number) % 1 !== 0);
      this.#release(model);
    }
  }

  /** Kept classes stay as they are; the costs lead classes that were let go back to what is due to them. */
  #prepare(model: Model): void {
    for (const c of this.#kept) {
      const members = this.#members(c);
      model.changeRowBounds(c, members - SLACK, members + SLACK);
    }
    const sum = this.#fractions.reduce((total, fraction) => total + fraction, 0);
    model.changeRowBounds(this.#lines.length, Math.min(sum, this.#sum) - SLACK, Math.max(sum, this.#sum) + SLACK);
    const costs = Float64Array.from(this.#fractions, () => NOISE * this.#task.random.fraction());
    const kept = new Set(this.#kept);
    this.#lines.forEach((line, c) => {
      if (kept.has(c)) return;
      const size = this.#task.sizes[c] as number;
      const surplus = (this.#members(c) - (this.#start[c] as number)) / size;
      for (const [j, members] of line) costs[j] = (costs[j] as number) + (surplus * members) / size;
    });
    model.changeColsCost({ kind: "range", from: 0, to: costs.length - 1 }, costs);
  }

  /** Lets the classes go whose people can be moved least by the open weights: a few, of many classes all that may go. */
  #release(model: Model): void {
    const isOpen = new Uint8Array(this.#fractions.length);
    for (const j of this.#open) isOpen[j] = 1;
    const movable = this.#kept.map((c) => {
      const size = this.#task.sizes[c] as number;
      const members = (this.#lines[c] ?? []).reduce((sum, [j, count]) => sum + (isOpen[j] ? count : 0), 0);
      return { c, reach: members === 0 ? 0 : (members + size - 1) / size };
    });
    movable.sort((a, b) => a.reach - b.reach || a.c - b.c);
    const isLarge = this.#lines.length > MANY_CLASSES;
    const most = isLarge ? movable.length : Math.ceil(movable.length / BATCH);
    const seats = this.#task.panels[0]?.reduce((sum, members) => sum + members, 0) ?? 0;
    const gone = movable.filter(({ reach }, i) => reach === 0 || (i < most && reach <= seats + 1e-9)).map(({ c }) => c);
    const isGone = new Set(gone);
    this.#kept = this.#kept.filter((c) => !isGone.has(c));
    for (const c of gone) model.changeRowBounds(c, -this.#solver.infinity, this.#solver.infinity);
  }

  #members(c: number): number {
    return (this.#lines[c] ?? []).reduce((sum, [j, members]) => sum + members * (this.#fractions[j] as number), 0);
  }
}
