import { SortitionError } from "../errors";
import { explainInfeasible } from "../fair/explain";
import { type Fairness, fairnessOf } from "../fair/fairness";
import {
  type FairLimits,
  type FairRule,
  type FairTask,
  fairPortfolio,
  type Portfolio,
  type Progress,
} from "../fair/portfolio";
import { assertSound } from "../input/check-problem";
import { closenessOf } from "../lottery/closeness";
import { type CompositionMethod, composeLottery } from "../lottery/compose";
import { seatPeople } from "../lottery/seat-people";
import { classesOf } from "../model/classes";
import type { Problem } from "../model/problem";
import { Random } from "../random";
import { highs } from "../solver/highs";
import { VERSION } from "../version";
import { chancesPerPerson } from "./chances";
import { assertSettings } from "./check-settings";

/** `panels` is the size of the lottery. All limits count rounds and nodes. */
export type DrawSettings = { seed: string; rule?: FairRule; panels?: number; limits?: FairLimits };

/** What a draw gives: the lottery, how fair it is, and how that is known. Plain JSON, the same bytes for the same input. */
export type DrawResult = {
  version: string;
  rule: FairRule;
  seed: string;
  seats: number;
  /** Panel by panel the indexes of its people in the pool. */
  panels: number[][];
  /** For every person the number of panels that contain them: their chance in parts of the lottery. */
  counts: number[];
  /** For every person the best chance that the rule allows, to a precision of `certificate.gap`. */
  fairChances: number[];
  certificate: Certificate;
  fairness: Fairness;
  /** Indexes of the people that no panel can contain. They must be told before the draw. */
  never: number[];
};

/**
 * `bound`: nobody can promise everyone more (under GOLDILOCKS: nobody who keeps the largest chance as low). `gap`: what
 * the mixture lacks of its bounds at most. `rounding`: what the lottery of equal panels changes for anybody at most;
 * `roundingLimit`: what it may change in any pool (seats by panels, proven before anything is drawn); `roundingLeast`: no
 * lottery of as many of the same panels changes less; `roundingBy`: which way was closest. All as chances from 0 to 1.
 */
export type Certificate = {
  bound: number;
  gap: number;
  rounding: number;
  roundingLimit: number;
  roundingLeast: number;
  roundingBy: CompositionMethod;
  levels: number[];
  rounds: number;
  cuts: number;
  classes: number;
  mixedPanels: number;
};

/**
 * Computes the lottery in this process and blocks it meanwhile; `draw` does the same in a worker of its own.
 *
 * @throws bad_input, infeasible, limit_reached, numerical_trouble
 * @example
 * const { panels, certificate } = await computeDraw(problem, { seed: "2026-05-04" });
 */
export async function computeDraw(
  problem: Problem,
  settings: DrawSettings,
  onProgress: (progress: Progress) => void = () => {},
): Promise<DrawResult> {
  assertSound(problem);
  assertSettings(settings);
  const { seed, rule = "leximin", panels: count = 1000, limits } = settings;
  const classes = classesOf(problem);
  const random = new Random(seed);
  const task = { classes, rule, random, onProgress };
  const portfolio = await portfolioOf(problem, limits ? { ...task, limits } : task);
  onProgress({ step: "lottery", round: portfolio.rounds, panels: portfolio.panels.length, gap: portfolio.gap });
  const composed = composeLottery(await highs(), { classes, portfolio, count, random });
  const panels = seatPeople(classes, composed.panels, random);
  const counts = chancesPerPerson(panels, problem.people.length);
  const fairChances = Array.from(classes.classOf, (c) => portfolio.chances[c] as number);
  const closeness = closenessOf({ counts, fairChances, count }, composed);
  const { gap, levels, rounds, cuts } = portfolio;
  const sizes = { classes: classes.sizes.length, mixedPanels: portfolio.panels.length };
  const isNever = new Set(portfolio.never);
  return {
    version: VERSION,
    rule,
    seed,
    seats: problem.seats,
    panels,
    counts,
    fairChances,
    certificate: { bound: levels[0] ?? 0, gap, ...closeness, levels, rounds, cuts, ...sizes },
    fairness: fairnessOf(counts.map((n) => n / count)),
    never: [...classes.classOf.keys()].filter((i) => isNever.has(classes.classOf[i] as number)),
  };
}

/** An explanation that meets its limit is left out; that no panel exists is known already. */
function withoutLimit(error: unknown): undefined {
  if (!(error instanceof SortitionError) || error.code !== "limit_reached") throw error;
}

/** The fairest mixture; when no panel keeps the quotas, the error carries the explanation. */
async function portfolioOf(problem: Problem, task: FairTask): Promise<Portfolio> {
  try {
    return fairPortfolio(await highs(), task);
  } catch (error) {
    if (!(error instanceof SortitionError) || error.code !== "infeasible") throw error;
    const why = await explainInfeasible(problem).catch(withoutLimit);
    throw new SortitionError("infeasible", error.message, why ? [why] : []);
  }
}
