import assert from "node:assert/strict";
import { test } from "node:test";
import { soundJson, soundText } from "./sound-text";

test("what no column takes is left out of what was decoded, and every other character stays", () => {
  assert.equal(soundText(decodeURIComponent("/a%00b")), "/ab");
  assert.equal(soundText("Gr\ud83d\udc4bß \ud800e"), "Gr\ud83d\udc4bß e");
  assert.deepEqual(soundJson(JSON.parse('{"a\\u0000":["\\ud800x",1,null,{"b":"\\u0000"}]}')), {
    a: ["x", 1, null, { b: "" }],
  });
});
