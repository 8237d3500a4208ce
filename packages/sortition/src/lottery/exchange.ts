import { Herd } from "../fair/herd";
import type { Portfolio } from "../fair/portfolio";
import type { Row } from "../model/classes";
import type { Random } from "../random";
import type { Tally } from "./tally";

const POLISH_STEPS = 2_000;
const SHORTLIST = 24;

type HerdTask = {
  portfolio: Portfolio;
  region: { sizes: Int32Array; rows: readonly Row[] };
  due: Float64Array;
  random: Random;
  count: number;
};

/** Fills the tally: whole copies of every panel first, then panels that make up best for what is missing. */
export function herdTally(tally: Tally, { portfolio, region, due, random, count }: HerdTask): Tally {
  portfolio.panels.forEach((panel, i) => {
    const copies = Math.floor((portfolio.weights[i] as number) * count + 1e-9);
    for (let copy = 0; copy < copies; copy++) tally.add(panel);
  });
  const herd = new Herd(region, due, random);
  for (const panel of tally.panels) herd.count(panel);
  herd.drawn = tally.panels.length;
  while (tally.panels.length < count) {
    const weights = tally.owed(tally.panels.length + 1);
    const own = herd.next();
    const known = [...(own ? [own] : []), ...portfolio.panels];
    const best = tally.worthiest(known, weights);
    if (best !== own) {
      if (own) herd.uncount(own);
      herd.count(best);
    }
    tally.add(best);
  }
  return tally;
}

/** Exchanges one panel for another as long as that brings all classes together closer to what is due to them. */
export function exchangeTowards(tally: Tally, others: readonly Int32Array[]): Tally {
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
    if (!exchange) return tally;
    tally.exchange(...exchange);
  }
  return tally;
}

/** Equal panels once. */
export function distinct(panels: readonly Int32Array[]): Int32Array[] {
  return [...new Map(panels.map((panel) => [panel.join(","), panel])).values()];
}
