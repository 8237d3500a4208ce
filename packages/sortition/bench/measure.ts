import { loadavg } from "node:os";
import { type Fairness, fairnessOf } from "../src/fair/fairness";
import { legacyChances } from "../src/fair/legacy";
import { fairPortfolio, type Portfolio, type Progress } from "../src/fair/portfolio";
import { composeLottery } from "../src/lottery/compose";
import { type Classes, classesOf } from "../src/model/classes";
import type { Problem } from "../src/model/problem";
import { Random } from "../src/random";
import { type Highs, highs } from "../src/solver/highs";
import { type ControlResult, plainMaximin } from "./control";

/** What one process measures: a rule or the control, on one instance. `limit` in CPU seconds. */
export type Part = "maximin" | "leximin" | "control";
export type Measurement = { problem: Problem; part: Part; run: number; limit: number; controlPanels: number };

/** The lottery of the first LEXIMIN run, and how fair it is beside the greedy rule. */
export type LotteryFigures = {
  seconds: number;
  method: string;
  distance: number;
  least: number;
  limit: number;
  fair: Fairness;
  legacy?: Fairness;
};

/**
 * One process and what it found out. `seconds` is the CPU of the whole process, from its start: Node, HiGHS and the
 * reading of the instance are in it. `isFinished` is false when the limit came first; `gap` is then how far it got.
 */
export type Figures = {
  seconds: number;
  isFinished: boolean;
  gap: number;
  classes: number;
  /** CPU seconds by step, and what was counted. */
  steps: Partial<Record<Progress["step"], number>>;
  counts: { rounds: number; panels: number; cuts?: number; own?: number; yalps?: number; highs?: number };
  lottery?: LotteryFigures;
  control?: ControlResult;
  megabytes: number;
  load: number;
};

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Ends a run of the benchmark from within its progress reports; a draw itself never looks at a clock. */
class OutOfTime extends Error {}

/** Measures one part in this process, which should do nothing else. */
export async function measure(task: Measurement): Promise<Figures> {
  const solver = await highs();
  const figures = task.part === "control" ? measureControl(solver, task) : measureRule(solver, task, task.part);
  return { ...figures, megabytes: process.resourceUsage().maxRSS / 1024, load: loadavg()[0] ?? 0 };
}

type Own = Omit<Figures, "megabytes" | "load">;

function measureRule(solver: Highs, { problem, run, limit }: Measurement, rule: "maximin" | "leximin"): Own {
  const watch = new Watch(limit);
  const classes = classesOf(problem);
  const common = { classes: classes.sizes.length, steps: watch.steps };
  try {
    const random = new Random(`run ${run}`);
    const portfolio = fairPortfolio(solver, { classes, rule, random, onProgress: (progress) => watch.note(progress) });
    const { gap, rounds, cuts, solved } = portfolio;
    const seconds = watch.stop();
    const counts = { rounds, panels: watch.last.panels, cuts, ...solved };
    const lottery = rule === "leximin" && run === 0 ? { lottery: lotteryOf(solver, classes, portfolio) } : {};
    return { ...common, seconds, isFinished: true, gap, counts, ...lottery };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const { round, panels, gap = 1 } = watch.last;
    return { ...common, seconds: watch.stop(), isFinished: false, gap, counts: { rounds: round, panels } };
  }
}

/** Adds up CPU seconds by step, from the start of the process. */
class Watch {
  readonly steps: Figures["steps"] = {};
  last: Progress = { step: "check", round: 0, panels: 0 };
  readonly #limit: number;
  #since = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  note(progress: Progress): void {
    const spent = this.stop();
    const { gap } = this.last;
    this.last = progress.gap === undefined && gap !== undefined ? { ...progress, gap } : progress;
    if (spent > this.#limit) throw new OutOfTime();
  }

  stop(): number {
    const now = cpuSeconds();
    this.steps[this.last.step] = (this.steps[this.last.step] ?? 0) + now - this.#since;
    this.#since = now;
    return now;
  }
}

function lotteryOf(solver: Highs, classes: Classes, portfolio: Portfolio): LotteryFigures {
  const random = new Random("lottery");
  const start = cpuSeconds();
  const { method, distance, least, limit } = composeLottery(solver, { classes, portfolio, count: 1000, random });
  const seconds = cpuSeconds() - start;
  const perPerson = (chances: ArrayLike<number>) => Array.from(classes.classOf, (c) => chances[c] ?? 0);
  const old = legacyChances(classes, 1_000, random);
  const fair = fairnessOf(perPerson(portfolio.chances));
  return { seconds, method, distance, least, limit, fair, ...(old && { legacy: fairnessOf(perPerson(old)) }) };
}

function measureControl(solver: Highs, { problem, controlPanels, limit }: Measurement): Own {
  const isOver = () => cpuSeconds() > limit;
  const control = plainMaximin(solver, problem, { maxRounds: controlPanels, isOver });
  const { gap, rounds } = control;
  const counts = { rounds, panels: rounds };
  const seconds = cpuSeconds();
  return { seconds, isFinished: gap <= 1e-5, gap, classes: problem.people.length, steps: {}, counts, control };
}
