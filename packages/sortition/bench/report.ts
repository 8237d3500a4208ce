import { cpus } from "node:os";
import type { Instance } from "./instances";
import type { Figures } from "./measure";
import type { Ended } from "./processes";

/** All processes of one instance. */
export type InstanceFigures = {
  maximin: readonly Ended<Figures>[];
  leximin: readonly Ended<Figures>[];
  control: Ended<Figures> | undefined;
};

const HEAD = [
  ...["instance", "people/seats", "classes", "MAXIMIN CPU s", "LEXIMIN CPU s", "certified gap", "lottery CPU s"],
  ...["furthest (at least; limit), panels of 1,000", "min %", "Gini %", "geometric mean %"],
  ...["control MAXIMIN", "peak MB", "load"],
];

const TOLERANCE = 1e-5;
const STEPS = {
  check: "to start and to prove who can be drawn",
  panels: "to gather panels",
  mix: "to mix and price panels",
  lottery: "for the lottery",
};

/** The head of the table in Markdown. */
export const tableHead = (): string => `| ${HEAD.join(" | ")} |\n|${HEAD.map(() => "---|").join("")}`;

/** One line of the table. */
export function cellsOf({ name, problem, aims }: Instance, figures: InstanceFigures): (string | number)[] {
  const rules = [summaryOf(figures.maximin), summaryOf(figures.leximin)];
  const every = [...figures.maximin, ...figures.leximin].flatMap((one) => (one.state === "done" ? [one.figures] : []));
  const lottery = every.find((one) => one.lottery)?.lottery;
  const percent = (chance?: number) => (chance === undefined ? "–" : (chance * 100).toFixed(3));
  const pair = (of: "min" | "gini" | "geometricMean") =>
    `${percent(lottery?.fair[of])} / ${percent(lottery?.legacy?.[of])}`;
  const close = (panels: number) => panels.toFixed(2);
  return [
    ...[name, `${problem.people.length}/${problem.seats}`, every[0]?.classes ?? "–"],
    ...[secondsOf(rules[0], aims?.maximin), secondsOf(rules[1], aims?.leximin)],
    Math.max(...rules.map((rule) => rule?.gap ?? 1)).toExponential(1),
    lottery ? lottery.seconds.toFixed(2) : "–",
    lottery ? `${close(lottery.distance)} (${close(lottery.least)}; ${lottery.limit}) by ${lottery.method}` : "–",
    ...[pair("min"), pair("gini"), pair("geometricMean")],
    controlOf(figures),
    Math.round(Math.max(0, ...every.map(({ megabytes }) => megabytes))),
    Math.max(0, ...every.map(({ load }) => load)).toFixed(1),
  ];
}

type Summary = Figures & { fastest: number; slowest: number };

/** The median of the runs; when one did not finish, that one. Undefined when a process was killed or failed. */
function summaryOf(runs: readonly Ended<Figures>[]): Summary | undefined {
  const done = runs.flatMap((one) => (one.state === "done" ? [one.figures] : []));
  if (done.length === 0 || done.length < runs.length) return undefined;
  const sorted = [...done].sort((a, b) => a.seconds - b.seconds);
  const chosen = done.find(({ isFinished }) => !isFinished) ?? sorted[sorted.length >> 1];
  const gap = Math.max(...done.map((one) => one.gap));
  const load = Math.max(...done.map((one) => one.load));
  const [fastest, slowest] = [sorted[0]?.seconds ?? 0, sorted.at(-1)?.seconds ?? 0];
  return chosen && { ...chosen, gap, load, fastest, slowest };
}

function secondsOf(rule: Summary | undefined, aim?: number): string {
  if (!rule) return "no figures";
  const spent = rule.isFinished ? rule.seconds.toFixed(2) : `> ${rule.seconds.toFixed(0)}, not finished`;
  if (aim === undefined) return spent;
  return `${spent} (aim ${aim}${rule.seconds > aim || !rule.isFinished ? ", MISSED" : ""})`;
}

/** The ratio to the control; where the control stopped early, at least that ratio and how far it had got. */
function controlOf({ control, maximin }: InstanceFigures): string {
  if (!control) return "–";
  const own = summaryOf(maximin)?.seconds ?? Number.NaN;
  const seconds = control.state === "done" ? control.figures.seconds : control.seconds;
  const ratio = `${seconds.toFixed(1)} s, ${(seconds / own).toFixed(1)} ×`;
  if (control.state !== "done") return `${control.state} after ${seconds.toFixed(0)} s`;
  if (control.figures.isFinished) return ratio;
  return `> ${ratio} (gap ${control.figures.gap.toExponential(1)} after ${control.figures.counts.rounds} panels)`;
}

/** Why an aim was missed, one sentence for each: where the time went, by measurement and not by guess. */
export function reasonsOf({ name, aims }: Instance, figures: InstanceFigures): string[] {
  const reasons: string[] = [];
  for (const rule of ["maximin", "leximin"] as const) {
    const title = `${name}, ${rule.toUpperCase()}`;
    const summary = summaryOf(figures[rule]);
    const aim = aims?.[rule];
    const ended = figures[rule].find(({ state }) => state !== "done");
    if (ended?.state === "killed")
      reasons.push(`${title}: the process hung and was killed after ${ended.seconds.toFixed(0)} s.`);
    else if (ended) reasons.push(`${title}: the process ended without figures; its message stands above.`);
    if (!summary) continue;
    if (!summary.isFinished || summary.seconds > (aim ?? Number.POSITIVE_INFINITY))
      reasons.push(`${title}: ${whyOf(summary, aim)}`);
    if (summary.gap > TOLERANCE)
      reasons.push(`${title}: the optimum is not certified, the gap is ${summary.gap.toExponential(1)}.`);
  }
  return [...reasons, ...ratioReasons(name, figures, aims?.ratio)];
}

function ratioReasons(name: string, { control, maximin }: InstanceFigures, aim: number | undefined): string[] {
  const own = summaryOf(maximin);
  if (aim === undefined || control?.state !== "done" || !own) return [];
  const { seconds, isFinished, counts } = control.figures;
  if (seconds / own.seconds >= aim) return [];
  const state = isFinished ? "finished" : "was stopped by its limit";
  return [
    `${name}, ratio: ${(seconds / own.seconds).toFixed(1)} × instead of ${aim} ×. The control ${state} after ${counts.rounds} panels in ${seconds.toFixed(1)} s; ours took ${own.seconds.toFixed(2)} s.`,
  ];
}

function whyOf({ seconds, fastest, slowest, isFinished, steps, counts, load }: Summary, aim?: number): string {
  const total = Object.values(steps).reduce((sum, part) => sum + part, 0);
  const parts = Object.entries(steps)
    .sort(([, a], [, b]) => b - a)
    .map(([step, part]) => `${Math.round((100 * part) / total)} % ${STEPS[step as keyof typeof STEPS]}`);
  const { rounds, panels, cuts, own, yalps, highs } = counts;
  const solved = own === undefined ? "" : `, ${cuts} cuts, exact prices: ${own} own, ${yalps} YALPS, ${highs} HiGHS`;
  const spread = slowest > 1.3 * fastest ? ` Runs from ${fastest.toFixed(1)} to ${slowest.toFixed(1)} s.` : "";
  const quiet =
    load > cpus().length ? ` The machine was not quiet: load ${load.toFixed(1)} on ${cpus().length} cores.` : "";
  const spent = isFinished ? `${seconds.toFixed(1)} s` : `not finished after ${seconds.toFixed(0)} s`;
  const wanted = aim === undefined ? "" : ` instead of ${aim} s`;
  return `${spent}${wanted}. ${parts.join(", ")} (${rounds} rounds, ${panels} panels${solved}).${spread}${quiet}`;
}
