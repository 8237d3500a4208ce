import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { urlOf } from "../support/database";
import { type Catalogue, readCatalogue, tableNames } from "../support/schema/catalogue";
import { wordsOf } from "../support/schema/types";
import { readSources } from "./source";

/** Their words are names from standards, not words of ours. */
const STANDARDS = ["locale", "format"];

type Entry = { german: string; code: string; address: string };

const rows = [...readFileSync("docs/GLOSSARY.md", "utf8").matchAll(/^\| (.+?) \| `(\w+)` \| *([^|\s]*) *\|/gm)];
const entries: Entry[] = rows.map(([, german = "", code = "", address = ""]) => ({ german, code, address }));
const codes = new Set(entries.map(({ code }) => code));

let catalogue: Catalogue;
before(async () => {
  catalogue = await readCatalogue(urlOf("postgres"));
});

const repeated = (words: string[]) => words.filter((word, index) => words.indexOf(word) !== index);

test("one German word has one word in the code, and the other way round", () => {
  assert.deepEqual(repeated(entries.map(({ german }) => german.toLowerCase())), []);
  assert.deepEqual(repeated(entries.map(({ code }) => code)), []);
  assert.deepEqual(repeated(entries.map(({ address }) => address).filter(Boolean)), []);
});

test("every domain and every table stands in the glossary", () => {
  assert.deepEqual(
    [...readdirSync("src/domains"), ...tableNames(catalogue)].filter((name) => !codes.has(name)),
    [],
  );
});

test("every state and every kind stands in the glossary", () => {
  const words = catalogue.constraints.flatMap(({ columns: [column = ""], definition }) =>
    STANDARDS.includes(column) ? [] : (wordsOf(definition, column) ?? []),
  );
  assert.ok(words.includes("running"), "the search finds states");
  assert.deepEqual(
    [...new Set(words)].filter((word) => !codes.has(word)),
    [],
  );
});

test("every address of the glossary is built somewhere", () => {
  const code = readSources(["src"])
    .map((file) => file.code)
    .join("\n");
  const unknown = entries.filter(
    ({ address }) => address && !new RegExp(`["'\`]${address}\\b|/${address.split("/").at(-1)}["'\`]`).test(code),
  );
  assert.deepEqual(
    unknown.map(({ address }) => address),
    [],
  );
});
