import { cpus } from "node:os";
import type { Instance } from "./instances";
import type { InstanceFigures, RuleFigures } from "./measure";

export const HEAD = [
  ...["instance", "people/seats", "classes", "MAXIMIN CPU s", "LEXIMIN CPU s", "certified gap", "lottery CPU s"],
  ...["furthest (at least; limit), panels of 1,000", "min % (LEXIMIN / LEGACY)", "Gini %", "geometric mean %"],
  ...["control MAXIMIN", "peak MB", "load"],
];

const TOLERANCE = 1e-5;
const STEPS = {
  check: "to prove who can be drawn",
  panels: "to gather panels",
  mix: "to mix and price panels",
  lottery: "for the lottery",
};

/** One line of the table. */
export function cellsOf({ name, problem, aims }: Instance, figures: InstanceFigures): (string | number)[] {
  const { classes, maximin, leximin, lottery, fair, legacy, megabytes, load } = figures;
  const percent = (chance?: number) => (chance === undefined ? "–" : (chance * 100).toFixed(3));
  const pair = (of: "min" | "gini" | "geometricMean") => `${percent(fair?.[of])} / ${percent(legacy?.[of])}`;
  const close = (panels: number) => panels.toFixed(2);
  return [
    ...[name, `${problem.people.length}/${problem.seats}`, classes],
    ...[secondsOf(maximin, aims?.maximin), secondsOf(leximin, aims?.leximin)],
    Math.max(maximin.gap, leximin.gap).toExponential(1),
    lottery ? lottery.seconds.toFixed(2) : "–",
    lottery ? `${close(lottery.distance)} (${close(lottery.least)}; ${lottery.limit}) by ${lottery.method}` : "–",
    ...[pair("min"), pair("gini"), pair("geometricMean")],
    controlOf(figures),
    ...[Math.round(megabytes), load.toFixed(1)],
  ];
}

function secondsOf({ seconds, isFinished }: RuleFigures, aim?: number): string {
  const spent = isFinished ? seconds.toFixed(2) : `> ${seconds.toFixed(0)}, not finished`;
  if (aim === undefined) return spent;
  return `${spent} (aim ${aim}${seconds > aim || !isFinished ? ", MISSED" : ""})`;
}

/** The ratio to the control; where the control stopped early, at least that ratio and how far it had got. */
function controlOf({ control, maximin }: InstanceFigures): string {
  if (!control) return "–";
  const ratio = `${control.seconds.toFixed(1)} s, ${(control.seconds / maximin.seconds).toFixed(1)} ×`;
  if (control.gap <= TOLERANCE) return ratio;
  return `> ${ratio} (gap ${control.gap.toExponential(1)} after ${control.rounds} panels)`;
}

/** Why an aim was missed, one sentence for each: where the time went, by measurement and not by guess. */
export function reasonsOf({ name, aims }: Instance, figures: InstanceFigures): string[] {
  const reasons = (["maximin", "leximin"] as const).flatMap((rule) => {
    const aim = aims?.[rule];
    const isMissed = aim !== undefined && (figures[rule].seconds > aim || !figures[rule].isFinished);
    return isMissed ? [`${name}, ${rule.toUpperCase()}: ${whyOf(figures[rule], aim, figures.load)}`] : [];
  });
  const { control, maximin } = figures;
  const ratio = control ? control.seconds / maximin.seconds : Number.POSITIVE_INFINITY;
  if (control && aims?.ratio !== undefined && ratio < aims.ratio) {
    const state = control.gap <= TOLERANCE ? "finished" : "was stopped by its limit";
    reasons.push(
      `${name}, ratio: ${ratio.toFixed(1)} × instead of ${aims.ratio} ×. The control ${state} after ${control.rounds} panels in ${control.seconds.toFixed(1)} s; ours took ${maximin.seconds.toFixed(2)} s.`,
    );
  }
  const gap = Math.max(figures.maximin.gap, figures.leximin.gap);
  if (gap > TOLERANCE) reasons.push(`${name}: the optimum is not certified, the gap is ${gap.toExponential(1)}.`);
  return reasons;
}

function whyOf({ seconds, fastest, slowest, isFinished, steps, counts }: RuleFigures, aim: number, load: number) {
  const total = Object.values(steps).reduce((sum, part) => sum + part, 0);
  const parts = Object.entries(steps)
    .sort(([, a], [, b]) => b - a)
    .map(([step, part]) => `${Math.round((100 * part) / total)} % ${STEPS[step as keyof typeof STEPS]}`);
  const { rounds, panels, cuts, own, yalps, highs } = counts;
  const solved = own === undefined ? "" : `, ${cuts} cuts, exact prices: ${own} own, ${yalps} YALPS, ${highs} HiGHS`;
  const spread = slowest > 1.3 * fastest ? ` Runs from ${fastest.toFixed(1)} to ${slowest.toFixed(1)} s.` : "";
  const quiet =
    load > cpus().length ? ` The machine was not quiet: load ${load.toFixed(1)} on ${cpus().length} cores.` : "";
  const spent = isFinished ? seconds.toFixed(1) : `not finished after ${seconds.toFixed(0)}`;
  return `${spent} s instead of ${aim} s. ${parts.join(", ")} (${rounds} rounds, ${panels} panels${solved}).${spread}${quiet}`;
}
