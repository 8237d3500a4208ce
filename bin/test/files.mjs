import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const OUTPUT = "tests";
const isTest = (file) => /\.test\.tsx?$/.test(file);

const filesOf = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map((file) => join(folder, file)) : [];

const packages = () =>
  existsSync("packages") ? readdirSync("packages").map((name) => join("packages", name, "src")) : [];

/** The test files whose path contains one of the patterns; all of them when there is no pattern. */
export function findTests(patterns) {
  const tests = ["src", "tests", "demo", ...packages()].flatMap(filesOf).filter(isTest);
  const isWanted = (file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern));
  return tests.filter(isWanted).sort();
}

/** Bundles test files and says what they need: which of them use the database, which the browser, which the product. */
export async function bundleTests(tests) {
  const { bundle } = await import("../bundle.mjs");
  rmSync(join(".build", OUTPUT), { recursive: true, force: true });
  await bundle(tests, OUTPUT);
  const bundles = tests.map((file) => join(".build", OUTPUT, file.replace(/\.tsx?$/, ".mjs")));
  const using = (support) =>
    bundles.filter((file) => readFileSync(file, "utf8").includes(`\n// tests/support/${support}.ts\n`));
  return { bundles, database: using("database"), browser: using("chromium"), product: using("server") };
}
