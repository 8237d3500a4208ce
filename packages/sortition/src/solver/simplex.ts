import type { Row } from "../model/classes";
import { Tableau } from "./tableau";

const FEASIBLE = 1e-9;
const PIVOT = 1e-7;
const REBUILD_AFTER = 150;
const PIVOT_LIMIT = 20_000;

export type SimplexStatus = "optimal" | "infeasible" | "stalled";

/**
 * Maximises a linear function over 0 ≤ x ≤ sizes and the rows' bounds, again and again with other weights and other
 * bounds: dual simplex, which restarts from the last basis because every variable is bounded on both sides.
 *
 * @example
 * const simplex = new Simplex(rows, sizes);
 * simplex.setCosts(weights);
 * if (simplex.solve() === "optimal") simplex.objective();
 */
export class Simplex {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly values: Float64Array;
  readonly n: number;
  readonly #tableau: Tableau;
  readonly #costs: Float64Array;
  readonly #ratios: Float64Array;
  readonly #candidates: Int32Array;

  constructor(rows: readonly Row[], sizes: ArrayLike<number>) {
    this.n = sizes.length;
    this.#tableau = new Tableau(rows, this.n);
    const all = this.n + rows.length;
    this.lower = new Float64Array(all);
    this.upper = new Float64Array(all);
    this.values = new Float64Array(all);
    this.#costs = new Float64Array(all);
    this.#ratios = new Float64Array(this.n);
    this.#candidates = new Int32Array(this.n);
    for (let j = 0; j < this.n; j++) this.upper[j] = sizes[j] as number;
    rows.forEach(({ min, max }, i) => {
      this.lower[this.n + i] = min;
      this.upper[this.n + i] = max;
    });
  }

  /** Takes new weights for the classes; the basis stays. */
  setCosts(weights: ArrayLike<number>): void {
    for (let j = 0; j < this.n; j++) this.#costs[j] = weights[j] as number;
    this.#refresh();
  }

  /** Takes new bounds for one variable (a class, or n + r for row r). */
  setBounds(variable: number, lower: number, upper: number): void {
    this.lower[variable] = lower;
    this.upper[variable] = upper;
    const q = this.#tableau.place[variable] as number;
    if (q >= 0) this.#move(q, this.#bound(q) - (this.values[variable] as number));
  }

  objective(): number {
    let sum = 0;
    for (let j = 0; j < this.n; j++) sum += (this.#costs[j] as number) * (this.values[j] as number);
    return sum;
  }

  solve(): SimplexStatus {
    if (this.#tableau.pivots > REBUILD_AFTER) {
      this.#tableau.rebuild();
      this.#refresh();
    }
    for (let step = 0; step < PIVOT_LIMIT; step++) {
      const row = this.#leavingRow();
      if (row < 0) return "optimal";
      if (!this.#improve(row)) return "infeasible";
    }
    return "stalled";
  }

  /** The bound on which a non-basic variable belongs: the one its reduced cost asks for. */
  #bound(q: number): number {
    const variable = this.#tableau.nonbasic[q] as number;
    const reduced = this.#tableau.reduced[q] as number;
    const upper = this.upper[variable] as number;
    const lower = this.lower[variable] as number;
    if (reduced > 0) return upper;
    if (reduced < 0) return lower;
    const value = this.values[variable] as number;
    return value >= upper ? upper : lower;
  }

  #move(q: number, by: number): void {
    if (by === 0) return;
    const { nonbasic, basic, cells, n, m } = this.#tableau;
    const variable = nonbasic[q] as number;
    this.values[variable] = (this.values[variable] as number) + by;
    for (let i = 0; i < m; i++) {
      const cell = cells[i * n + q] as number;
      if (cell !== 0) {
        const at = basic[i] as number;
        this.values[at] = (this.values[at] as number) + cell * by;
      }
    }
  }

  /** Reduced costs and values from the tableau, without the history of earlier steps. */
  #refresh(): void {
    const { n, m, cells, basic, nonbasic, reduced } = this.#tableau;
    for (let j = 0; j < n; j++) reduced[j] = this.#costs[nonbasic[j] as number] as number;
    for (let i = 0; i < m; i++) {
      const cost = this.#costs[basic[i] as number] as number;
      if (cost !== 0)
        for (let j = 0; j < n; j++) reduced[j] = (reduced[j] as number) + cost * (cells[i * n + j] as number);
    }
    for (let j = 0; j < n; j++) this.values[nonbasic[j] as number] = this.#bound(j);
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (cells[i * n + j] as number) * (this.values[nonbasic[j] as number] as number);
      this.values[basic[i] as number] = sum;
    }
  }

  /** The row whose bound is broken most, measured along the row; -1 when none is. */
  #leavingRow(): number {
    const { m, basic, lengths } = this.#tableau;
    let row = -1;
    let worst = 0;
    for (let i = 0; i < m; i++) {
      const variable = basic[i] as number;
      const value = this.values[variable] as number;
      const broken = Math.max(value - (this.upper[variable] as number), (this.lower[variable] as number) - value);
      if (broken <= FEASIBLE) continue;
      const score = (broken * broken) / (lengths[i] as number);
      if (score > worst) {
        worst = score;
        row = i;
      }
    }
    return row;
  }

  /** One step of the dual simplex along the row; false when the row cannot be repaired. */
  #improve(row: number): boolean {
    const tableau = this.#tableau;
    const leaving = tableau.basic[row] as number;
    const value = this.values[leaving] as number;
    const isAbove = value > (this.upper[leaving] as number);
    const bound = (isAbove ? this.upper[leaving] : this.lower[leaving]) as number;
    let rest = Math.abs(value - bound);
    let count = this.#collect(row, isAbove ? 1 : -1, rest);
    while (count > 0) {
      const at = this.#smallestRatio(row, count);
      const q = this.#candidates[at] as number;
      const variable = tableau.nonbasic[q] as number;
      const range = (this.upper[variable] as number) - (this.lower[variable] as number);
      const gain = Math.abs(tableau.cells[row * tableau.n + q] as number) * range;
      this.#candidates[at] = this.#candidates[--count] as number;
      if (gain < rest && count > 0) {
        rest -= gain;
        this.#move(q, (this.values[variable] as number) >= (this.upper[variable] as number) ? -range : range);
        continue;
      }
      this.#move(q, (bound - (this.values[leaving] as number)) / (tableau.cells[row * tableau.n + q] as number));
      this.values[leaving] = bound;
      tableau.pivot(row, q);
      return true;
    }
    return false;
  }

  /** Non-basic variables that can push the row's sum down (`sign` 1) or up (-1); none if all together cannot by `rest`. */
  #collect(row: number, sign: number, rest: number): number {
    const { n, cells, nonbasic, reduced } = this.#tableau;
    let count = 0;
    let reach = 0;
    for (let j = 0; j < n; j++) {
      const cell = sign * (cells[row * n + j] as number);
      if (cell < PIVOT && cell > -PIVOT) continue;
      const variable = nonbasic[j] as number;
      const upper = this.upper[variable] as number;
      const range = upper - (this.lower[variable] as number);
      if (range < FEASIBLE) continue;
      const isAtUpper = (this.values[variable] as number) >= upper;
      if (isAtUpper !== cell > 0) continue;
      this.#candidates[count] = j;
      this.#ratios[j] = Math.abs((reduced[j] as number) / cell);
      count++;
      reach += Math.abs(cell) * range;
    }
    return reach < rest - FEASIBLE ? 0 : count;
  }

  #smallestRatio(row: number, count: number): number {
    const { n, cells } = this.#tableau;
    let best = 0;
    let bestRatio = Number.POSITIVE_INFINITY;
    let bestCell = 0;
    for (let at = 0; at < count; at++) {
      const j = this.#candidates[at] as number;
      const ratio = this.#ratios[j] as number;
      if (ratio > bestRatio + 1e-12) continue;
      const cell = Math.abs(cells[row * n + j] as number);
      if (ratio < bestRatio - 1e-12 || cell > bestCell) {
        best = at;
        bestRatio = ratio;
        bestCell = cell;
      }
    }
    return best;
  }
}
