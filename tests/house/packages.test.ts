import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { isTest, readSources } from "./source";

const names = existsSync("packages") ? readdirSync("packages") : [];

for (const name of names) {
  test(`the package "${name}" stands alone`, () => {
    const folder = `packages/${name}/`;
    const manifest: { dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(`${folder}package.json`, "utf8"),
    );
    const own = Object.keys(manifest.dependencies ?? {});
    const isOwn = (target: string) =>
      target.startsWith(folder) ||
      target.startsWith("node:") ||
      own.some((one) => target === one || target.startsWith(`${one}/`));
    const offences = readSources([`${folder}src`])
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, imports }) =>
        imports
          .map(({ target }) => target)
          .filter((target) => !isOwn(target))
          .map((target) => `${path} → ${target}`),
      );
    assert.deepEqual(offences, []);
  });
}
