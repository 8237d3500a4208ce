import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formsOf, slipsAllowed, slipsBetween } from "./spelling";

test("a letter too many, too few, another one, or two that changed places are one slip each", () => {
  assert.equal(slipsBetween("ehrenmatskarte", "ehrenamtskarte", 2), 1);
  assert.equal(slipsBetween("burgerat", "burgerrat", 2), 1);
  assert.equal(slipsBetween("impressumm", "impressum", 2), 1);
  assert.equal(slipsBetween("datenschuts", "datenschutz", 2), 1);
  assert.equal(slipsBetween("haus", "maus", 2), 1);
  assert.equal(slipsBetween("haus", "haus", 2), 0);
  assert.ok(slipsBetween("haus", "garten", 2) > 2);
});

test("short words are not guessed far", () => {
  assert.deepEqual([slipsAllowed("bank"), slipsAllowed("ehrenamtskarte")], [1, 2]);
  assert.deepEqual(formsOf("rat"), []);
  assert.deepEqual(formsOf("2026"), []);
});

test("words that are one slip apart always share a form", () => {
  const letters = fc.stringMatching(/^[a-z]{5,14}$/);
  fc.assert(
    fc.property(letters, fc.nat(), fc.integer({ min: 0, max: 3 }), (word, place, slip) => {
      const at = place % (word.length - 1);
      const [head, letter = "", next = "", tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
      const slipped = [`${head}${next}${tail}`, `${head}x${letter}${next}${tail}`, `${head}x${next}${tail}`];
      const other = [...slipped, `${head}${next}${letter}${tail}`][slip] ?? word;
      const shared = new Set(formsOf(other));
      assert.ok(
        formsOf(word).some((form) => shared.has(form)),
        `${word} and ${other}`,
      );
      assert.ok(slipsBetween(word, other, 2) <= 1);
    }),
  );
});
