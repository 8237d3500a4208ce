import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { type AtomFeed, atomText } from "./atom";

const feed: AtomFeed = {
  title: "Ergebnisse & mehr",
  url: "https://stadt.example/ergebnisse.atom",
  pageUrl: "https://stadt.example/ergebnisse",
  language: "de",
  author: "Lauterbrück",
  updatedAt: new Date("2026-05-28T08:00:00Z"),
  entries: [],
};

/** The text of every element, as a feed reader finds it. */
function read(xml: string) {
  const parser = new SaxesParser();
  const found: Record<string, string[]> = {};
  const open: string[] = [];
  parser.on("opentag", ({ name }) => open.push(name));
  parser.on("text", (text) => {
    found[open.join("/")] = [...(found[open.join("/")] ?? []), text];
  });
  parser.on("closetag", () => open.pop());
  parser.on("error", (error) => assert.fail(error.message));
  parser.write(xml).close();
  return found;
}

test("a feed reader finds title, address and day of every entry", () => {
  const entry = {
    id: "6f9619ff-8b86-4011-b42d-00c04fc964ff",
    title: "18 <Bänke>",
    url: "https://stadt.example/ergebnisse/baenke",
    summary: "Im Schatten.",
    updatedAt: new Date("2026-05-28T07:00:00Z"),
  };
  const found = read(atomText({ ...feed, entries: [entry] }));
  assert.deepEqual(found["feed/title"], ["Ergebnisse & mehr"]);
  assert.deepEqual(found["feed/entry/title"], ["18 <Bänke>"]);
  assert.deepEqual(found["feed/entry/id"], ["urn:uuid:6f9619ff-8b86-4011-b42d-00c04fc964ff"]);
  assert.deepEqual(found["feed/entry/updated"], ["2026-05-28T07:00:00.000Z"]);
});

test("whatever a title holds, the feed stays XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      read(atomText({ ...feed, title }));
    }),
  );
});
