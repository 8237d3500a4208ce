import assert from "node:assert/strict";
import { test } from "node:test";
import { fileNote, sizeText } from "./resolve";

test("a size is written as in the language of the page", () => {
  const megabytes = [sizeText(1_540_000, "de"), sizeText(1_540_000, "en"), sizeText(1_540_000, "de-simple")];
  assert.deepEqual(megabytes, ["1,5 MB", "1.5 MB", "1,5 MB"]);
  assert.deepEqual([sizeText(1, "de"), sizeText(999_499, "en"), sizeText(999_600, "en")], ["1 kB", "999 kB", "1 MB"]);
  assert.equal(fileNote({ mediaType: "application/pdf", bytes: 2_345_678 }, "en"), "PDF, 2.3 MB");
});
