import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Problem } from "../src/model/problem";
import { generated, type Instance, instancesIn, unseen } from "./instances";
import { type Figures, measure, type Part } from "./measure";
import { type Ended, runProcess, Shelf } from "./processes";
import { cellsOf, type InstanceFigures, reasonsOf, tableHead } from "./report";

const HELP = `The table of the benchmark: CPU seconds and peak memory, every figure from a process of its own.

  --instances FOLDER   given instances (or SORTITION_INSTANCES); those of our own generator are always in
  --unseen 3           pools of shapes that nobody has looked at before; --seed TEXT changes them
  --only PART          instances whose name contains it
  --runs 5             of each rule; the table holds the medians
  --limit 1200         CPU seconds of one run, then it stops and says how far it got
  --control 600        panels of the control at most (0: none); --control-limit 120 CPU seconds
  --fresh              measures everything anew; otherwise what this code has measured already is taken over
`;

const { values: options } = parseArgs({
  options: {
    instances: { type: "string", default: process.env.SORTITION_INSTANCES ?? "" },
    unseen: { type: "string", default: "3" },
    seed: { type: "string", default: "unseen" },
    only: { type: "string", default: "" },
    runs: { type: "string", default: "5" },
    limit: { type: "string", default: "1200" },
    control: { type: "string", default: "600" },
    "control-limit": { type: "string", default: "120" },
    fresh: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    /** Set by the benchmark itself: measure this part of the problem in this file and print its figures. */
    measure: { type: "string" },
    part: { type: "string", default: "maximin" },
    run: { type: "string", default: "0" },
  },
});

const own = fileURLToPath(import.meta.url);
const folder = join(dirname(own), "bench");
const version = createHash("sha256").update(readFileSync(own)).digest("hex").slice(0, 12);
const limits = { maximin: Number(options.limit), leximin: Number(options.limit), control: options["control-limit"] };
const all = (): Instance[] => [
  ...generated(),
  ...unseen(Number(options.unseen), options.seed),
  ...(options.instances ? instancesIn(options.instances) : []),
];

/** The other side of `figuresOf`: measures one part of the problem in this file and prints what it found. */
async function measureOne(path: string): Promise<void> {
  const problem: Problem = JSON.parse(readFileSync(path, "utf8"));
  const part = options.part as Part;
  const task = { part, run: Number(options.run), limit: Number(limits[part]), controlPanels: Number(options.control) };
  console.log(JSON.stringify(await measure({ problem, ...task })));
}

/** A process that hangs in one call of a solver is killed after four times its limit, and two minutes for the start. */
function figuresOf(shelf: Shelf, { name, problem }: Instance, { part, run }: { part: Part; run: number }) {
  const limit = Number(limits[part]);
  const facts = [version, process.version, name, problem, part, run, limit, options.control];
  const path = join(folder, `problem-${process.pid}.json`);
  const passed = (["limit", "control", "control-limit"] as const).flatMap((name) => [`--${name}`, options[name]]);
  /** Node 20 may wait for ever at its end when V8 still compiles in the background. */
  const args = [
    "--no-concurrent-recompilation",
    own,
    "--measure",
    path,
    "--part",
    part,
    "--run",
    String(run),
    ...passed,
  ];
  return shelf.keep<Figures>(facts, () => {
    writeFileSync(path, JSON.stringify(problem));
    const ended = runProcess<Figures>(args, 4 * limit + 120);
    rmSync(path);
    return ended;
  });
}

function measureInstance(shelf: Shelf, instance: Instance): InstanceFigures {
  const runsOf = (part: Part, count: number): Ended<Figures>[] => {
    const ended: Ended<Figures>[] = [];
    for (let run = 0; run < count; run++) {
      const one = figuresOf(shelf, instance, { part, run });
      ended.push(one);
      if (one.state !== "done" || !one.figures.isFinished) break;
    }
    return ended;
  };
  const runs = Number(options.runs);
  return {
    maximin: runsOf("maximin", runs),
    leximin: runsOf("leximin", runs),
    control: runsOf("control", options.control === "0" ? 0 : 1)[0],
  };
}

function table(): void {
  const chosen = all().filter(({ name }) => name.includes(options.only));
  if (options.fresh) rmSync(folder, { recursive: true, force: true });
  const shelf = new Shelf(folder);
  const load = loadavg().map((one) => one.toFixed(1));
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), load now ${load.join(" ")}`;
  console.log(`Node ${process.version}, ${machine}, ${new Date().toISOString().slice(0, 16)}, code ${version}`);
  console.log(`Medians of ${options.runs} runs, CPU of the whole process from its start, tolerance 1e-5.\n`);
  console.log(tableHead());
  const reasons: string[] = [];
  for (const instance of chosen) {
    const figures = measureInstance(shelf, instance);
    reasons.push(...reasonsOf(instance, figures));
    console.log(`| ${cellsOf(instance, figures).join(" | ")} |`);
  }
  console.log(
    "\nmin, Gini and geometric mean: LEXIMIN / LEGACY, of the computed mixture, before it is rounded to panels.",
  );
  console.log(
    "LEGACY is estimated from 1,000 draws; 0.000 means never seen there, a dash that it found no panel in 1,000 attempts.",
  );
  console.log(`${shelf.measured} measurements made now, ${shelf.reused} taken over from an earlier run of this code.`);
  console.log(reasons.length === 0 ? "No aim was missed." : `Missed:\n${reasons.map((why) => `- ${why}`).join("\n")}`);
}

if (options.help) console.log(HELP);
else if (options.measure) await measureOne(options.measure);
else table();
