import { assertSound } from "../input/check-problem";
import type { Classes, Row } from "../model/classes";
import { classesOf } from "../model/classes";
import type { Problem, Quota } from "../model/problem";
import { PanelSearch } from "../solver/branch";
import { compressed, highs, withModel } from "../solver/highs";

/** A changed quota as a proposal for a person to decide. */
export type Change = {
  category: string;
  value: string;
  from: { min: number; max: number };
  to: { min: number; max: number };
};

/**
 * Why no panel keeps the quotas. `conflict`: bounds that cannot all hold, though any one of them left out could be.
 * `proposal`: the smallest change that makes a panel possible; empty when no change of quotas within the flexible
 * bounds does (too few people or households).
 */
export type Explanation = {
  conflict: { category: string; value: string; bound: "min" | "max"; limit: number }[];
  proposal: Change[];
};

const NODES = 5_000;

/**
 * Explains quotas that no panel can keep; undefined when one can.
 *
 * @throws bad_input
 * @example
 * const why = await explainInfeasible(problem);
 * why?.proposal; // [{ category: "Alter", value: "16-29", from: { min: 6, max: 8 }, to: { min: 5, max: 8 } }]
 */
export async function explainInfeasible(problem: Problem): Promise<Explanation | undefined> {
  assertSound(problem);
  const classes = classesOf(problem);
  if (isPossible(classes, classes.rows)) return undefined;
  return { conflict: conflictOf(problem, classes), proposal: await smallestChange(problem, classes) };
}

function isPossible({ sizes }: Classes, rows: readonly Row[]): boolean {
  if (sizes.length === 0 || rows.some(({ min, max }) => max < min)) return false;
  const { panel, status } = new PanelSearch(rows, sizes).best(new Float64Array(sizes.length), {
    nodes: NODES,
    enough: true,
  });
  return panel !== undefined || status === "limit";
}

/** Leaves out one bound after the other; those that are missed as soon as they are gone stay. */
function conflictOf({ quotas, seats }: Problem, classes: Classes): Explanation["conflict"] {
  const rows = classes.rows.map((row) => ({ ...row }));
  const conflict: Explanation["conflict"] = [];
  quotas.forEach(({ category, value, min, max }, q) => {
    const row = rows[q + 1] as Row;
    for (const bound of ["min", "max"] as const) {
      const limit = bound === "min" ? min : max;
      row[bound] = bound === "min" ? 0 : seats;
      if (!isPossible(classes, rows)) continue;
      row[bound] = limit;
      conflict.push({ category, value, bound, limit });
    }
  });
  return conflict;
}

/** min sum of (1 + 2/min) per seat by which a minimum falls, plus 1 per seat by which a maximum rises. */
async function smallestChange(problem: Problem, classes: Classes): Promise<Change[]> {
  const solver = await highs();
  const { quotas, seats } = problem;
  const count = classes.sizes.length;
  const numCols = count + 2 * quotas.length;
  const lines = classes.rows.map(({ members }, r) => {
    const entries = Array.from(members, (c) => [c, 1] as const);
    const q = r - 1;
    return q < 0 || q >= quotas.length
      ? entries
      : [...entries, [count + 2 * q, 1] as const, [count + 2 * q + 1, -1] as const];
  });
  const upper = quotas.flatMap((quota) => [
    Math.max(0, quota.min - (quota.minFlex ?? 0)),
    Math.max(0, (quota.maxFlex ?? seats) - quota.max),
  ]);
  const data = {
    numCols,
    numRows: lines.length,
    colCost: [...new Float64Array(count), ...quotas.flatMap(({ min }) => [1 + 2 / Math.max(1, min), 1])],
    colLower: new Float64Array(numCols),
    colUpper: [...classes.sizes, ...upper],
    rowLower: classes.rows.map(({ min }) => min),
    rowUpper: classes.rows.map(({ max }) => max),
    matrix: { format: "csr" as const, numRows: lines.length, numCols, ...compressed(lines) },
    integrality: new Int32Array(numCols).fill(1),
  };
  return withModel(solver, data, { output_flag: false, mip_max_nodes: 20_000, mip_abs_gap: 1e-9 }, (model) => {
    const { optimal, solutionLimit } = solver.constants.modelStatus;
    const { modelStatus } = model.run();
    if (modelStatus !== optimal && modelStatus !== solutionLimit) return [];
    const { colValue } = model.getSolution();
    return quotas.flatMap((quota, q) => changeOf(quota, colValue[count + 2 * q], colValue[count + 2 * q + 1]));
  });
}

function changeOf({ category, value, min, max }: Quota, less = 0, more = 0): Change[] {
  const to = { min: min - Math.round(less), max: max + Math.round(more) };
  return to.min === min && to.max === max ? [] : [{ category, value, from: { min, max }, to }];
}
