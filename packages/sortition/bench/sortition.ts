import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { fairnessOf } from "../src/fair/fairness";
import { legacyChances } from "../src/fair/legacy";
import { type FairRule, fairPortfolio } from "../src/fair/portfolio";
import { composeLottery } from "../src/lottery/compose";
import { classesOf } from "../src/model/classes";
import type { Problem } from "../src/model/problem";
import { Random } from "../src/random";
import { highs } from "../src/solver/highs";
import { plainMaximin } from "./control";
import { generated, type Instance, instancesIn } from "./instances";

/**
 * CPU seconds of this process, medians of several runs, with the control in the same run.
 * Options: --instances FOLDER, --only PART, --runs 5, --control ROUNDS (0: none), --control-only PART.
 */
const { values: options } = parseArgs({
  options: {
    instances: { type: "string", default: process.env.SORTITION_INSTANCES ?? "" },
    only: { type: "string", default: "" },
    runs: { type: "string", default: "5" },
    control: { type: "string", default: "0" },
  },
});

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const timed = <T>(work: () => T): { seconds: number; value: T } => {
  const start = cpuSeconds();
  const value = work();
  return { seconds: cpuSeconds() - start, value };
};

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const percent = (chance: number) => (chance * 100).toFixed(3);
const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(" ");

const solver = await highs();

function measure(problem: Problem, rule: FairRule) {
  const runs = Array.from({ length: Number(options.runs) }, (_, run) =>
    timed(() => fairPortfolio(solver, { classes: classesOf(problem), rule, random: new Random(`run ${run}`) })),
  );
  const seconds = median(runs.map((run) => run.seconds));
  const gap = Math.max(...runs.map(({ value }) => value.gap));
  return { seconds, gap, last: runs.at(-1)?.value };
}

function line({ name, problem, aims }: Instance): void {
  const classes = classesOf(problem);
  const maximin = measure(problem, "maximin");
  const leximin = measure(problem, "leximin");
  const portfolio = leximin.last;
  if (!portfolio) return;
  const perPerson = (chances: ArrayLike<number>) => Array.from(classes.classOf, (c) => chances[c] ?? 0);
  const fair = fairnessOf(perPerson(portfolio.chances));
  const random = new Random("lottery");
  const lottery = timed(() => composeLottery(solver, { classes, portfolio, count: 1000, random }));
  const old = legacyChances(classes, 1_000, random);
  const before = old && fairnessOf(perPerson(old));
  const verdict = (seconds: number, aim?: number) =>
    aim === undefined ? seconds.toFixed(2) : `${seconds.toFixed(2)} (aim ${aim}${seconds > aim ? ", MISSED" : ""})`;
  const cells = [
    name,
    `${problem.people.length}/${problem.seats}`,
    classes.sizes.length,
    verdict(maximin.seconds, aims?.maximin),
    verdict(leximin.seconds, aims?.leximin),
    Math.max(maximin.gap, leximin.gap).toExponential(1),
    lottery.seconds.toFixed(2),
    `${percent(fair.min)} / ${before ? percent(before.min) : "–"}`,
    `${percent(fair.gini)} / ${before ? percent(before.gini) : "–"}`,
    `${percent(fair.geometricMean)} / ${before ? percent(before.geometricMean) : "–"}`,
    control(problem, maximin.seconds),
    Math.round(process.memoryUsage().rss / 2 ** 20),
    load(),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

/** The ratio to the control; where the control stopped early, at least that ratio and how far it had got. */
function control(problem: Problem, own: number): string {
  const rounds = Number(options.control);
  if (rounds === 0) return "–";
  const { seconds, value } = timed(() => plainMaximin(solver, problem, rounds));
  const ratio = `${seconds.toFixed(1)} s, ${(seconds / own).toFixed(1)} ×`;
  return value.gap <= 1e-5 ? ratio : `> ${ratio} (gap ${value.gap.toExponential(1)} after ${value.rounds} panels)`;
}

const HEAD = [
  ...["instance", "people/seats", "classes", "MAXIMIN CPU s", "LEXIMIN CPU s", "certified gap", "lottery CPU s"],
  ...["min % (LEXIMIN / LEGACY)", "Gini %", "geometric mean %", "control MAXIMIN", "RSS MB", "load"],
];
console.log(`Node ${process.version}, medians of ${options.runs} runs, tolerance 1e-5, load now ${load()}`);
console.log(`| ${HEAD.join(" | ")} |\n|${HEAD.map(() => "---|").join("")}`);
const all = [...generated(), ...(options.instances ? instancesIn(options.instances) : [])];
for (const instance of all.filter(({ name }) => name.includes(options.only))) line(instance);
console.log(
  "LEGACY: estimated from 1,000 draws; 0.000 means never seen there, a dash that it found no panel in 1,000 attempts.",
);
