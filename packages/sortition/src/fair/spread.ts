import type { Columns } from "./columns";
import type { Master, Mixture } from "./master";

const SHARES = [0.5, 0.25];

/**
 * Mixes the panels that were gathered around the target evenly into a solution, so that the lottery holds many different
 * panels and not only the few that a corner of the linear programme needs. Nobody's chance changes by more than the
 * tolerance; where that cannot be kept the solution stays as it is.
 *
 * @param gathered numbers of the gathered panels, with repetition.
 */
export function spreadEvenly(
  task: { master: Master; columns: Columns; gathered: readonly number[]; tolerance: number },
  target: Float64Array,
  mixture: Mixture,
): Mixture {
  const { master, columns, gathered, tolerance } = task;
  const average = new Float64Array(target.length);
  for (const at of gathered) {
    columns.panels[at]?.forEach((members, c) => {
      average[c] = (average[c] as number) + members / gathered.length;
    });
  }
  for (const share of SHARES) {
    const rest = target.map((wanted, c) => (wanted - share * (average[c] as number)) / (1 - share));
    const { weights, shortfall } = master.solve(rest);
    if (shortfall * (1 - share) > tolerance) continue;
    const mixed = weights.map((weight) => weight * (1 - share));
    for (const at of gathered) mixed[at] = (mixed[at] as number) + share / gathered.length;
    return { ...mixture, weights: mixed, shortfall: shortfall * (1 - share) };
  }
  return mixture;
}
