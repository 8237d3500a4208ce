import loadHighs, { type Highs, type Model, type ModelData } from "highs";
import { SortitionError } from "../errors";

/** HiGHS in WebAssembly and a model of it. A model owns memory until `dispose`. */
export type { Highs, Model, ModelData };

let loading: Promise<Highs> | undefined;

/** HiGHS, loaded once per process. Ending the process returns its memory. */
export function highs(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

const QUIET = { output_flag: false, random_seed: 1 };

/** Exact linear programming: tolerances far below those of the draw. */
export const LP_OPTIONS = {
  ...QUIET,
  solver: "simplex",
  primal_feasibility_tolerance: 1e-10,
  dual_feasibility_tolerance: 1e-10,
};

/**
 * A model that lives as long as `work`. Its memory is returned whatever happens.
 *
 * @example
 * withModel(solver, data, LP_OPTIONS, (model) => solveLp(solver, model).colValue);
 */
export function withModel<T>(
  solver: Highs,
  data: ModelData,
  options: Readonly<Record<string, boolean | number | string>>,
  work: (model: Model) => T,
): T {
  const model = solver.createModel(data);
  try {
    model.options.set(options);
    return work(model);
  } finally {
    model.dispose();
  }
}

/** Tolerances in the order in which they are tried: badly scaled cuts can make the finest one unreachable. */
const TOLERANCES = [1e-10, 1e-9, 1e-8, 1e-7];

/** Solves the linear programme of the model to its optimum. Throws `numerical_trouble` when HiGHS finds none. */
export function solveLp(solver: Highs, model: Model) {
  const { optimal } = solver.constants.modelStatus;
  let status = model.run().modelStatus;
  for (const tolerance of TOLERANCES) {
    if (status === optimal) break;
    model.clearSolver();
    model.options.set({ primal_feasibility_tolerance: tolerance, dual_feasibility_tolerance: tolerance });
    status = model.run().modelStatus;
  }
  if (status !== optimal) {
    throw new SortitionError("numerical_trouble", `The linear programme ended with status ${status}.`);
  }
  const { primal_feasibility_tolerance, dual_feasibility_tolerance } = LP_OPTIONS;
  model.options.set({ primal_feasibility_tolerance, dual_feasibility_tolerance });
  return model.getSolution();
}

/** Rows given as lists of [column, value], in the compressed form that HiGHS takes. */
export function compressed(lines: readonly (readonly (readonly [number, number])[])[]) {
  const starts = new Int32Array(lines.length + 1);
  lines.forEach((line, i) => {
    starts[i + 1] = (starts[i] as number) + line.length;
  });
  const entries = lines.flat();
  const indices = Int32Array.from(entries, ([index]) => index);
  return { starts, indices, values: Float64Array.from(entries, ([, value]) => value) };
}
