import { SortitionError } from "../errors";
import type { Portfolio } from "../fair/portfolio";
import type { Classes } from "../model/classes";
import type { Random } from "../random";
import type { Highs } from "../solver/highs";
import { distinct, exchangeTowards, herdTally } from "./exchange";
import { closestCopies, PROGRAMME_LIMITS, type ProgrammeLimits } from "./programme";
import { type RoundingTask, roundWeights } from "./round-weights";
import { Tally } from "./tally";

const ATTEMPTS = 3;
const MANY_CLASSES = 400;

/** Which way found the lottery that was kept. */
export type CompositionMethod = "rounding" | "herding" | "exchange" | "programme";

/** How close a lottery of equal panels comes to a mixture. All figures in panels per person. */
export type Composition = {
  /** Panels by members per class; the same panel may stand here several times. */
  panels: Int32Array[];
  method: CompositionMethod;
  /** Largest distance of anybody's number of panels from what is due. */
  distance: number;
  /** Nobody can be further away than this, whatever the pool: the seats (Beck and Fiala). */
  limit: number;
  /** No lottery of as many panels of the mixture comes closer than this. */
  least: number;
};

export type LotteryTask = {
  classes: Classes;
  portfolio: Portfolio;
  count: number;
  random: Random;
  limits?: ProgrammeLimits;
};

/**
 * Turns a weighted mixture into `count` panels of equal weight: by rounding with a proven limit, by herding, by exchanges
 * from both, and by a whole-number programme from the best so far. The lottery is kept in which the largest distance of
 * anybody from what is due is smallest.
 *
 * @example
 * composeLottery(await highs(), { classes, portfolio, count: 1000, random: new Random(seed) }).panels.length; // 1000
 */
export function composeLottery(solver: Highs, task: LotteryTask): Composition {
  const { classes, portfolio, count, random } = task;
  const sizes = classes.sizes.map((size, c) => (portfolio.never.includes(c) ? 0 : size));
  const due = portfolio.chances.map((chance, c) => chance * (sizes[c] as number));
  const tally = () => new Tally(due, sizes, count);
  const { panels, weights } = portfolio;
  const candidates: Candidate[] = [];
  const copies = roundedOrNone(solver, { panels, weights, sizes, count, random });
  if (copies) {
    const rounded = filled(tally(), panels, copies);
    candidates.push({ method: "rounding", tally: rounded });
    candidates.push({ method: "exchange", tally: exchangeTowards(rounded.copy(), panels) });
  }
  const attempts = sizes.length > MANY_CLASSES ? 1 : ATTEMPTS;
  for (let i = 0; i < attempts; i++) {
    const started = herdTally(tally(), { portfolio, region: { sizes, rows: classes.rows }, due, random, count });
    candidates.push({ method: "herding", tally: started });
    candidates.push({ method: "exchange", tally: exchangeTowards(started.copy(), panels) });
  }
  const best = candidates.reduce(closer);
  const floor = fractionLeft(due, sizes, count);
  const isClosest = best.tally.distance() <= floor + 1e-6;
  const polished: Polished = isClosest ? { least: floor } : polish(solver, best, { task, due, sizes });
  const { tally: kept, method } = polished.found ? closer(best, polished.found) : best;
  const least = Math.max(polished.least, floor);
  return { panels: random.shuffle(kept.panels), method, distance: kept.distance(), limit: classes.seats, least };
}

/** Where HiGHS fails on a corner the other ways remain; whoever uses the lottery measures it against the limit. */
function roundedOrNone(solver: Highs, task: RoundingTask): Int32Array | undefined {
  try {
    return roundWeights(solver, task);
  } catch (error) {
    if (error instanceof SortitionError && error.code === "numerical_trouble") return undefined;
    throw error;
  }
}

type Polished = { found?: Candidate; least: number };
type Candidate = { method: CompositionMethod; tally: Tally };

/** The closer of two; of two as close the one in which the person who loses most loses less. */
function closer(a: Candidate, b: Candidate): Candidate {
  const gain = a.tally.distance() - b.tally.distance();
  if (Math.abs(gain) > 1e-9) return gain > 0 ? b : a;
  return b.tally.loss() < a.tally.loss() - 1e-9 ? b : a;
}

function filled(tally: Tally, panels: readonly Int32Array[], copies: Int32Array): Tally {
  copies.forEach((times, p) => {
    for (let copy = 0; copy < times; copy++) tally.add(panels[p] as Int32Array);
  });
  return tally;
}

/**
 * Chooses the copies of the most promising panels anew. When all panels of the mixture are free, the programme's bound
 * holds for every lottery of them.
 */
function polish(
  solver: Highs,
  { tally }: Candidate,
  { task, due, sizes }: { task: LotteryTask; due: Float64Array; sizes: Int32Array },
): Polished {
  const { portfolio, count, limits = PROGRAMME_LIMITS } = task;
  const isWhole = portfolio.panels.length <= limits.panels;
  const free = isWhole
    ? portfolio.panels
    : tally.promising(distinct([...tally.panels, ...portfolio.panels]), limits.panels);
  const names = new Set(free.map((panel) => panel.join(",")));
  const stay = isWhole ? [] : tally.panels.filter((panel) => !names.has(panel.join(",")));
  const fixed = new Float64Array(sizes.length);
  for (const panel of stay) for (const c of panel.keys()) fixed[c] = (fixed[c] as number) + (panel[c] as number);
  const wanted = due.map((members) => members * count);
  const programme = { panels: free, count: count - stay.length, due: wanted, fixed, sizes };
  const { copies, least } = closestCopies(solver, programme, limits);
  if (!copies) return { least: isWhole ? least : 0 };
  const chosen = new Tally(due, sizes, count);
  for (const panel of stay) chosen.add(panel);
  return { found: { method: "programme", tally: filled(chosen, free, copies) }, least: isWhole ? least : 0 };
}

/** Nobody can stand in a fraction of a panel: the largest distance from what is due to a whole number. */
function fractionLeft(due: Float64Array, sizes: Int32Array, count: number): number {
  return due.reduce((worst, members, c) => {
    const size = sizes[c] as number;
    const panels = size === 0 ? 0 : (members * count) / size;
    return Math.max(worst, Math.abs(panels - Math.round(panels)));
  }, 0);
}
