import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { stringify } from "yaml";
import { anyPage, anyText } from "../../../../tests/support/any-page";
import { readPageFile } from "./read-page-file";
import { writePageFile } from "./write-page-file";

const FAMILY = "src/domains/content/import/fixtures/family";

const bytes = (text: string) => new TextEncoder().encode(text);

function pageIn(name: string, text: Uint8Array) {
  const file = readPageFile(name, text);
  assert.ok(file.ok, file.ok ? "" : `${file.reason.code} in line ${file.line}`);
  return file.page;
}

test("a page that was written is read back as the same page", () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const { name, text } = writePageFile(page);
      assert.deepEqual(pageIn(name, bytes(text)), page, text);
    }),
    { numRuns: 200 },
  );
});

test("lines of nothing but blanks come back as they were", () => {
  const page = pageIn(
    "seite.md",
    bytes('---\ngoals: { description: "Oben steht eine lange Zeile\\n\\n\\n \\n# Unten" }\n---\n'),
  );
  const { name, text } = writePageFile(page);
  assert.deepEqual(pageIn(name, bytes(text)), page, text);
});

test("import, export and import of the whole family give the same pages", () => {
  const names = readdirSync(FAMILY, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  assert.equal(names.length, 10);
  for (const name of names) {
    const page = pageIn(name, readFileSync(`${FAMILY}/${name}`));
    const written = writePageFile(page);
    const again = pageIn(written.name, bytes(written.text));
    assert.deepEqual(again, page);
    assert.deepEqual(writePageFile(again), written);
  }
});

const scalar = fc.oneof(anyText, fc.constantFrom(2017, 7.5, true, null, " "));
const item = fc.dictionary(fc.constantFrom("title", "date", "description", "image", "items", "name", "mood"), scalar, {
  maxKeys: 5,
});
const value = fc.oneof(scalar, item, fc.array(item, { maxLength: 3 }), fc.array(scalar, { maxLength: 2 }));
const KEYS =
  "title description date layout hero highlights goals structure timeline workingGroups callToAction text questions mood".split(
    " ",
  );
const fields = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 8 });
const styles = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80),
  defaultStringType: fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_FOLDED", "BLOCK_LITERAL"),
  indentSeq: fc.boolean(),
});

test("any file of the family, however it is written, is the same page after export and import", () => {
  fc.assert(
    fc.property(fields, styles, anyText, fc.boolean(), (front, style, body, isFromWindows) => {
      const text = `---\n${stringify(front, style)}---\n${body}`;
      const file = readPageFile("seite.md", bytes(isFromWindows ? `\ufeff${text.replaceAll("\n", "\r\n")}` : text));
      if (!file.ok) return assert.ok(file.line >= 1);
      const written = writePageFile(file.page);
      return assert.deepEqual(pageIn(written.name, bytes(written.text)), file.page, written.text);
    }),
    { numRuns: 200 },
  );
});

test("no emoji is torn apart where a long line would be folded", () => {
  const start = "\u{10000}\n#\n0x1f  Räume,\n\n\n2017\n  22.02.2019  22.02.2019\n\n\n2017\n\n\n";
  for (let length = 0; length < 60; length++) {
    const title = `${start.slice(length % 5)}${"\u{10000}".repeat(Math.floor(length / 5) + 1)}# `;
    const file = readPageFile("seite.md", bytes(`---\n${stringify({ title: [title] }, { lineWidth: 0 })}---\n`));
    assert.ok(file.ok);
    assert.deepEqual(pageIn("seite.md", bytes(writePageFile(file.page).text)), file.page);
  }
});

test("no bytes whatever make the reader fail", () => {
  const line = fc.oneof(
    anyText,
    fc.constantFrom("---", "a: &a [*a]", "- ", "? ", "!!binary x", "%YAML 9", "{", "<<: *b", "a: b: c", "\t"),
  );
  const text = fc.array(line, { maxLength: 12 }).map((lines) => bytes(["---", ...lines].join("\n")));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 300 })), fc.string(), (content, name) => {
      const file = readPageFile(name, content);
      if (!file.ok) assert.ok(file.line >= 1);
    }),
    { numRuns: 200 },
  );
});
