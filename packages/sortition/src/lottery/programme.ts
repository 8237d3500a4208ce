import { compressed, type Highs, type ModelData, withModel } from "../solver/highs";

/** Limits count nodes. With more panels than `panels` only that many are left free, the rest stay as they are. */
export type ProgrammeLimits = { nodes: number; panels: number };

export const PROGRAMME_LIMITS: ProgrammeLimits = { nodes: 100, panels: 24 };

/**
 * Which panels may come how often, and what is due: members of each class over all panels. `fixed` are the members that
 * panels outside the programme bring, `count` the panels that are left to choose.
 */
export type ProgrammeTask = {
  panels: readonly Int32Array[];
  count: number;
  due: ArrayLike<number>;
  fixed: ArrayLike<number>;
  sizes: ArrayLike<number>;
};

/** `least`: no choice of these panels comes closer, in panels per person. `copies`: the closest choice found, if any. */
export type ProgrammeAnswer = { copies: Int32Array | undefined; least: number };

/**
 * The whole-number programme "choose `count` panels so that the largest distance t of any class, per person, is
 * smallest". Its bound on t holds even when the nodes run out.
 *
 * @example
 * closestCopies(solver, task, { nodes: 300, panels: 24 }).least; // 0.4
 */
export function closestCopies(solver: Highs, task: ProgrammeTask, { nodes }: ProgrammeLimits): ProgrammeAnswer {
  const options = { output_flag: false, random_seed: 1, mip_max_nodes: nodes, mip_rel_gap: 0, mip_abs_gap: 1e-6 };
  return withModel(solver, modelOf(solver, task), options, (model) => {
    model.run();
    const bound = Number(model.info.get("mip_dual_bound"));
    const least = Number.isFinite(bound) ? Math.max(0, bound - 1e-6) : 0;
    const { colValue } = model.getSolution();
    const copies = Int32Array.from(task.panels, (_, p) => Math.round(colValue[p] ?? 0));
    const isWhole = copies.every((n) => n >= 0) && copies.reduce((sum, n) => sum + n, 0) === task.count;
    return { copies: isWhole ? copies : undefined, least };
  });
}

/** Columns: how often each panel comes, then t. Rows: each class from below and from above, then the number of panels. */
function modelOf(
  { infinity, constants: { variableType } }: Highs,
  { panels, count, due, fixed, sizes }: ProgrammeTask,
): ModelData {
  const t = panels.length;
  const classes = [...Array.from(sizes).keys()].filter((c) => (sizes[c] as number) > 0);
  const members = (c: number) => panels.flatMap((panel, p) => (panel[c] ? [[p, panel[c] as number] as const] : []));
  const wanted = classes.map((c) => (due[c] as number) - (fixed[c] as number));
  const lines = [
    ...classes.map((c) => [...members(c), [t, sizes[c] as number] as const]),
    ...classes.map((c) => [...members(c), [t, -(sizes[c] as number)] as const]),
    panels.map((_, p) => [p, 1] as const),
  ];
  return {
    numCols: t + 1,
    numRows: lines.length,
    colCost: [...new Float64Array(t), 1],
    colLower: new Float64Array(t + 1),
    colUpper: [...new Float64Array(t).fill(count), infinity],
    rowLower: [...wanted, ...wanted.map(() => -infinity), count],
    rowUpper: [...wanted.map(() => infinity), ...wanted, count],
    matrix: { format: "csr" as const, numRows: lines.length, numCols: t + 1, ...compressed(lines) },
    integrality: [...panels.map(() => variableType.integer), variableType.continuous],
  };
}
