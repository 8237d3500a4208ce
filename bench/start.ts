import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort, newDataFolder } from "../tests/support/server";
import { type Bench, claim, figure, inTurn, median } from "./support/claim";
import { cpuOfAll } from "./support/processes";
import { answers, startProgram } from "./support/product";

const START_SECONDS = 300;

/** How long it took, and seconds of processor time of everything that had a part in it. */
type Started = { seconds: number; cpuSeconds: number };

const shown = ({ seconds, cpuSeconds }: Started) => `${figure(seconds)} s (${figure(cpuSeconds)} s of processor time)`;

/** From "npm start" to the first page, with the demo town in the data folder; beside a bare server. */
async function startAgain(bench: Bench) {
  const dataFolder = newDataFolder();
  const anchor = join(newDataFolder(), "bare.mjs");
  writeFileSync(anchor, BARE);
  const ours = () => npmStart(process.cwd(), dataFolder);
  const control = async () => {
    const { seconds, stop } = await startProgram(bench, { file: anchor, env: {} });
    await stop();
    return seconds;
  };
  bench.say(`the very first start, which builds the demo town: ${shown(await ours())}`);
  const results = await inTurn(bench.rounds, { ours, control });
  for (const { ours, control } of results) bench.say(`ours ${shown(ours)}; bare server ${figure(control)} s`);
  const middle = median(results.map(({ ours }) => ours.seconds));
  bench.atMost("start with existing data to the first page", middle, { target: 2, unit: "s" });
}

const BARE = `import { createServer } from "node:http";
createServer((_, response) => response.end("ok")).listen(Number(process.env.PORT), "127.0.0.1");`;

/** From "npm start" in a fresh clone to the first page, beside "npm ci" in another one. */
async function startAfresh(bench: Bench) {
  const results = await inTurn(bench.rounds, { ours: startInClone, control: installInClone });
  for (const { ours, control } of results) bench.say(`fresh clone ${shown(ours)}; npm ci alone ${figure(control)} s`);
  const middle = median(results.map(({ ours }) => ours.seconds));
  bench.atMost("fresh clone, warm package cache, to the first page", middle, { target: 40, unit: "s" });
}

function clone(): string {
  const folder = join(newDataFolder(), "clone");
  execFileSync("git", ["clone", "--quiet", process.cwd(), folder]);
  return folder;
}

/** The environment as a terminal has it: nothing of the npm that runs this. */
const terminal = (more: Record<string, string>) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_)/.test(name))),
  ...more,
});

function startInClone(): Promise<Started> {
  const folder = clone();
  return npmStart(folder, join(folder, "data"));
}

/** From "npm start" to the first page. The product has stopped when it resolves. */
async function npmStart(cwd: string, dataFolder: string): Promise<Started> {
  const port = await freePort();
  const startedAt = performance.now();
  const child = spawn("npm", ["start"], {
    ...{ cwd, detached: true, stdio: ["ignore", "ignore", "inherit"] },
    env: terminal({ PORT: String(port), DATA_DIR: dataFolder }),
  });
  while (!(await answers(`http://localhost:${port}/`))) {
    const isLate = performance.now() - startedAt > START_SECONDS * 1000;
    if (isLate || child.exitCode !== null) throw new Error(`no page after ${START_SECONDS} s (${child.exitCode})`);
    await setTimeout(5);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds = cpuOfAll(child.pid ?? 0, dataFolder);
  while (signalGroup(child.pid, "SIGTERM")) await setTimeout(50);
  return { seconds, cpuSeconds };
}

/** False when npm and everything it has started have ended. */
function signalGroup(leader: number | undefined, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-(leader ?? 0), signal);
  } catch {
    return false;
  }
}

async function installInClone(): Promise<number> {
  const cwd = clone();
  const startedAt = performance.now();
  execFileSync("npm", ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    ...{ cwd, stdio: ["ignore", "ignore", "inherit"] },
    env: terminal({}),
  });
  return (performance.now() - startedAt) / 1000;
}

await claim("start", async (bench) => {
  await startAgain(bench);
  await startAfresh(bench);
});
