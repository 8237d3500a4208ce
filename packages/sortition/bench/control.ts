import { SortitionError } from "../src/errors";
import type { Problem } from "../src/model/problem";
import { categoriesOf } from "../src/model/problem";
import { compressed, type Highs, LP_OPTIONS, type Model, solveLp, withModel } from "../src/solver/highs";

/** What the control found, or where it stopped: `gap` is the distance of its two bounds. */
export type ControlResult = { minimum: number; gap: number; rounds: number };

const TOLERANCE = 1e-5;

/**
 * The control of the benchmark: MAXIMIN by plain column generation, one variable per person, every panel from the
 * mixed-integer solver of HiGHS, the master anew in each round. No classes, no own search, no bound from a relaxation.
 *
 * @param options `maxRounds` counts panels; when they run out, or `isOver` says so, the gap tells how far it got.
 */
export function plainMaximin(
  solver: Highs,
  problem: Problem,
  { maxRounds, isOver = () => false }: { maxRounds: number; isOver?: () => boolean },
): ControlResult {
  const n = problem.people.length;
  return withModel(
    solver,
    panelModel(problem),
    { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 1e-7 },
    (pricing) => {
      const panels: number[][] = [];
      let prices = new Float64Array(n).fill(1 / n);
      let lower = 0;
      for (let rounds = 1; rounds <= maxRounds; rounds++) {
        const { panel, value } = bestPanel(solver, pricing, prices);
        if (rounds > 1 && value <= lower + TOLERANCE)
          return { minimum: lower, gap: Math.max(0, value - lower), rounds };
        if (rounds === maxRounds || isOver()) return { minimum: lower, gap: value - lower, rounds };
        panels.push(panel);
        ({ prices, lower } = dualMaster(solver, panels, n));
      }
      throw new SortitionError("limit_reached", "No rounds were allowed.");
    },
  );
}

function panelModel({ people, quotas, seats }: Problem) {
  const n = people.length;
  const homes = new Map<string, number[]>();
  people.forEach(({ household }, i) => {
    if (household !== undefined) homes.set(household, [...(homes.get(household) ?? []), i]);
  });
  const rows = [
    { members: people.map((_, i) => i), min: seats, max: seats },
    ...categoriesOf(quotas).flatMap((name) =>
      quotas
        .filter(({ category }) => category === name)
        .map(({ value, min, max }) => ({
          members: people.flatMap(({ features }, i) => (features[name] === value ? [i] : [])),
          min,
          max,
        })),
    ),
    ...[...homes.values()].filter(({ length }) => length > 1).map((members) => ({ members, min: 0, max: 1 })),
  ];
  const lines = rows.map(({ members }) => members.map((i) => [i, 1] as const));
  return {
    numCols: n,
    numRows: rows.length,
    colCost: new Float64Array(n),
    colLower: new Float64Array(n),
    colUpper: new Float64Array(n).fill(1),
    rowLower: rows.map(({ min }) => min),
    rowUpper: rows.map(({ max }) => max),
    matrix: { format: "csr" as const, numRows: rows.length, numCols: n, ...compressed(lines) },
    integrality: new Int32Array(n).fill(1),
  };
}

function bestPanel(solver: Highs, model: Model, prices: Float64Array): { panel: number[]; value: number } {
  model.changeColsCost(
    { kind: "range", from: 0, to: prices.length - 1 },
    prices.map((price) => -price),
  );
  if (model.run().modelStatus !== solver.constants.modelStatus.optimal) {
    throw new SortitionError("infeasible", "The control found no panel.");
  }
  const { colValue } = model.getSolution();
  const panel = [...colValue.keys()].filter((i) => (colValue[i] ?? 0) > 0.5);
  return { panel, value: panel.reduce((sum, i) => sum + (prices[i] ?? 0), 0) };
}

/** min z with z at least the price of every known panel; prices sum to 1. */
function dualMaster(solver: Highs, panels: readonly number[][], n: number) {
  const everybody = Array.from({ length: n }, (_, i) => [i, 1] as const);
  const lines = [...panels.map((panel) => [...panel.map((i) => [i, 1] as const), [n, -1] as const]), everybody];
  const data = {
    numCols: n + 1,
    numRows: lines.length,
    colCost: [...new Float64Array(n), 1],
    colLower: new Float64Array(n + 1),
    colUpper: new Float64Array(n + 1).fill(1),
    rowLower: [...panels.map(() => -solver.infinity), 1],
    rowUpper: [...panels.map(() => 0), 1],
    matrix: { format: "csr" as const, numRows: lines.length, numCols: n + 1, ...compressed(lines) },
  };
  return withModel(solver, data, LP_OPTIONS, (model) => {
    const { colValue } = solveLp(solver, model);
    return { prices: colValue.slice(0, n), lower: colValue[n] ?? 0 };
  });
}
