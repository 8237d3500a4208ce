import { type Fairness, fairnessOf } from "../fair/fairness";
import { legacyChances } from "../fair/legacy";
import { classesOf } from "../model/classes";
import type { Problem } from "../model/problem";
import { Random } from "../random";

/**
 * How fair the greedy draw without a fair rule would be on this pool (LEGACY), estimated from `panels` draws; for
 * reports, never for a draw. Undefined when that rule finds no panel within its attempts.
 *
 * @example
 * legacyFairness(problem, { panels: 1000, seed })?.min; // often far below result.fairness.min
 */
export function legacyFairness(problem: Problem, options: { panels: number; seed: string }): Fairness | undefined {
  const classes = classesOf(problem);
  const chances = legacyChances(classes, options.panels, new Random(options.seed));
  return chances && fairnessOf(Array.from(classes.classOf, (c) => chances[c] ?? 0));
}
