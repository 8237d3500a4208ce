import { parseArgs } from "node:util";
import { checkTypes, install, lint } from "./test/check.mjs";
import { bundleTests, findTests } from "./test/files.mjs";
import { endAll } from "./test/run.mjs";
import { StageFailed, stage } from "./test/stage.mjs";
import { openWorkplace } from "./test/workplace.mjs";

const USAGE = `npm test                       type check, lint and all tests
npm test -- <part of a path>   only the test files whose path contains it
npm test -- --only <part>      the same without type check and lint
npm run test:long              also what takes long, then on PostgreSQL 15 and on Node 24; writes docs/runs/<date>.md`;

const { values: options, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "boolean" }, long: { type: "boolean" }, help: { type: "boolean" } },
});

async function main(folder) {
  const start = performance.now();
  await stage("Packages", install);
  const built = await build();
  const { runRound } = await import("./test/round.mjs");
  const env = { ...(await browserFor(built)), ...(options.long && { GEMEINSINN_LONG: "1" }) };
  const common = { ...built, env, folder, long: options.long };
  const rounds = [await runRound({ ...common, name: "Tests" })];
  if (options.long) {
    const { provideNode24, providePostgres15 } = await import("./test/toolchain.mjs");
    const binaries = await stage("PostgreSQL 15", providePostgres15);
    rounds.push(await runRound({ ...common, name: "On PostgreSQL 15", bundles: built.database, binaries }));
    const node = await stage("Node 24", provideNode24);
    rounds.push(await runRound({ ...common, name: "On Node 24", node }));
    (await import("./test/record.mjs")).writeRecord(rounds, (performance.now() - start) / 1000);
  }
  return rounds.every(({ code }) => code === 0) ? 0 : 1;
}

/** Bundles the tests, and checks types and style beside it. */
async function build() {
  const tests = findTests(patterns);
  if (tests.length === 0) throw new StageFailed(`No test file matches ${patterns.join(", ")}.`);
  const checks = options.only ? [] : [stage("Types", checkTypes), stage("Lint", lint)];
  const [built] = await Promise.all([
    stage(`Bundles of ${tests.length} test files`, () => bundleTests(tests)),
    ...checks,
  ]);
  if (built.product.length > 0) await stage("Product", (await import("./build.mjs")).buildServer);
  return built;
}

async function browserFor({ browser }) {
  if (browser.length === 0) return {};
  const { provideBrowser } = await import("./test/browser.mjs");
  return stage("Browser", provideBrowser);
}

if (options.help) {
  console.log(USAGE);
  process.exit();
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
  await leave(await main(workplace.folder));
} catch (error) {
  console.error(error instanceof StageFailed ? `\n${error.message}` : error);
  await leave(1);
}
