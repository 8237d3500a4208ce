import { SortitionError } from "../errors";
import type { Classes } from "../model/classes";
import type { Random } from "../random";
import type { Highs } from "../solver/highs";
import { PRICING_LIMITS, Pricing, type PricingCounts, type PricingLimits, worth } from "../solver/pricing";
import { Columns } from "./columns";
import { neverDrawable } from "./drawable";
import { type Cut, type FairPoint, fairPoint } from "./fair-point";
import { goldilocksPoint } from "./goldilocks";
import { Herd } from "./herd";
import { Master, type Mixture } from "./master";
import { spreadEvenly } from "./spread";

/**
 * `leximin` raises every chance as far as possible, from below; `maximin` only the smallest; `goldilocks` also keeps the
 * largest down.
 */
export type FairRule = "leximin" | "maximin" | "goldilocks";

/** Limits count rounds and nodes. `tolerance` is the largest shortfall of anybody's chance that still counts as equal. */
export type FairLimits = { rounds: number; tolerance: number; pricing: PricingLimits };

export const FAIR_LIMITS: FairLimits = { rounds: 4_000, tolerance: 1e-5, pricing: PRICING_LIMITS };

/** Progress of a draw, for people who wait: `gap` is what is still missing to the certificate, as a chance. */
export type Progress = { step: "check" | "panels" | "mix" | "lottery"; round: number; panels: number; gap?: number };

export type FairTask = {
  classes: Classes;
  rule: FairRule;
  random: Random;
  limits?: FairLimits;
  onProgress?: (progress: Progress) => void;
};

/** A mixture of panels that is as fair as its rule demands, and the proof: no lottery can beat `levels`. */
export type Portfolio = {
  panels: Int32Array[];
  weights: number[];
  /** Chances per class: what the bound allows and what the mixture reaches. */
  target: Float64Array;
  chances: Float64Array;
  levels: number[];
  /** Largest amount by which a chance of the mixture stays below the bound. The certificate. */
  gap: number;
  never: number[];
  rounds: number;
  cuts: number;
  solved: PricingCounts;
};

/**
 * Computes the fairest mixture of panels. The fair point of a region that contains every lottery is a bound; panels are
 * collected until a mixture of them reaches it. Where none can, a cut is added and the bound comes down.
 *
 * @throws infeasible, limit_reached, numerical_trouble
 * @example
 * const { chances, gap } = fairPortfolio(await highs(), { classes, rule: "leximin", random: new Random(seed) });
 */
export function fairPortfolio(solver: Highs, task: FairTask): Portfolio {
  return new Search(solver, task).run();
}

class Search {
  readonly #solver: Highs;
  readonly #task: FairTask;
  readonly #limits: FairLimits;
  readonly #columns = new Columns();
  readonly #cuts: Cut[] = [];
  #pricing: Pricing;
  #sizes: Int32Array;
  #gathered: number[] = [];
  #rounds = 0;
  #sent = 0;

  constructor(solver: Highs, task: FairTask) {
    this.#solver = solver;
    this.#task = task;
    this.#limits = task.limits ?? FAIR_LIMITS;
    this.#sizes = task.classes.sizes;
    this.#pricing = new Pricing(solver, task.classes.rows, this.#sizes, this.#limits.pricing);
  }

  run(): Portfolio {
    const { classes, onProgress } = this.#task;
    onProgress?.({ step: "check", round: 0, panels: 0 });
    const never = neverDrawable(classes, this.#pricing, this.#columns);
    if (never.length > 0) {
      this.#sizes = classes.sizes.map((size, c) => (never.includes(c) ? 0 : size));
      this.#pricing = new Pricing(this.#solver, classes.rows, this.#sizes, this.#limits.pricing);
    }
    const master = new Master(this.#solver, this.#sizes);
    try {
      for (;;) {
        const point = this.#point();
        const target = point.chances.map((chance, c) => chance * (this.#sizes[c] as number));
        this.#collect(target);
        const mixture = this.#mix(master, target);
        if (!mixture) continue;
        const { tolerance } = this.#limits;
        const task = { master, columns: this.#columns, gathered: this.#gathered, tolerance };
        return this.#result({ point, mixture: spreadEvenly(task, target, mixture), never });
      }
    } finally {
      master.dispose();
    }
  }

  #point(): FairPoint {
    const region = { sizes: this.#sizes, rows: this.#task.classes.rows, cuts: this.#cuts };
    if (this.#task.rule === "leximin") return fairPoint(this.#solver, region);
    if (this.#task.rule === "goldilocks") return goldilocksPoint(this.#solver, region, this.#task.classes.seats);
    const { levels } = fairPoint(this.#solver, region, 1);
    const level = levels[0] ?? 0;
    return { levels, chances: Float64Array.from(this.#sizes, (size) => (size === 0 ? 0 : level)) };
  }

  /** Panels around the target: many at first, a few after each cut. */
  #collect(target: Float64Array): void {
    const { classes, random, rule } = this.#task;
    const region = { sizes: this.#sizes, rows: classes.rows };
    const centre = rule === "maximin" ? this.#centre() : target;
    const herd = new Herd(region, centre, random);
    this.#gathered = [];
    const isFirst = this.#cuts.length === 0;
    const count = isFirst ? Math.ceil((rule === "maximin" ? 0.7 : 1.4) * centre.length) + 20 : 20;
    for (let i = 0; i < count; i++) {
      if (i === Math.ceil(count * 0.7)) herd.widen();
      const panel = herd.next();
      if (panel) this.#gathered.push(this.#columns.place(panel));
      if (i % 100 === 0) this.#report("panels");
    }
  }

  /** A point with the seats all given out on which MAXIMIN panels can be gathered: the LEXIMIN point has them all. */
  #centre(): Float64Array {
    const region = { sizes: this.#sizes, rows: this.#task.classes.rows, cuts: this.#cuts };
    return fairPoint(this.#solver, region).chances.map((chance, c) => chance * (this.#sizes[c] as number));
  }

  /** Mixes and looks for missing panels until the target is reached; undefined when a cut moved the target instead. */
  #mix(master: Master, target: Float64Array): Mixture | undefined {
    for (;;) {
      master.add(this.#columns.panels.slice(this.#sent));
      this.#sent = this.#columns.panels.length;
      const mixture = master.solve(target);
      this.#report("mix", mixture.shortfall);
      if (mixture.shortfall <= this.#limits.tolerance) return mixture;
      if (++this.#rounds > this.#limits.rounds) throw this.#exhausted(mixture.shortfall);
      if (this.#lookQuickly(mixture) > 0) continue;
      const { panel, bound } = this.#pricing.best(mixture.prices);
      const isNew = panel ? this.#columns.add(panel) : false;
      if (bound < worth(target, mixture.prices) - this.#limits.tolerance / 10) {
        this.#cuts.push(scaled(mixture.prices, bound));
        return undefined;
      }
      if (!isNew) throw this.#exhausted(mixture.shortfall);
    }
  }

  /** Some panels worth more than the known ones, in directions near the prices. How many were new. */
  #lookQuickly({ prices, threshold }: Mixture): number {
    const { random, classes } = this.#task;
    const floor = (0.0001 * threshold) / classes.seats;
    let found = 0;
    for (let i = 0; i < 15; i++) {
      const weights = prices.map((price) => price * (0.85 + 0.3 * random.fraction()) + floor * random.fraction());
      const panel = this.#pricing.quick(weights, 60);
      if (panel && worth(panel, prices) > threshold + 1e-9 && this.#columns.add(panel)) found++;
    }
    return found;
  }

  #result({ point, mixture, never }: { point: FairPoint; mixture: Mixture; never: number[] }): Portfolio {
    const used = [...mixture.weights.keys()].filter((i) => (mixture.weights[i] as number) > 1e-12);
    const total = used.reduce((sum, i) => sum + (mixture.weights[i] as number), 0);
    const panels = used.map((i) => this.#columns.panels[i] as Int32Array);
    const weights = used.map((i) => (mixture.weights[i] as number) / total);
    const chances = chancesOf(panels, weights, this.#sizes);
    const target = point.chances;
    const gap = target.reduce((worst, chance, c) => Math.max(worst, chance - (chances[c] as number)), 0);
    const { levels } = point;
    const solved = { ...this.#pricing.counts };
    return {
      panels,
      weights,
      target,
      chances,
      levels,
      gap,
      never,
      rounds: this.#rounds,
      cuts: this.#cuts.length,
      solved,
    };
  }

  #report(step: Progress["step"], gap?: number): void {
    const progress = { step, round: this.#rounds, panels: this.#columns.panels.length };
    this.#task.onProgress?.(gap === undefined ? progress : { ...progress, gap });
  }

  #exhausted(gap: number): SortitionError {
    return new SortitionError("limit_reached", `The limits were reached; the certificate still lacks ${gap}.`, [
      { gap },
    ]);
  }
}

/** The cut with weights of at most 1, which linear programmes like better. */
function scaled(prices: Float64Array, bound: number): Cut {
  const largest = prices.reduce((most, price) => Math.max(most, price), 0);
  return { weights: prices.map((price) => price / largest), max: bound / largest };
}

/** The chance of each class: its expected members divided by its people; 0 for an empty class. */
export function chancesOf(
  panels: readonly Int32Array[],
  weights: readonly number[],
  sizes: ArrayLike<number>,
): Float64Array {
  const chances = new Float64Array(sizes.length);
  panels.forEach((panel, i) => {
    for (let c = 0; c < panel.length; c++) {
      chances[c] = (chances[c] as number) + (weights[i] as number) * (panel[c] as number);
    }
  });
  return chances.map((members, c) => ((sizes[c] as number) > 0 ? members / (sizes[c] as number) : 0));
}
