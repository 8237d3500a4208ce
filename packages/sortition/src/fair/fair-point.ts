import { SortitionError } from "../errors";
import type { Row } from "../model/classes";
import { compressed, type Highs, LP_OPTIONS, type Model, solveLp, withModel } from "../solver/highs";

/** No panel's members, weighted, sum up to more than `max`: holds for every panel but not for every fractional point. */
export type Cut = { weights: Float64Array; max: number };

/** What a fair point is looked for in: the classes' sizes (0 for those who cannot be drawn), the rows, known cuts. */
export type Region = {
  sizes: ArrayLike<number>;
  rows: readonly Row[];
  cuts: readonly Cut[];
  /** Nobody's chance may pass this; 1 when absent. */
  ceiling?: number;
};

/** Chances per class. `levels` are the values of the stages: the first is the largest possible minimum. */
export type FairPoint = { chances: Float64Array; levels: number[] };

const DUAL = 1e-7;
/** How far rows may be overstepped, so that rounding errors of earlier stages do not make later ones impossible. */
const SLACKS = [1e-9, 1e-8, 1e-7, 1e-6];

/**
 * The LEXIMIN point of a region: it raises the smallest chance as far as the rows allow, then the second smallest, and
 * so on. The region contains every lottery over panels, so its levels are upper bounds for any lottery.
 *
 * @param stages how many stages to walk; 1 gives the MAXIMIN value only and leaves the others at least there.
 * @example
 * fairPoint(await highs(), { sizes, rows, cuts: [] }).levels[0]; // nobody can promise everyone more than this
 */
export function fairPoint(solver: Highs, region: Region, stages = Number.POSITIVE_INFINITY): FairPoint {
  for (const slack of SLACKS) {
    try {
      const walk = new Walk(solver, region, slack);
      return withModel(solver, walk.model(), LP_OPTIONS, (model) => walk.run(model, stages));
    } catch (error) {
      if (!(error instanceof SortitionError) || slack === SLACKS.at(-1)) throw error;
    }
  }
  throw new SortitionError("numerical_trouble", "No slack was allowed.");
}

type Line = { entries: [number, number][]; min: number; max: number };

/** Members of class c = size * (t or its fixed chance) + surplus c. Columns: one surplus per class, then t. */
class Walk {
  readonly #solver: Highs;
  readonly #sizes: Float64Array;
  readonly #lines: Line[];
  readonly #fixed: Float64Array;
  readonly #caps = new Map<number, number>();
  readonly #t: number;
  readonly #slack: number;
  readonly #ceiling: number;
  #open: number[];

  constructor(solver: Highs, { sizes, rows, cuts, ceiling = 1 }: Region, slack: number) {
    this.#ceiling = ceiling;
    this.#solver = solver;
    this.#slack = slack;
    this.#sizes = Float64Array.from(sizes);
    this.#t = this.#sizes.length;
    this.#open = Array.from(this.#sizes.keys()).filter((c) => (this.#sizes[c] as number) > 0);
    this.#fixed = new Float64Array(this.#t);
    const plain = rows.map(({ members, min, max }): Line => ({ entries: [...members].map((c) => [c, 1]), min, max }));
    const extra = cuts.map(({ weights, max }): Line => {
      return { entries: [...weights].flatMap((w, c) => (w === 0 ? [] : [[c, w]])), min: Number.NEGATIVE_INFINITY, max };
    });
    this.#lines = [...plain, ...extra];
  }

  model() {
    const isOpen = new Set(this.#open);
    const lines = this.#lines.map(({ entries }) => [...entries, [this.#t, this.#share(entries, isOpen)] as const]);
    const inf = this.#solver.infinity;
    const colCost = new Float64Array(this.#t + 1);
    colCost[this.#t] = -1;
    const matrix = { format: "csr" as const, numRows: lines.length, numCols: this.#t + 1, ...compressed(lines) };
    return {
      numCols: this.#t + 1,
      numRows: lines.length,
      colCost,
      colLower: new Float64Array(this.#t + 1),
      colUpper: Float64Array.from([...this.#sizes.map((size) => size * this.#ceiling), this.#ceiling]),
      rowLower: this.#lines.map(({ min }) => Math.max(min, -inf)),
      rowUpper: this.#lines.map(({ max }) => Math.min(max, inf)),
      matrix,
    };
  }

  run(model: Model, stages: number): FairPoint {
    const levels: number[] = [];
    let surplus = new Float64Array(this.#t);
    while (this.#open.length > 0 && levels.length < stages) {
      const solution = this.#solveCapped(model);
      const level = solution.colValue[this.#t] as number;
      levels.push(level);
      surplus = solution.colValue.slice(0, this.#t);
      this.#fix(model, level, solution.colDual);
    }
    const last = levels.at(-1) ?? 0;
    for (const c of this.#open) this.#fixed[c] = last + (surplus[c] as number) / (this.#sizes[c] as number);
    return { chances: this.#fixed, levels };
  }

  /** Solves the stage; whoever would get a chance above the ceiling gets a row that forbids it. */
  #solveCapped(model: Model) {
    for (;;) {
      const solution = solveLp(this.#solver, model);
      const level = solution.colValue[this.#t] as number;
      const over = this.#open.filter((c) => {
        const size = this.#sizes[c] as number;
        return (
          !this.#caps.has(c) &&
          size * level + (solution.colValue[c] as number) > size * (this.#ceiling + 2 * this.#slack)
        );
      });
      if (over.length === 0) return solution;
      for (const c of over) {
        this.#caps.set(c, this.#lines.length + this.#caps.size);
        const size = this.#sizes[c] as number;
        model.addRow(-this.#solver.infinity, size * (this.#ceiling + this.#slack), {
          indices: [c, this.#t],
          values: [1, size],
        });
      }
    }
  }

  /** Classes with a dual value cannot get more in any best solution of the stage: their chance is settled. */
  #fix(model: Model, level: number, duals: Float64Array): void {
    let settled = this.#open.filter(
      (c) => Math.abs(duals[c] as number) > (DUAL * (this.#sizes[c] as number)) / this.#people(),
    );
    if (settled.length === 0) settled = this.#open;
    for (const c of settled) {
      this.#fixed[c] = level;
      const size = this.#sizes[c] as number;
      model.changeColBounds(c, 0, Math.max(0, size * (this.#ceiling - level + this.#slack)));
      const cap = this.#caps.get(c);
      if (cap !== undefined) model.changeRowBounds(cap, -this.#solver.infinity, this.#solver.infinity);
    }
    const gone = new Set(settled);
    this.#open = this.#open.filter((c) => !gone.has(c));
    const isOpen = new Set(this.#open);
    this.#lines.forEach(({ entries, min, max }, i) => {
      const taken = entries.reduce(
        (sum, [c, w]) => sum + w * (this.#sizes[c] as number) * (this.#fixed[c] as number),
        0,
      );
      model.changeRowBounds(i, min - taken - this.#slack, max - taken + this.#slack);
      model.changeCoefficient(i, this.#t, this.#share(entries, isOpen));
    });
  }

  #people(): number {
    return this.#open.reduce((sum, c) => sum + (this.#sizes[c] as number), 0);
  }

  #share(entries: readonly (readonly [number, number])[], isOpen: ReadonlySet<number>): number {
    return entries.reduce((sum, [c, w]) => sum + (isOpen.has(c) ? w * (this.#sizes[c] as number) : 0), 0);
  }
}
