import { SortitionError } from "../errors";
import type { Highs } from "../solver/highs";
import { type FairPoint, fairPoint, type Region } from "./fair-point";

/** Halvings of the interval in which the best ceiling lies: far below the tolerance of a draw. */
const STEPS = 60;

/** The best ceiling may be the lowest possible one; this much above it there is room for rounding errors. */
const EDGE = 1e-5;

/**
 * The GOLDILOCKS point: neither very small nor very large chances. It minimises
 * n/k * largest chance + k/n / smallest chance, and among those points takes the LEXIMIN one. It protects better than
 * LEXIMIN against people who misstate their features to get a large chance.
 *
 * The smallest possible chance is a concave function of the ceiling, so the sum is convex and can be bracketed.
 *
 * @param seats k; n is the number of people who can be drawn.
 * @example
 * goldilocksPoint(await highs(), region, 24).chances;
 */
export function goldilocksPoint(solver: Highs, region: Region, seats: number): FairPoint {
  const people = Array.from(region.sizes).reduce((sum, size) => sum + size, 0);
  const even = seats / people;
  const cost = (ceiling: number): number => {
    const level = levelUnder(solver, { ...region, ceiling });
    return level > 0 ? ceiling / even + even / level : Number.POSITIVE_INFINITY;
  };
  let low = even;
  let high = 1;
  let best = { ceiling: 1, cost: cost(1) };
  for (let step = 0; step < STEPS && high - low > 1e-7; step++) {
    const first = low + (high - low) / 3;
    const second = high - (high - low) / 3;
    const costs = [cost(first), cost(second)] as const;
    if (costs[0] < best.cost) best = { ceiling: first, cost: costs[0] };
    if (costs[1] < best.cost) best = { ceiling: second, cost: costs[1] };
    if (costs[0] <= costs[1] && costs[0] < Number.POSITIVE_INFINITY) high = second;
    else low = first;
  }
  return fairPoint(solver, { ...region, ceiling: Math.min(1, best.ceiling + EDGE) });
}

/** The largest possible minimum under a ceiling; 0 when no lottery stays below it. */
export function levelUnder(solver: Highs, region: Region): number {
  try {
    return fairPoint(solver, region, 1).levels[0] ?? 0;
  } catch (error) {
    if (error instanceof SortitionError && error.code === "numerical_trouble") return 0;
    throw error;
  }
}
