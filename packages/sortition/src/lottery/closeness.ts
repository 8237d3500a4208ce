import { SortitionError } from "../errors";
import type { Composition } from "./compose";

/** A finished lottery of `count` panels: everybody's number of panels, and the chance that was computed for them. */
export type Lottery = { counts: readonly number[]; fairChances: readonly number[]; count: number };

/**
 * Measures a finished lottery person by person, whatever its making promised. One that breaks the proven limit is no
 * result.
 *
 * @throws numerical_trouble
 * @example
 * closenessOf({ counts: [100, 100], fairChances: [0.1, 0.1], count: 1000 }, composition).rounding; // 0
 */
export function closenessOf({ counts, fairChances, count }: Lottery, { method, limit, least }: Composition) {
  const rounding = counts.reduce((worst, n, i) => Math.max(worst, Math.abs(n / count - (fairChances[i] as number))), 0);
  const roundingLimit = limit / count;
  if (rounding > roundingLimit + 1e-9)
    throw new SortitionError("numerical_trouble", `The lottery is ${rounding} away from its mixture.`);
  return { rounding, roundingLimit, roundingLeast: Math.min(least / count, rounding), roundingBy: method };
}
