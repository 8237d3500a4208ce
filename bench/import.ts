import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { parse } from "yaml";
import { openAll } from "../src/app/installation";
import { readConfig } from "../src/platform/config";
import { newDataFolder } from "../tests/support/server";
import { type Bench, claim, figure, inTurn, median } from "./support/claim";
import { writeFamily } from "./support/family";
import { databaseCpuOf, memoryOf } from "./support/processes";
import { startTown } from "./support/world";

const CLI = ".build/server/cli.mjs";
const PAGES = 1_000;
const SAMPLE_MS = 50;
/** How much more memory the second half of the pages may take than the first. */
const GROWTH_MB = 30;

type Import = { seconds: number; growth: number; most: number; output: string };

/** Imports into a new town; a second time, everything has to be as it was. */
async function importInto(bench: Bench, folder: string): Promise<Import> {
  const town = await startTown(bench);
  try {
    const cpuBefore = databaseCpuOf(town.dataFolder);
    const first = await runImport(town.dataFolder, folder);
    const databaseSeconds = databaseCpuOf(town.dataFolder) - cpuBefore;
    const again = await runImport(town.dataFolder, folder);
    bench.say(`database ${figure(databaseSeconds)} s of processor time; again, unchanged: ${figure(again.seconds)} s`);
    assertCount(first.output, "neu");
    assertCount(again.output, "unverändert");
    return first;
  } finally {
    await town.stop();
  }
}

function assertCount(output: string, status: string) {
  const lines = output.split("\n").filter((line) => line.includes(status));
  if (lines.length < PAGES && !output.includes(`${PAGES} ${status}`))
    throw new Error(`not all pages are ${status}:\n${output.slice(-1500)}`);
}

async function runImport(dataFolder: string, folder: string): Promise<Import> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [CLI, "import", "pages", folder], {
    env: { ...process.env, DATA_DIR: dataFolder, DEMO: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  const ended = once(child, "close");
  const samples: number[] = [];
  for (let mb = memoryOf(child.pid ?? 0); mb !== undefined; mb = memoryOf(child.pid ?? 0)) {
    samples.push(mb);
    await setTimeout(SAMPLE_MS);
  }
  await ended;
  const seconds = (performance.now() - startedAt) / 1000;
  if (child.exitCode !== 0) throw new Error(`the import ended with ${child.exitCode}:\n${output.slice(-1500)}`);
  return { seconds, output, most: Math.max(...samples), growth: growthOf(samples) };
}

/** The first quarter is loading the program. Then: middle of the last third less middle of the third before. */
function growthOf(samples: number[]): number {
  const work = samples.slice(Math.floor(samples.length / 4));
  const half = Math.floor(work.length / 2);
  return median(work.slice(half)) - median(work.slice(0, half));
}

/** Each file parsed by the library and kept in a transaction of its own: what an import cannot do without. */
async function keepRows(bench: Bench, folder: string): Promise<Import> {
  const dataFolder = newDataFolder();
  const opened = await openAll(readConfig({ DATA_DIR: dataFolder, DEMO: "0" }), "command");
  bench.after(() => opened.stop());
  const client = new Client(opened.urls.ownerUrl);
  await client.connect();
  await client.query("create table kept (name text primary key, page jsonb not null)");
  const startedAt = performance.now();
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.md$/.test(file))) {
    const [, head = "", body] = readFileSync(join(folder, name), "utf8").split("---\n");
    await client.query("insert into kept values ($1, $2)", [name, JSON.stringify({ ...parse(head), body })]);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  await client.end();
  return { seconds, growth: 0, most: 0, output: "" };
}

/** A folder of a thousand pages, beside a program that parses them and keeps each as one row. */
await claim("import", async (bench) => {
  const folder = newDataFolder();
  writeFamily(folder, PAGES);
  const results = await inTurn(bench.rounds, {
    ours: () => importInto(bench, folder),
    control: () => keepRows(bench, folder),
  });
  const rounds = results.map(({ ours }) => ours);
  for (const { ours, control } of results) {
    const memory = `at most ${figure(ours.most)} MB, second half ${figure(ours.growth)} MB more`;
    bench.say(`ours ${figure(ours.seconds)} s, ${memory}; one row each ${figure(control.seconds)} s`);
  }
  const seconds = median(rounds.map((round) => round.seconds));
  const growth = median(rounds.map((round) => round.growth));
  bench.atMost(`import of ${PAGES} pages`, seconds, { target: 20, unit: "s" });
  bench.atMost("memory, second half over first", growth, { target: GROWTH_MB, unit: "MB" });
});
