import type { Row } from "../model/classes";
import { Simplex } from "./simplex";

const WHOLE = 1e-6;

/** `optimal`: nothing is better than `best` by more than the tolerance. `limit`: the nodes ran out before that was known. */
export type Search = {
  status: "optimal" | "infeasible" | "limit";
  panel: Int32Array | undefined;
  value: number;
  /** No panel is worth more than this: the best value found or, when the nodes ran out, the relaxation's. */
  bound: number;
  nodes: number;
};

/** `enough`: stop at the first panel. `above`: only panels worth more than this are of interest. */
export type SearchLimits = { nodes: number; enough?: boolean; above?: number; tolerance?: number };

/**
 * Finds the panel of largest weight by branch and bound over the dual simplex, depth first. Sums of rows are branched
 * on before single classes. Limits count nodes, so the same question gives the same answer everywhere.
 *
 * @example
 * const search = new PanelSearch(classes.rows, classes.sizes);
 * search.best(weights, { nodes: 1000 }).panel; // Int32Array, members per class
 */
export class PanelSearch {
  readonly simplex: Simplex;
  readonly #n: number;
  readonly #all: number;
  #best: Int32Array | undefined;
  #bestValue = 0;
  #nodes = 0;
  #tolerance = 0;
  #limits: SearchLimits = { nodes: 0 };

  constructor(rows: readonly Row[], sizes: ArrayLike<number>) {
    this.simplex = new Simplex(rows, sizes);
    this.#n = sizes.length;
    this.#all = sizes.length + rows.length;
  }

  best(weights: ArrayLike<number>, limits: SearchLimits): Search {
    this.#limits = limits;
    this.#nodes = 0;
    this.#best = undefined;
    this.#bestValue = limits.above ?? Number.NEGATIVE_INFINITY;
    this.#tolerance = limits.tolerance ?? 1e-9;
    this.simplex.setCosts(weights);
    const status = this.simplex.solve();
    if (status === "infeasible") return { status, panel: undefined, value: Number.NaN, bound: Number.NaN, nodes: 1 };
    const relaxed = status === "optimal" ? this.simplex.objective() : Number.POSITIVE_INFINITY;
    const isDone = status === "optimal" && this.#descend(0);
    return this.#answer(isDone, relaxed);
  }

  #answer(isDone: boolean, relaxed: number): Search {
    const panel = this.#best;
    const nodes = this.#nodes;
    const hasCutoff = this.#limits.above !== undefined;
    if (isDone && !panel && !hasCutoff) {
      return { status: "infeasible", panel, value: Number.NaN, bound: Number.NaN, nodes };
    }
    const value = panel ? this.#bestValue : Number.NEGATIVE_INFINITY;
    const bound = isDone ? Math.min(relaxed, this.#bestValue + this.#tolerance) : relaxed;
    return { status: isDone ? "optimal" : "limit", panel, value, bound, nodes };
  }

  /** Searches below the present bounds; false when the search has to stop. */
  #descend(depth: number): boolean {
    if (++this.#nodes > this.#limits.nodes) return false;
    const { simplex } = this;
    if (depth > 0) {
      const status = simplex.solve();
      if (status === "infeasible") return true;
      if (status === "stalled") return false;
    }
    if (simplex.objective() <= this.#bestValue + this.#tolerance) return true;
    const variable = this.#branching();
    if (variable < 0) return this.#keep();
    const value = simplex.values[variable] as number;
    const lower = simplex.lower[variable] as number;
    const upper = simplex.upper[variable] as number;
    const floor = Math.floor(value);
    const isUpFirst = value - floor >= 0.5;
    for (const isUp of [isUpFirst, !isUpFirst]) {
      if (isUp) simplex.setBounds(variable, floor + 1, upper);
      else simplex.setBounds(variable, lower, floor);
      const isDone = this.#descend(depth + 1);
      simplex.setBounds(variable, lower, upper);
      if (!isDone) return false;
    }
    return true;
  }

  /** The row or class furthest from a whole number, rows first; -1 when all are whole. */
  #branching(): number {
    let variable = -1;
    let furthest = WHOLE;
    const look = (from: number, to: number) => {
      for (let v = from; v < to; v++) {
        const value = this.simplex.values[v] as number;
        const distance = Math.abs(value - Math.round(value));
        if (distance > furthest) {
          furthest = distance;
          variable = v;
        }
      }
    };
    look(this.#n, this.#all);
    if (variable < 0) look(0, this.#n);
    return variable;
  }

  #keep(): boolean {
    this.#best = Int32Array.from(this.simplex.values.subarray(0, this.#n), Math.round);
    this.#bestValue = this.simplex.objective();
    return !this.#limits.enough;
  }
}
