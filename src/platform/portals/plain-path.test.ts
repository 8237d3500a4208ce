import assert from "node:assert/strict";
import { test } from "node:test";
import { plainPath } from "./plain-path";

test("one place has one spelling, wherever it was copied from", () => {
  for (const address of [
    "/über/uns",
    "über/uns/",
    "./über/uns",
    "//über/uns//",
    " https://alt.example/%C3%BCber/uns?x=1#y ",
    "/u\u0308ber/uns",
  ])
    assert.equal(plainPath(address), "/über/uns", address);
  for (const address of ["", "/", "https://alt.example", "https://alt.example?x", "#y"])
    assert.equal(plainPath(address), "/", address);
  assert.equal(plainPath("/100%/%E4"), "/100%/%E4");
  assert.equal(plainPath(plainPath("/a b/?c")), "/a b");
});
