import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { withTestServer } from "./server.mjs";

const MINUTES = 60_000;

/**
 * Runs test bundles once and resolves to the runner's exit code and counts. A PostgreSQL server is started only when
 * one of the bundles needs it. `node` and `binaries` choose another Node or PostgreSQL than usual.
 */
export async function runRound({ name, bundles, database, env, folder, node = process.execPath, binaries, long }) {
  const start = performance.now();
  const countsFile = join(folder, "counts.json");
  rmSync(countsFile, { force: true });
  const args = [
    "--enable-source-maps",
    "--test",
    "--test-concurrency=2",
    `--test-timeout=${(long ? 60 : 8) * MINUTES}`,
    "--test-reporter=./bin/test/reporter.mjs",
    "--test-reporter-destination=stdout",
    ...bundles,
  ];
  const test = (found) => run(node, args, { env: { ...env, ...found, TEST_COUNTS: countsFile } });
  console.log(`\n${name}`);
  const code = bundles.some((file) => database.includes(file))
    ? await withTestServer(test, { binaries })
    : await test({});
  const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, "utf8")) : {};
  return { name, code, counts, seconds: (performance.now() - start) / 1000 };
}
