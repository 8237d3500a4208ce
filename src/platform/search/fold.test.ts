import assert from "node:assert/strict";
import { test } from "node:test";
import { fold, tokensOf } from "./fold";

test("two spellings of one word are the same", () => {
  for (const [one, other] of [
    ["Bänke", "Baenke"],
    ["BÄNKE", "banke"],
    ["Straße", "STRASSE"],
    ["Öl", "Oel"],
    ["Müller", "Mueller"],
    ["Café", "cafe"],
    ["Ba\u0308nke", "Bänke"],
  ] as const) {
    assert.equal(fold(one), fold(other), `${one} and ${other}`);
  }
});

test("what is no umlaut stays: Feuer, Quelle, Treue, bauen", () => {
  assert.deepEqual(["Feuer", "Quelle", "Treue", "bauen"].map(fold), ["feuer", "quelle", "treue", "bauen"]);
});

test("words joined by a hyphen count in parts and as a whole; hyphens that nobody sees do not count", () => {
  const words = (text: string) => tokensOf(text).map(({ word }) => word);
  assert.deepEqual(words("Am Handy-Tisch"), ["am", "handy", "tisch", "handytisch"]);
  assert.deepEqual(words("Zusammen\u00adkommen"), ["zusammenkommen"]);
  assert.deepEqual(words("🎈 🎈 ... --"), []);
  assert.deepEqual(words("مرحبا 2017"), ["مرحبا", "2017"]);
});

test("what is too long for a word is none", () => {
  assert.deepEqual(tokensOf("a".repeat(2_000)), []);
});
