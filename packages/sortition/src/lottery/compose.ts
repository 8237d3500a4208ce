import { Herd } from "../fair/herd";
import type { Portfolio } from "../fair/portfolio";
import type { Classes } from "../model/classes";
import type { Random } from "../random";
import { worth } from "../solver/pricing";
import { Tally } from "./tally";

const POLISH_STEPS = 2_000;
const SHORTLIST = 24;
const ATTEMPTS = 3;
const MANY_CLASSES = 400;

export type Composition = {
  /** Panels by members per class; the same panel may stand here several times. */
  panels: Int32Array[];
  /** Largest distance of a class from its due number of members, in members over all panels. */
  deviation: number;
};

type LotteryTask = { classes: Classes; portfolio: Portfolio; count: number; random: Random };

/**
 * Turns a weighted mixture into `count` panels of equal weight: whole copies first, then panels that make up best for
 * what is missing, then exchanges as long as they bring the numbers closer. Of a few attempts the one is kept in which
 * the person who loses most loses least.
 *
 * @example
 * composeLottery({ classes, portfolio, count: 1000, random: new Random(seed) }).panels.length; // 1000
 */
export function composeLottery(task: LotteryTask): Composition {
  const attempts = task.classes.sizes.length > MANY_CLASSES ? 1 : ATTEMPTS;
  let best = attempt(task);
  for (let i = 1; i < attempts; i++) {
    const other = attempt(task);
    if (other.loss() < best.loss() - 1e-9) best = other;
  }
  return { panels: task.random.shuffle(best.panels), deviation: best.deviation() };
}

function attempt({ classes, portfolio, count, random }: LotteryTask): Tally {
  const sizes = classes.sizes.map((size, c) => (portfolio.never.includes(c) ? 0 : size));
  const due = portfolio.chances.map((chance, c) => chance * (sizes[c] as number));
  const tally = new Tally(due, sizes, count);
  portfolio.panels.forEach((panel, i) => {
    const copies = Math.floor((portfolio.weights[i] as number) * count + 1e-9);
    for (let copy = 0; copy < copies; copy++) tally.add(panel);
  });
  const herd = new Herd({ sizes, rows: classes.rows }, due, random);
  for (const panel of tally.panels) herd.count(panel);
  herd.drawn = tally.panels.length;
  while (tally.panels.length < count) {
    const weights = tally.owed(tally.panels.length + 1);
    const own = herd.next();
    const known = [...(own ? [own] : []), ...portfolio.panels];
    const best = known.reduce((a, b) => (worth(b, weights) > worth(a, weights) ? b : a));
    if (best !== own) {
      if (own) herd.uncount(own);
      herd.count(best);
    }
    tally.add(best);
  }
  polish(tally, portfolio.panels);
  return tally;
}

/** Exchanges one panel for another as long as that brings all classes together closer to what is due to them. */
function polish(tally: Tally, others: readonly Int32Array[]): void {
  const pool = distinct([...tally.panels, ...others]);
  for (let step = 0; step < POLISH_STEPS; step++) {
    const incoming = tally.shortlist(pool, SHORTLIST, "in");
    const outgoing = tally.shortlist(tally.panels, SHORTLIST, "out");
    let best = -1e-9;
    let exchange: [number, Int32Array] | undefined;
    for (const out of outgoing) {
      for (const into of incoming) {
        const gain = tally.change(tally.panels[out] as Int32Array, pool[into] as Int32Array);
        if (gain < best) {
          best = gain;
          exchange = [out, pool[into] as Int32Array];
        }
      }
    }
    if (!exchange) return;
    tally.exchange(...exchange);
  }
}

function distinct(panels: readonly Int32Array[]): Int32Array[] {
  return [...new Map(panels.map((panel) => [panel.join(","), panel])).values()];
}
