import { solve } from "yalps";
import type { Row } from "../model/classes";
import { PanelSearch, type Search } from "./branch";
import { compressed, type Highs, withModel } from "./highs";

/** Limits of one exact search, in nodes and never in time: own search first, then YALPS, then HiGHS. */
export type PricingLimits = { nodes: number; yalpsIterations: number; highsNodes: number };

export const PRICING_LIMITS: PricingLimits = { nodes: 20_000, yalpsIterations: 4_000, highsNodes: 20_000 };

/** Which solver answered how often; for reports and tests. */
export type PricingCounts = { own: number; yalps: number; highs: number };

/**
 * Answers "which panel is worth most with these weights", exactly if the limits allow it. Every answer of a foreign
 * solver is checked against the rows before it is believed.
 *
 * @example
 * const pricing = new Pricing(await highs(), rows, sizes);
 * pricing.best(weights); // { status: "optimal", panel, value, bound, nodes }
 */
export class Pricing {
  readonly counts: PricingCounts = { own: 0, yalps: 0, highs: 0 };
  readonly #solver: Highs;
  readonly #rows: readonly Row[];
  readonly #sizes: Float64Array;
  readonly #limits: PricingLimits;
  readonly #search: PanelSearch;

  constructor(solver: Highs, rows: readonly Row[], sizes: ArrayLike<number>, limits = PRICING_LIMITS) {
    this.#solver = solver;
    this.#rows = rows;
    this.#sizes = Float64Array.from(sizes);
    this.#limits = limits;
    this.#search = new PanelSearch(rows, sizes);
  }

  /** The best panel and a bound on all panels. `limit` in the status means that the bound is not reached. */
  best(weights: ArrayLike<number>): Search {
    const own = this.#search.best(weights, { nodes: this.#limits.nodes });
    this.counts.own++;
    if (own.status !== "limit") return own;
    const second = this.#byYalps(weights);
    if (second) return { ...second, bound: Math.min(own.bound, second.value + 1e-7) };
    return this.#byHighs(weights, own);
  }

  /** A good panel, found quickly, or undefined: no proof that there is none. */
  quick(weights: ArrayLike<number>, nodes: number): Int32Array | undefined {
    return this.#search.best(weights, { nodes, enough: true }).panel;
  }

  /** Some panel worth at least `least`. Without one, the status says whether that is proven ("optimal") or not. */
  some(weights: ArrayLike<number>, least: number): Search {
    const nodes = this.#limits.nodes;
    const own = this.#search.best(weights, { nodes, enough: true, above: least - 1e-6 });
    this.counts.own++;
    if (own.panel || own.status !== "limit") return own;
    const exact = this.#byYalps(weights) ?? this.#byHighs(weights, own);
    const isEnough = exact.panel !== undefined && exact.value > least - 1e-6;
    return { ...exact, panel: isEnough ? exact.panel : undefined };
  }

  #byYalps(weights: ArrayLike<number>): Search | undefined {
    if (this.#limits.yalpsIterations === 0) return undefined;
    this.counts.yalps++;
    const constraints = this.#rows.map(({ min, max }, r) => [`r${r}`, { min, max }] as const);
    const limits = Array.from(this.#sizes, (size, c) => [`x${c}`, { max: size }] as const);
    const coefficients = Array.from(this.#sizes, (_, c): [string, number][] => [
      ["worth", weights[c] as number],
      [`x${c}`, 1],
    ]);
    this.#rows.forEach(({ members }, r) => {
      for (const c of members) coefficients[c]?.push([`r${r}`, 1]);
    });
    const variables = coefficients.map((entries, c) => [String(c), entries] as const);
    const model = { objective: "worth", constraints: [...constraints, ...limits], variables, integers: true };
    const answer = solve(model, { maxIterations: this.#limits.yalpsIterations });
    if (answer.status !== "optimal") return undefined;
    const panel = new Int32Array(this.#sizes.length);
    for (const [name, members] of answer.variables) panel[Number(name)] = Math.round(members);
    if (!this.#isPanel(panel)) return undefined;
    const value = worth(panel, weights);
    return { status: "optimal", panel, value, bound: value, nodes: 0 };
  }

  #byHighs(weights: ArrayLike<number>, own: Search): Search {
    if (this.#limits.highsNodes === 0) return own;
    this.counts.highs++;
    const solver = this.#solver;
    const lines = this.#rows.map(({ members }) => Array.from(members, (c) => [c, 1] as const));
    const numCols = this.#sizes.length;
    const data = {
      numCols,
      numRows: lines.length,
      colCost: Float64Array.from(weights, (weight) => -weight),
      colLower: new Float64Array(numCols),
      colUpper: this.#sizes,
      rowLower: this.#rows.map(({ min }) => min),
      rowUpper: this.#rows.map(({ max }) => max),
      matrix: { format: "csr" as const, numRows: lines.length, numCols, ...compressed(lines) },
      integrality: new Int32Array(numCols).fill(1),
    };
    const options = { output_flag: false, mip_max_nodes: this.#limits.highsNodes, mip_rel_gap: 0, mip_abs_gap: 1e-8 };
    return withModel(solver, data, options, (model): Search => {
      const { modelStatus } = model.run();
      const { infeasible, optimal } = solver.constants.modelStatus;
      if (modelStatus === infeasible) {
        return { status: "infeasible", panel: undefined, value: Number.NaN, bound: Number.NaN, nodes: 0 };
      }
      const found = Int32Array.from(model.getSolution().colValue, Math.round);
      const panel = this.#isPanel(found) ? found : own.panel;
      const bound = Math.min(own.bound, -Number(model.info.get("mip_dual_bound")) + 1e-7);
      const value = panel ? worth(panel, weights) : Number.NEGATIVE_INFINITY;
      return {
        status: modelStatus === optimal && panel === found ? "optimal" : "limit",
        panel,
        value,
        bound,
        nodes: 0,
      };
    });
  }

  #isPanel(panel: Int32Array): boolean {
    const isWithin = panel.every((members, c) => members >= 0 && members <= (this.#sizes[c] as number));
    return (
      isWithin &&
      this.#rows.every(({ members, min, max }) => {
        let sum = 0;
        for (const c of members) sum += panel[c] as number;
        return sum >= min && sum <= max;
      })
    );
  }
}

/** The sum of the members' weights. */
export function worth(panel: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let c = 0; c < panel.length; c++) sum += (panel[c] as number) * (weights[c] as number);
  return sum;
}
