import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { listFiles, readSources } from "./source";

const FOLDERS = ["bin", "src", "tests", "bench", "packages", "database/migrations"];
const MAX_LINES = 300;

/** Texts, demo data and what a program has written may be long. */
const MAY_BE_LONG = [/\/messages(\.\w+)?\.ts$/, /^src\/platform\/db\/tables\.ts$/];

const lineCount = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;

test("no file has more than 300 lines", () => {
  const files = listFiles(FOLDERS, /\.(tsx?|mjs|css|sql)$/).filter(
    (file) => !MAY_BE_LONG.some((rule) => rule.test(file)),
  );
  const long = files.map((file) => [file, lineCount(file)] as const).filter(([, lines]) => lines > MAX_LINES);
  assert.deepEqual(long, []);
});

test("half of all files have at most 80 lines", () => {
  const sizes = readSources(["src"])
    .map(({ path }) => lineCount(path))
    .sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  assert.ok(median <= 80, `the median is ${median}`);
});

type Rule = { level?: string; options?: Record<string, number> };
type Rules = Record<string, Record<string, Rule | string>>;

test("the linter refuses long functions, many parameters, any and default exports; a drawing is no program", () => {
  const config: { linter: { rules: Rules }; overrides: { includes: string[]; linter: { rules: Rules } }[] } =
    JSON.parse(readFileSync("biome.json", "utf8"));
  const { complexity, style, suspicious } = config.linter.rules;
  assert.deepEqual(complexity?.noExcessiveLinesPerFunction, { level: "error", options: { maxLines: 60 } });
  assert.deepEqual(complexity?.useMaxParams, { level: "error", options: { max: 4 } });
  assert.equal(style?.noDefaultExport, "error");
  assert.equal(suspicious?.noExplicitAny, "error");
  assert.deepEqual(
    config.overrides.map(({ includes, linter }) => [includes, linter.rules.complexity?.noExcessiveLinesPerFunction]),
    [
      [["src/platform/ui/drawings/**"], "off"],
      [["**/*.tsx"], { level: "error", options: { maxLines: 100 } }],
    ],
  );
});

test("the linter is silenced only with a reason, and seldom", () => {
  const silenced = readSources(["src", "tests", "packages", "demo"]).flatMap(({ path, text }) =>
    [...text.matchAll(/^.*biome-ignore(?!\*\/).*$/gm)].map(([line]) => `${path}: ${line.trim()}`),
  );
  const mentions = silenced.filter((line) => !line.startsWith("tests/house/"));
  assert.deepEqual(
    mentions.filter((line) => !/biome-ignore \S+: \S+/.test(line)),
    [],
  );
  assert.ok(mentions.length <= 15, `${mentions.length} times`);
});
