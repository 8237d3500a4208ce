import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generated, instancesIn } from "./instances";
import { type InstanceFigures, measureInstance } from "./measure";
import { cellsOf, HEAD, reasonsOf } from "./report";

/**
 * CPU seconds and peak memory, medians of several runs, with the control in the same run. Every instance is measured in
 * a process of its own. Options:
 * --instances FOLDER, --only PART of a name, --runs 5,
 * --control PANELS (0: none), --control-only PART (the control only for these),
 * --limit CPU SECONDS after which one run of a rule or the control stops and says how far it got.
 */
const { values: options } = parseArgs({
  options: {
    instances: { type: "string", default: process.env.SORTITION_INSTANCES ?? "" },
    only: { type: "string", default: "" },
    runs: { type: "string", default: "5" },
    control: { type: "string", default: "0" },
    "control-only": { type: "string", default: "" },
    limit: { type: "string", default: "1200" },
    /** Set by the benchmark itself: measure this one instance and print its figures. */
    measure: { type: "string" },
  },
});

const limit = Number(options.limit);
const runs = Number(options.runs);
const all = [...generated(), ...(options.instances ? instancesIn(options.instances) : [])];
const chosen = all.filter(({ name }) => name.includes(options.only));

/** A process that hangs in one call of a solver is ended after ten times what all its runs may take. */
function figuresOf(name: string): InstanceFigures | undefined {
  const control = name.includes(options["control-only"]) ? options.control : "0";
  const own = ["--measure", name, "--instances", options.instances, "--runs", options.runs];
  const args = [fileURLToPath(import.meta.url), ...own, "--control", control, "--limit", options.limit];
  const timeout = 10_000 * limit * (2 * runs + 1);
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    timeout,
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function table(): void {
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`Node ${process.version}, medians of ${runs} runs, tolerance 1e-5, load now ${load.join(" ")}`);
  console.log(`| ${HEAD.join(" | ")} |\n|${HEAD.map(() => "---|").join("")}`);
  const reasons: string[] = [];
  for (const instance of chosen) {
    const figures = figuresOf(instance.name);
    if (figures) reasons.push(...reasonsOf(instance, figures));
    else reasons.push(`${instance.name}: the process ended without figures.`);
    const cells = figures ? cellsOf(instance, figures) : [instance.name, ...HEAD.slice(1).map(() => "–")];
    console.log(`| ${cells.join(" | ")} |`);
  }
  console.log(
    "LEGACY: estimated from 1,000 draws; 0.000 means never seen there, a dash that it found no panel in 1,000 attempts.",
  );
  console.log(reasons.length === 0 ? "No aim was missed." : `Missed:\n${reasons.map((why) => `- ${why}`).join("\n")}`);
}

const measured = all.find(({ name }) => name === options.measure);
if (measured)
  console.log(JSON.stringify(await measureInstance(measured, { runs, control: Number(options.control), limit })));
else table();
