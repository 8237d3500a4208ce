import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { textOf } from "./input";

const folder = mkdtempSync(join(tmpdir(), "sortition-input-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("a file is read in UTF-8, UTF-16 of both orders and Windows-1252", () => {
  const text = "id;Größe\n1;groß €\n";
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  const path = join(folder, "pool.csv");
  for (const bytes of [
    Buffer.from(text),
    little,
    Buffer.from(little).swap16(),
    Buffer.concat([Buffer.from(little).swap16(), Buffer.from([0])]),
    Buffer.from(text.replace("€", "\x80"), "latin1"),
  ]) {
    writeFileSync(path, bytes);
    assert.equal(textOf(path), text);
  }
});
