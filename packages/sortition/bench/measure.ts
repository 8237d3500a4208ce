import { loadavg } from "node:os";
import { type Fairness, fairnessOf } from "../src/fair/fairness";
import { legacyChances } from "../src/fair/legacy";
import { type FairRule, fairPortfolio, type Portfolio, type Progress } from "../src/fair/portfolio";
import { composeLottery } from "../src/lottery/compose";
import { type Classes, classesOf } from "../src/model/classes";
import type { Problem } from "../src/model/problem";
import { Random } from "../src/random";
import { type Highs, highs } from "../src/solver/highs";
import { type ControlResult, plainMaximin } from "./control";
import type { Instance } from "./instances";

/** `runs` of each rule; `control` panels for the control (0: none); `limit` CPU seconds for any one of them. */
export type MeasureOptions = { runs: number; control: number; limit: number };

/** One rule on one instance. `isFinished` is false when the limit came first; `gap` is then how far it got. */
export type RuleFigures = {
  seconds: number;
  fastest: number;
  slowest: number;
  gap: number;
  isFinished: boolean;
  /** CPU seconds of the last run by step, and what was counted in it. */
  steps: Partial<Record<Progress["step"], number>>;
  counts: { rounds: number; panels: number; cuts?: number; own?: number; yalps?: number; highs?: number };
};

export type LotteryFigures = { seconds: number; method: string; distance: number; least: number; limit: number };

/** All that one process found out about one instance. Memory is the peak of this process, which does nothing else. */
export type InstanceFigures = {
  classes: number;
  maximin: RuleFigures;
  leximin: RuleFigures;
  lottery?: LotteryFigures;
  fair?: Fairness;
  legacy?: Fairness;
  control?: ControlResult & { seconds: number };
  megabytes: number;
  load: number;
};

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Ends a run of the benchmark from within its progress reports; a draw itself never looks at a clock. */
class OutOfTime extends Error {}

/** Measures one instance in this process. */
export async function measureInstance({ problem }: Instance, options: MeasureOptions): Promise<InstanceFigures> {
  const solver = await highs();
  const classes = classesOf(problem);
  const maximin = measureRule(solver, { problem, rule: "maximin" }, options);
  const leximin = measureRule(solver, { problem, rule: "leximin" }, options);
  const after = leximin.portfolio && lotteryOf(solver, classes, leximin.portfolio);
  const own = { maximin: maximin.figures, leximin: leximin.figures };
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const control = options.control > 0 ? { control: measureControl(solver, problem, options) } : {};
  return { classes: classes.sizes.length, ...own, ...after, ...control, megabytes, load: loadavg()[0] ?? 0 };
}

function measureRule(solver: Highs, { problem, rule }: { problem: Problem; rule: FairRule }, options: MeasureOptions) {
  const runs: (RuleFigures & { portfolio?: Portfolio })[] = [];
  for (let run = 0; run < options.runs; run++) {
    runs.push(runOnce(solver, { problem, rule, seed: `run ${run}` }, options.limit));
    if (runs.at(-1)?.isFinished === false) break;
  }
  const sorted = runs.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const { portfolio, ...last } = runs.at(-1) as RuleFigures & { portfolio?: Portfolio };
  const seconds = last.isFinished ? (sorted[sorted.length >> 1] ?? 0) : last.seconds;
  const spread = { fastest: sorted[0] ?? 0, slowest: sorted.at(-1) ?? 0 };
  const gap = last.isFinished ? Math.max(...runs.map((run) => run.gap)) : last.gap;
  return { portfolio, figures: { ...last, seconds, gap, ...spread } };
}

function runOnce(
  solver: Highs,
  { problem, rule, seed }: { problem: Problem; rule: FairRule; seed: string },
  limit: number,
): RuleFigures & { portfolio?: Portfolio } {
  const start = cpuSeconds();
  const steps: RuleFigures["steps"] = {};
  let last: Progress = { step: "check", round: 0, panels: 0 };
  let since = start;
  const count = () => {
    const now = cpuSeconds();
    steps[last.step] = (steps[last.step] ?? 0) + now - since;
    since = now;
    return now - start;
  };
  const onProgress = (progress: Progress) => {
    const spent = count();
    last = progress.gap === undefined && last.gap !== undefined ? { ...progress, gap: last.gap } : progress;
    if (spent > limit) throw new OutOfTime();
  };
  const figures = (seconds: number) => ({ seconds, fastest: seconds, slowest: seconds, steps });
  try {
    const portfolio = fairPortfolio(solver, {
      classes: classesOf(problem),
      rule,
      random: new Random(seed),
      onProgress,
    });
    const { gap, rounds, cuts, solved } = portfolio;
    const counts = { rounds, panels: last.panels, cuts, ...solved };
    return { ...figures(count()), gap, isFinished: true, counts, portfolio };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const counts = { rounds: last.round, panels: last.panels };
    return { ...figures(count()), gap: last.gap ?? 1, isFinished: false, counts };
  }
}

function lotteryOf(solver: Highs, classes: Classes, portfolio: Portfolio) {
  const random = new Random("lottery");
  const start = cpuSeconds();
  const { method, distance, least, limit } = composeLottery(solver, { classes, portfolio, count: 1000, random });
  const lottery = { seconds: cpuSeconds() - start, method, distance, least, limit };
  const perPerson = (chances: ArrayLike<number>) => Array.from(classes.classOf, (c) => chances[c] ?? 0);
  const old = legacyChances(classes, 1_000, random);
  const fair = fairnessOf(perPerson(portfolio.chances));
  return { lottery, fair, ...(old && { legacy: fairnessOf(perPerson(old)) }) };
}

function measureControl(solver: Highs, problem: Problem, { control, limit }: MeasureOptions) {
  const start = cpuSeconds();
  const isOver = () => cpuSeconds() - start > limit;
  const result = plainMaximin(solver, problem, { maxRounds: control, isOver });
  return { ...result, seconds: cpuSeconds() - start };
}
