import { compressed, type Highs, LP_OPTIONS, type Model, solveLp } from "../solver/highs";

/** How close a mixture of the known panels comes to a target. */
export type Mixture = {
  /** One weight per panel; they sum to 1. */
  weights: Float64Array;
  /** Largest shortfall of any person's chance below the target. */
  shortfall: number;
  /** The direction in which panels are missing: prices per class. */
  prices: Float64Array;
  /** A panel of more than this value in that direction would help. */
  threshold: number;
};

/**
 * The linear programme "mix the known panels so that nobody falls short of the target by more than e", kept between
 * rounds so that each starts from the last basis. Rows: one per class, then the sum of weights. Column 0 is e.
 */
export class Master {
  readonly #solver: Highs;
  readonly #model: Model;
  readonly #count: number;
  #columns = 0;

  constructor(solver: Highs, sizes: ArrayLike<number>) {
    this.#solver = solver;
    this.#count = sizes.length;
    const rows = this.#count + 1;
    this.#model = solver.createModel({
      numCols: 1,
      numRows: rows,
      colCost: [1],
      colLower: [0],
      colUpper: [solver.infinity],
      rowLower: [...new Float64Array(this.#count), 1],
      rowUpper: [...new Float64Array(this.#count).fill(solver.infinity), 1],
      matrix: {
        format: "csc",
        numRows: rows,
        numCols: 1,
        ...compressed([Array.from(sizes, (size, c) => [c, size] as const)]),
      },
    });
    this.#model.options.set({ ...LP_OPTIONS, simplex_strategy: 4 });
  }

  /** Takes panels that are not yet in. */
  add(panels: readonly Int32Array[]): void {
    if (panels.length === 0) return;
    const lines = panels.map((panel) => {
      const entries = Array.from(panel, (members, c) => [c, members] as const).filter(([, members]) => members > 0);
      return [...entries, [this.#count, 1] as const];
    });
    const matrix = { format: "csc" as const, numRows: this.#count + 1, numCols: panels.length, ...compressed(lines) };
    const none = new Float64Array(panels.length);
    const upper = new Float64Array(panels.length).fill(this.#solver.infinity);
    this.#model.addCols({ cost: none, lower: none, upper, matrix });
    this.#columns += panels.length;
  }

  /** Mixes towards the target: expected members per class, those of nobody in particular 0. */
  solve(target: ArrayLike<number>): Mixture {
    const upper = new Float64Array(this.#count).fill(this.#solver.infinity);
    this.#model.changeRowsBounds({ kind: "range", from: 0, to: this.#count - 1 }, Float64Array.from(target), upper);
    const { colValue, rowDual } = solveLp(this.#solver, this.#model);
    const prices = Float64Array.from(rowDual.subarray(0, this.#count), (price) => Math.max(0, price));
    return {
      weights: colValue.slice(1, this.#columns + 1),
      shortfall: colValue[0] as number,
      prices,
      threshold: -(rowDual[this.#count] as number),
    };
  }

  dispose(): void {
    this.#model.dispose();
  }
}
