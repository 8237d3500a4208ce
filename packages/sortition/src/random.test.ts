import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { Random } from "./random";
import { digestOf } from "./sha256";

test("our SHA-256 is the one of FIPS 180-4, for texts of every length around a block", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 200 }), (codes) => {
      const text = String.fromCodePoint(...codes);
      assert.equal(digestOf(text), createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
  for (let length = 50; length < 70; length++) {
    const text = "a".repeat(length);
    assert.equal(digestOf(text), createHash("sha256").update(text).digest("hex"));
  }
});

test("a seed always gives the same numbers, another seed others", () => {
  const numbers = (seed: string) => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  assert.deepEqual(numbers("Lauterbrück"), numbers("Lauterbrück"));
  assert.notDeepEqual(numbers("Lauterbrück"), numbers("Erlach"));
  assert.deepEqual(numbers("fixed"), FIXED);
});

/** Written down once; whoever changes the generator changes every published draw. */
const FIXED = [82210847, 1260531049, 1708863751, 3909628254, 2007226178];

test("every number below a limit comes about equally often", () => {
  const random = new Random("dice");
  const counts = Array(6).fill(0);
  for (let i = 0; i < 60_000; i++) counts[random.below(6)]++;
  for (const count of counts) assert.ok(Math.abs(count - 10_000) < 400, `${counts}`);
});

test("a shuffled list has the same members, and each place is equally likely", () => {
  const random = new Random("cards");
  const first = Array(4).fill(0);
  for (let i = 0; i < 8_000; i++) {
    const cards = random.shuffle([0, 1, 2, 3]);
    assert.deepEqual([...cards].sort(), [0, 1, 2, 3]);
    first[cards[0] ?? 0]++;
  }
  for (const count of first) assert.ok(Math.abs(count - 2_000) < 200);
});
