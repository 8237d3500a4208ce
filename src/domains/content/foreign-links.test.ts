import assert from "node:assert/strict";
import { test } from "node:test";
import { addressesIn } from "./foreign-links";

test("addresses are read out of sentences and links, with their brackets and without what ends the sentence", () => {
  const cases: [string, string[]][] = [
    ["Siehe https://example.org/plan#3.", ["https://example.org/plan"]],
    ["[Rat](https://example.org/Rat_(Stadt)) und mehr", ["https://example.org/Rat_(Stadt)"]],
    [
      '{"url": "http://a.example/?x=1&y=2", "b": "**https://b.example/**"}',
      ["http://a.example/?x=1&y=2", "https://b.example/"],
    ],
    ["<https://c.example/ü> (https://d.example)", ["https://c.example/ü", "https://d.example"]],
    ["ftp://e.example mailto:x@f.example /eigene/seite https://", []],
  ];
  for (const [text, expected] of cases) assert.deepEqual(addressesIn(text), expected, text);
});
