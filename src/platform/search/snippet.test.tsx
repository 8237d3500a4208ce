import assert from "node:assert/strict";
import { test } from "node:test";
import { Marked, markerOf, passageOf, piecesOf } from "./snippet";

const marked = (text: string, stems: string[]) =>
  piecesOf(text, markerOf(stems))
    .filter(({ isMarked }) => isMarked)
    .map(({ text: piece }) => piece);

test("whole words are marked, also as parts, with umlauts and with ß", () => {
  assert.deepEqual(marked("Die Ehrenamtskarte und die Karten", ["kart"]), ["Ehrenamtskarte", "Karten"]);
  assert.deepEqual(marked("Eine Bank, zwei Bänke, drei Baenke", ["bank"]), ["Bank", "Bänke", "Baenke"]);
  assert.deepEqual(marked("Die Straße heißt STRASSE", ["strass"]), ["Straße", "STRASSE"]);
});

test("a short stem is marked where a word begins with it only", () => {
  assert.deepEqual(marked("Der Rat berät den Rathausplatz", ["rat"]), ["Rat", "Rathausplatz"]);
});

test("nothing of a text is lost or added by marking it", () => {
  const text = "Bänke & <b>Bank</b> am Weg";
  assert.equal(
    piecesOf(text, markerOf(["bank", "weg"]))
      .map(({ text: piece }) => piece)
      .join(""),
    text,
  );
  assert.deepEqual(piecesOf(text, undefined), [{ text, isMarked: false }]);
});

test("markup in a text stays text, also where it is marked", () => {
  const html = String(<Marked text={'<script>alert("Bank")</script><mark>Bank'} marker={markerOf(["bank"])} />);
  assert.equal(html, "&lt;script&gt;alert(&quot;<mark>Bank</mark>&quot;)&lt;/script&gt;&lt;mark&gt;<mark>Bank</mark>");
});

test("the passage begins near the first hit and is cut between words", () => {
  const text = `${"Wir bauen viel. ".repeat(40)}Die Bank steht. ${"Und noch mehr. ".repeat(40)}`;
  const passage = passageOf(text, markerOf(["bank"]));
  assert.match(passage, /^… .*Die Bank steht\..* …$/);
  assert.ok(passage.length <= 230);
  assert.match(passageOf(text, markerOf(["fehlt"])), /^Wir bauen viel\./);
});

test("a stem cannot be a pattern, and a text of 4,000 signs is read in no time", () => {
  assert.deepEqual(marked("a.c abc", ["abc"]), ["abc"]);
  const startedAt = performance.now();
  passageOf("a".repeat(4_000), markerOf(["aaab", "bbbb"]));
  assert.ok(performance.now() - startedAt < 200);
});

test("what stood in lines of its own is told apart in a passage", () => {
  assert.equal(
    passageOf("Die Bank steht.\nab Mai 2026\nBeschluss", undefined),
    "Die Bank steht. ab Mai 2026 · Beschluss",
  );
});
