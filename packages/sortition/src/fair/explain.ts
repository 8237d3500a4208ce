import { SortitionError } from "../errors";
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
 * Why no panel keeps the quotas. `conflict`: bounds that cannot all hold, though any one of them left out could be;
 * `households` and `seats` say whether the rule of one per household and the number of seats belong to it. `proposal`: the
 * smallest change that makes a panel possible; empty when no change of quotas within the flexible bounds does (too few
 * people or households). `isProven`: no limit was met, so that nothing in the conflict is superfluous and no smaller
 * change would do.
 */
export type Explanation = {
  conflict: { category: string; value: string; bound: "min" | "max"; limit: number }[];
  households: boolean;
  seats: boolean;
  proposal: Change[];
  isProven: boolean;
};

/** Nodes per question whether a panel exists, and nodes for the smallest change. */
export type ExplainLimits = { search: number; change: number };

const LIMITS: ExplainLimits = { search: 5_000, change: 20_000 };

/**
 * Explains quotas that no panel can keep; undefined when one can.
 *
 * @throws bad_input, and limit_reached when it stays open whether a panel exists.
 * @example
 * const why = await explainInfeasible(problem);
 * why?.proposal; // [{ category: "Alter", value: "16-29", from: { min: 6, max: 8 }, to: { min: 5, max: 8 } }]
 */
export async function explainInfeasible(problem: Problem, limits = LIMITS): Promise<Explanation | undefined> {
  assertSound(problem);
  const classes = classesOf(problem);
  const answer = isPossible(classes, classes.rows, limits);
  if (answer === "yes") return undefined;
  const { proposal, status } = await smallestChange(problem, classes, limits);
  if (answer === "unknown" && status === "smallest" && proposal.length === 0) return undefined;
  if (answer === "unknown" && status === "limit")
    throw new SortitionError("limit_reached", "Whether a panel exists was not found out within the limits.");
  const { isMinimal, ...conflict } = conflictOf(problem, classes, limits);
  return { ...conflict, proposal, isProven: isMinimal && status !== "limit" };
}

type Answer = "yes" | "no" | "unknown";

function isPossible({ sizes }: Classes, rows: readonly Row[], limits: ExplainLimits): Answer {
  if (sizes.length === 0 || rows.some(({ min, max }) => max < min)) return "no";
  const { panel, status } = new PanelSearch(rows, sizes).best(new Float64Array(sizes.length), {
    nodes: limits.search,
    enough: true,
  });
  if (panel) return "yes";
  return status === "limit" ? "unknown" : "no";
}

type Conflict = Pick<Explanation, "conflict" | "households" | "seats"> & { isMinimal: boolean };

/** Leaves out one bound after the other, then households, then the seats; what is missed as soon as it is gone stays. */
function conflictOf({ quotas, people }: Problem, classes: Classes, limits: ExplainLimits): Conflict {
  const rows = classes.rows.map((row) => ({ ...row }));
  const conflict: Explanation["conflict"] = [];
  let isMinimal = true;
  const isNeeded = (relaxed: readonly Row[], change: Partial<Row>): boolean => {
    const before = relaxed.map((row) => ({ ...row }));
    for (const row of relaxed) Object.assign(row, change);
    const answer = isPossible(classes, rows, limits);
    if (answer === "unknown") isMinimal = false;
    if (answer === "no") return false;
    for (const [i, row] of relaxed.entries()) Object.assign(row, before[i]);
    return true;
  };
  quotas.forEach(({ category, value, min, max }, q) => {
    const row = rows[q + 1] as Row;
    if (isNeeded([row], { min: 0 })) conflict.push({ category, value, bound: "min", limit: min });
    if (isNeeded([row], { max: people.length })) conflict.push({ category, value, bound: "max", limit: max });
  });
  const households = isNeeded(rows.slice(quotas.length + 1), { max: people.length });
  const seats = isNeeded(rows.slice(0, 1), { min: 0, max: people.length });
  return { conflict, households, seats, isMinimal };
}

/** min sum of (1 + 2/min) per seat by which a minimum falls, plus 1 per seat by which a maximum rises. */
async function smallestChange(
  problem: Problem,
  classes: Classes,
  limits: ExplainLimits,
): Promise<{ proposal: Change[]; status: "smallest" | "none" | "limit" }> {
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
  const settings = { output_flag: false, mip_max_nodes: limits.change, mip_rel_gap: 0, mip_abs_gap: 1e-9 };
  return withModel(solver, data, settings, (model) => {
    const { optimal, solutionLimit, infeasible } = solver.constants.modelStatus;
    const { modelStatus } = model.run();
    if (modelStatus === infeasible) return { proposal: [], status: "none" };
    if (modelStatus !== optimal && modelStatus !== solutionLimit) return { proposal: [], status: "limit" };
    const { colValue } = model.getSolution();
    const proposal = quotas.flatMap((quota, q) =>
      changeOf(quota, colValue[count + 2 * q], colValue[count + 2 * q + 1]),
    );
    return { proposal, status: modelStatus === optimal ? "smallest" : "limit" };
  });
}

function changeOf({ category, value, min, max }: Quota, less = 0, more = 0): Change[] {
  const to = { min: min - Math.round(less), max: max + Math.round(more) };
  return to.min === min && to.max === max ? [] : [{ category, value, from: { min, max }, to }];
}
