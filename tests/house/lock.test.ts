import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

/** Free licences under which a work of the EUPL-1.2 may use a library, and those of fonts and data. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "EUPL-1.2",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
  "PSF-2.0",
  "Python-2.0",
  "Zlib",
];

/** Two old packages say it in their README only. */
const SAID_ELSEWHERE: Record<string, string> = { "node_modules/humanize-number": "MIT", "node_modules/only": "MIT" };

type Locked = { version?: string; license?: string; link?: boolean; optional?: boolean };
type Manifest = {
  license?: string;
  licenses?: { type: string }[];
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8"));
const lock = read<{ packages: Record<string, Locked> }>("package-lock.json");

/** @example isAllowed("(MIT OR GPL-3.0)") → true */
const isAllowed = (expression: string): boolean =>
  expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((name) => ALLOWED.includes(name.trim())));

/** From the lock, or as the package itself says it, in the old way or the new. */
function licenceOf(path: string, { license }: Locked): string | undefined {
  const file = join(path, "package.json");
  if (license !== undefined || !existsSync(file)) return license;
  const manifest = read<Manifest>(file);
  return manifest.license ?? manifest.licenses?.map(({ type }) => type).join(" OR ") ?? SAID_ELSEWHERE[path];
}

test("the lock is complete: npm ci finds every package in it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lock-"));
  for (const file of ["package.json", "package-lock.json", "packages"]) {
    await cp(file, join(folder, file), { recursive: true, filter: (path) => !path.includes("node_modules") });
  }
  const options = ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund"];
  await assert.doesNotReject(promisify(execFile)("npm", options, { cwd: folder }));
});

test("versions are pinned, so that everybody runs the same", () => {
  const { dependencies, devDependencies } = read<Manifest>("package.json");
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  assert.deepEqual(loose, []);
});

test("every library has a licence that goes with ours", () => {
  const foreign = Object.entries(lock.packages)
    .filter(([path, { link }]) => path.startsWith("node_modules/") && !link)
    .map(([path, locked]) => ({ path, licence: licenceOf(path, locked), optional: locked.optional ?? false }));
  assert.deepEqual(
    foreign.filter(({ licence, optional }) => licence === undefined && !optional),
    [],
  );
  assert.deepEqual(
    foreign.filter(({ licence }) => licence !== undefined && !isAllowed(licence)),
    [],
  );
});

// The control: were these allowed, the test above would prove nothing.
test("a licence that asks for more is noticed", () => {
  for (const licence of ["GPL-3.0", "AGPL-3.0-only", "MIT AND GPL-2.0", "UNLICENSED", "SSPL-1.0"])
    assert.ok(!isAllowed(licence));
  assert.ok(isAllowed("(MIT OR GPL-3.0)"));
});
