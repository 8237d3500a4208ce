import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands";
import { listFiles } from "./source";

const read = (file: string) => readFileSync(file, "utf8");
const manifest: { version: string; license: string; scripts: Record<string, string> } = JSON.parse(
  read("package.json"),
);

/** What stands in the first column of the tables of a document, as code. */
const firstColumn = (file: string) =>
  [...read(file).matchAll(/^\| `([^`|]+)` \|/gm)].map(([, cell = ""]) => cell.replace(/^npm run /, ""));

const isVariable = (text: string) => /^[A-Z]+(_[A-Z]+)*$/.test(text);

test("README and handbook explain every variable that the configuration reads, and no other", () => {
  const [, known = ""] =
    /const Environment = z\.object\(\{([\s\S]*?)\n\}\);/.exec(read("src/platform/config.ts")) ?? [];
  const variables = [...known.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name).sort();
  assert.ok(variables.includes("PORT"), "the search finds variables");
  for (const file of ["README.md", "docs/betrieb/umgebung.md"]) {
    assert.deepEqual(firstColumn(file).filter(isVariable).sort(), variables, file);
  }
});

test("README names every command of the operator as it is typed, and no other", () => {
  const typed = Object.values(commands).map(({ usage }) => usage);
  const scripts = Object.keys(manifest.scripts);
  const named = firstColumn("README.md").filter((cell) => !isVariable(cell) && !scripts.includes(cell));
  assert.deepEqual(named.filter((cell) => !cell.startsWith("gemeinsinn")).sort(), typed.sort());
});

test("README names every command of the repository", () => {
  const text = read("README.md");
  const missing = Object.keys(manifest.scripts).filter(
    (name) => !new RegExp(`npm (?:run )?${name}(?![\\w:])`).test(text),
  );
  assert.deepEqual(missing, []);
});

/** The first sentence of what a start or a command may say, in the pieces that are always the same. */
const firstSentences = () =>
  listFiles(["src", "bin"], /(?<!\.test)\.(ts|tsx|mjs)$/).flatMap((file) =>
    [...read(file).matchAll(/new (?:StartError|InstallError|BackupBroken)\(\s*[`"]([^`"]+)/g)].map(
      ([, text = ""]) =>
        text
          .split(/[.:] |\.$|\\n/)[0]
          ?.split(/\$\{[^}]*\}|[(),]/)
          .map((piece) => piece.trim()) ?? [],
    ),
  );

test("the handbook knows every sentence with which a start can fail", () => {
  const handbook = read("docs/betrieb/stoerungen.md");
  const sentences = firstSentences();
  assert.ok(sentences.length > 25, "the search finds sentences");
  const unknown = sentences.filter((pieces) => {
    const [longest = ""] = [...pieces].sort((a, b) => b.length - a.length);
    return longest !== "" && !handbook.includes(longest);
  });
  assert.deepEqual(
    unknown.map((pieces) => pieces.join(" … ")),
    [],
  );
});

for (const folder of ["docs/betrieb", "docs/decisions"]) {
  test(`${folder} has a table of contents that names every document in it`, () => {
    const contents = read(`${folder}/README.md`);
    const missing = readdirSync(folder).filter((name) => name !== "README.md" && !contents.includes(`](${name})`));
    assert.deepEqual(missing, []);
  });
}

test("every decision says when it was made, why, what, and what follows", () => {
  const incomplete = readdirSync("docs/decisions")
    .filter((name) => /^\d{4}-/.test(name))
    .filter((name) => {
      const text = read(`docs/decisions/${name}`);
      const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
      const isNumbered = text.startsWith(`# ${name.slice(0, 4)} `);
      return !isNumbered || !/^\d{4}-\d\d-\d\d$/m.test(text) || parts.join() !== "Context,Decision,Consequence";
    });
  assert.deepEqual(incomplete, []);
});

test("publiccode.yml describes this version, this licence, and fits the catalogues that read it", () => {
  const described = parse(read("publiccode.yml"));
  assert.equal(described.softwareVersion, manifest.version);
  assert.equal(described.legal.license, manifest.license);
  for (const locale of ["de", "en"]) {
    const { shortDescription, longDescription, features } = described.description[locale];
    assert.ok(shortDescription.length <= 150, shortDescription);
    assert.ok(longDescription.length >= 150 && longDescription.length <= 10_000);
    assert.ok(features.length > 0);
  }
  const needed = ["publiccodeYmlVersion", "name", "url", "releaseDate", "platforms", "categories", "developmentStatus"];
  const keys = [...needed, "softwareType", "maintenance", "localisation"];
  assert.deepEqual(
    keys.filter((key) => described[key] === undefined),
    [],
  );
});

test("the licence is the whole European Union Public Licence 1.2", () => {
  const text = read("LICENSE");
  assert.match(text, /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n/);
  for (let article = 1; article <= 15; article++) assert.match(text, new RegExp(`^${article}\\.`, "m"));
  assert.match(text, /‘Compatible Licences’ according to Article 5 EUPL are:/);
});

test("the picture of the README is small enough to be loaded on the way", () => {
  for (const name of readdirSync("docs/pictures")) {
    assert.ok(readFileSync(`docs/pictures/${name}`).length <= 300_000, name);
  }
});
