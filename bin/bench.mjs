import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { install } from "./test/check.mjs";
import { endAll, run } from "./test/run.mjs";
import { StageFailed, stage } from "./test/stage.mjs";
import { openWorkplace } from "./test/workplace.mjs";

const claims = readdirSync("bench")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

const USAGE = `npm run bench             measures every claim about speed, each beside its control
npm run bench -- <claim>  only this one: ${claims.join(", ")}

BENCH_ROUNDS=1           rounds of which the median counts (5)
BENCH_MINUTES=1          how long the memory is watched under load (10)
BENCH_PROFILES=<folder>  leaves CPU profiles of the product and its anchor there`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean" } },
});
const unknown = positionals.filter((name) => !claims.includes(name));
if (options.help || unknown.length > 0) {
  console.log(USAGE);
  process.exit(unknown.length > 0 ? 2 : 0);
}
const wanted = positionals.length > 0 ? positionals : claims;

async function main() {
  await stage("Packages", install);
  const { bundle } = await import("./bundle.mjs");
  const { buildServer } = await import("./build.mjs");
  await stage("Product", buildServer);
  const helpers = ["anchor", "generator"].map((name) => `bench/support/${name}.ts`);
  await stage("Bundles", () => bundle([...wanted.map((name) => `bench/${name}.ts`), ...helpers], "bench"));
  const env = wanted.includes("weight") ? await browser() : {};
  const missed = [];
  for (const name of wanted) {
    if ((await run(process.execPath, [`.build/bench/bench/${name}.mjs`], { env })) !== 0) missed.push(name);
  }
  console.log(missed.length > 0 ? `\nMissed: ${missed.join(", ")}` : "\nEvery target is met.");
  return missed.length > 0 ? 1 : 0;
}

async function browser() {
  const { provideBrowser } = await import("./test/browser.mjs");
  return stage("Browser", provideBrowser);
}

const workplace = openWorkplace();
process.env.TMPDIR = workplace.folder;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => leave(130));

async function leave(code) {
  endAll();
  await workplace.close();
  process.exit(code);
}

try {
  await leave(await main());
} catch (error) {
  console.error(error instanceof StageFailed ? `\n${error.message}` : error);
  await leave(1);
}
