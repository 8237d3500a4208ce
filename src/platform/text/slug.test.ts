import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { freeSlug, slugOf } from "./slug";

test("umlauts are spelled out, accents and marks fall away", () => {
  assert.equal(slugOf("AG Öffentlichkeit & Räume"), "ag-oeffentlichkeit-raeume");
  assert.equal(slugOf("Stra\u00dfe, Caf\u00e9 – „Größe“"), "strasse-cafe-groesse");
  assert.equal(slugOf("ra\u0308ume"), "raeume");
  assert.equal(slugOf("Bänke!"), "baenke");
  assert.equal(slugOf("日本"), "");
});

test("a slug is short, ends with a word and is free", () => {
  assert.equal(slugOf(`${"wort ".repeat(20)}`), "wort-".repeat(16).slice(0, -1));
  assert.equal(slugOf("x".repeat(200)).length, 80);
  assert.equal(freeSlug("Fachtag", new Set(["fachtag", "fachtag-2"]), "eintrag"), "fachtag-3");
  assert.equal(freeSlug("日本", new Set(), "eintrag"), "eintrag");
  fc.assert(fc.property(fc.string(), (text) => assert.match(slugOf(text), /^([a-z0-9]+(-[a-z0-9]+)*)?$/)));
});
