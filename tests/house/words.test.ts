import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { isTest, listFiles, readSources, type SourceFile } from "./source";

const FOLDERS = ["src", "tests", "demo", "bench", "packages"];
const VAGUE = /^(utils?|helpers?|manager|services?|misc|common)$/;
const VAGUE_NAME = /\b(?:class|type|interface)\s+(\w*(?:Utils?|Helpers?|Manager|Service))\b/g;
const CASTS_PER_1000_LINES = 8;

const own = () => readSources(FOLDERS).filter(({ path }) => !path.startsWith("tests/house/"));

const hits = (files: SourceFile[], pattern: RegExp) =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([line]) => `${path}: ${line.trim()}`));

test("files, folders and names say what they are, not that they help", () => {
  const parts = listFiles(["bin", ...FOLDERS], /\.(tsx?|mjs|css)$/).filter((file) =>
    file.split(/[/.-]/).some((part) => VAGUE.test(part)),
  );
  assert.deepEqual(parts, []);
  const names = own().flatMap(({ path, code }) => [...code.matchAll(VAGUE_NAME)].map(([, name]) => `${path}: ${name}`));
  assert.deepEqual(names, []);
});

test("file names are ASCII and in kebab case; what we import for trial may be called as editors call it", () => {
  const all = listFiles(["bin", ...FOLDERS, "database", "docs"], /./).filter((file) => !file.includes("/fixtures/"));
  const files = all.map((file) => basename(file));
  assert.deepEqual(
    files.filter((name) => !/^[A-Za-z0-9._-]+$/.test(name)),
    [],
  );
  const sources = listFiles(FOLDERS, /\.tsx?$/).map((file) => basename(file));
  assert.deepEqual(
    sources.filter((name) => !/^[a-z0-9-]+(\.test|\.d)?\.tsx?$/.test(name)),
    [],
  );
});

test("nothing is left for later, and no test is skipped", () => {
  assert.deepEqual(hits(own(), /^.*\b(TODO|FIXME|HACK)\b.*$/gm), []);
  assert.deepEqual(hits(own(), /^.*\b(test|it|describe|t)\.(skip|only|todo)\(.*$/gm), []);
  const tests = own().filter(({ path }) => isTest(path));
  assert.deepEqual(hits(tests, /^.*\b(skip|only|todo): .*$/gm), []);
});

test("a cast is an exception", () => {
  const files = own().filter(({ path }) => !path.includes("/messages"));
  const casts = files.flatMap(({ path, code }) =>
    [...code.matchAll(/^(?!\s*(?:import|export)\b).*[\w)\]}] as (?!const\b)[A-Z{(].*$/gm)].map(
      ([line]) => `${path}: ${line.trim()}`,
    ),
  );
  const lines = files.reduce((sum, { code }) => sum + code.split("\n").length, 0);
  const limit = Math.max(20, (lines / 1000) * CASTS_PER_1000_LINES);
  assert.ok(casts.length <= limit, `${casts.length} casts in ${lines} lines:\n${casts.join("\n")}`);
});
