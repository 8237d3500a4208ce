import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { listFiles } from "./source";

const documents = [...listFiles(["docs", "packages"], /\.md$/), ...listFiles(["."], /^[^/]+\.md$/)];

/** Where a link leads, without what stands in code. */
const linksIn = (text: string) =>
  [...text.replace(/```[\s\S]*?```|`[^`\n]*`/g, "").matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target = ""]) => target);

/** As GitHub and others make anchors of headings. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

function isBroken(document: string, link: string): boolean {
  if (/^(https?|mailto|tel):/.test(link)) return false;
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? document : normalize(join(dirname(document), path));
  if (!existsSync(file)) return true;
  return anchor !== undefined && file.endsWith(".md") && !anchorsOf(readFileSync(file, "utf8")).includes(anchor);
}

test("every link in the documents leads somewhere", () => {
  const broken = documents.flatMap((file) =>
    linksIn(readFileSync(file, "utf8"))
      .filter((link) => isBroken(file, link))
      .map((link) => `${file}: ${link}`),
  );
  assert.deepEqual(broken, []);
});

test("every command that the documents name exists", () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const unknown = documents.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/npm run ([a-z:-]+)/g)]
      .filter(([, name = ""]) => scripts[name] === undefined)
      .map(([command]) => `${file}: ${command}`),
  );
  assert.deepEqual(unknown, []);
});

test("nothing names the machine on which it was written", () => {
  const files = [
    ...documents,
    ...listFiles(["src", "bin", "tests", "demo", "bench", "packages", "database"], /\.(tsx?|mjs|css|sql|txt|md)$/),
  ];
  const machine = /(?:^|[\s"'`(])\/(?:work|home|Users)\/\w/;
  const named = files.filter((file) => !file.startsWith("tests/house/") && machine.test(readFileSync(file, "utf8")));
  assert.deepEqual(named, []);
});
