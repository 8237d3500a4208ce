import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { returnPath } from "./return-path";

test("a path of the portal is kept with its query and its mark", () => {
  for (const path of [
    "/",
    "/ergebnisse",
    "/ergebnisse?jahr=2024#baenke",
    "/a/b?x=%C3%BC",
    "/suche?q=http://a.example",
  ]) {
    assert.equal(returnPath(path), path);
  }
});

test("what a browser would read as another site becomes the start page", () => {
  const evil = [
    ...["//boese.example", "/\\boese.example", "\\\\boese.example", "https:boese.example", "https://boese.example"],
    ...["/\t/boese.example", "/\n/boese.example", " //boese.example", "javascript:alert(1)", "data:text/html,x"],
    ...[
      "boese.example",
      "",
      "/..//boese.example",
      "/.//boese.example",
      "/%5Cboese.example/..//x",
      "http:/\\boese.example",
    ],
    ...["/a\u0000b", "/a b", undefined, `/${"a".repeat(2_000)}`],
  ];
  for (const path of evil) {
    const url = new URL(returnPath(path), "https://stadt.example");
    assert.equal(url.origin, "https://stadt.example", path);
  }
  assert.equal(returnPath("//boese.example"), "/");
  assert.equal(returnPath("/..//boese.example"), "/");
});

test("signing in does not lead to signing in or out again", () => {
  for (const path of ["/anmelden", "/anmelden/code?anfrage=1", "/abmelden", "/x/../abmelden"]) {
    assert.equal(returnPath(path), "/");
  }
  assert.equal(returnPath("/anmeldenswert"), "/anmeldenswert");
});

test("whatever is typed, the answer is a path of this portal that means the same when it is read again", () => {
  const part = fc.constantFrom(
    "/",
    "\\",
    "//",
    "..",
    ".",
    "%2f",
    "%5c",
    "boese.example",
    "@",
    ":",
    "https:",
    "?",
    "#",
    "\t",
    "ü",
    " ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const path = returnPath(parts.join(""));
      assert.equal(new URL(path, "https://stadt.example").origin, "https://stadt.example");
      assert.match(path, /^\/(?![/\\])/);
      assert.equal(returnPath(path), path);
    }),
    { numRuns: 2_000 },
  );
});
