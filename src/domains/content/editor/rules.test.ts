import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Refusal } from "../../../platform/errors";
import { type DraftState, handIn, mayAct, type PageAct, pageTransitions, reviewersIn, stateAfter } from "./rules";
import { wordDifference } from "./word-difference";

const states: DraftState[] = ["draft", "in_review", "scheduled", "published", "archived"];
const acts = [...new Set(pageTransitions.map(({ act }) => act))];

test("what a button offers is what the verb does, for every act in every state", () => {
  for (const act of acts) {
    for (const state of states) {
      for (const isShown of [true, false]) {
        for (const hand of ["editor", "publisher"] as const) {
          for (const deletedAt of [null, new Date(0)]) {
            const draft = { state, isShown, deletedAt };
            const offered = mayAct(act, draft, hand);
            if (offered) assert.ok(states.includes(stateAfter(act, draft, hand)));
            else assert.throws(() => stateAfter(act, draft, hand), Refusal, `${act} ${state} ${hand}`);
          }
        }
      }
    }
  }
});

test("an editor shows nothing to everybody and takes nothing away; who is alone does both", () => {
  const shown = { state: "published", isShown: true, deletedAt: null } as const;
  const draft = { state: "draft", isShown: false, deletedAt: null } as const;
  const publics: PageAct[] = ["publish", "schedule", "return", "archive", "unschedule"];
  for (const act of publics) for (const one of [shown, draft]) assert.equal(mayAct(act, one, "editor"), false, act);
  assert.deepEqual([mayAct("trash", shown, "editor"), mayAct("trash", draft, "editor")], [false, true]);
  const [rosa, leyla, owner] = ["rosa", "leyla", "owner"].map((personId, index) => ({
    personId,
    role: index === 2 ? ("owner" as const) : ("editor" as const),
  }));
  assert.ok(rosa && leyla && owner);
  assert.equal(handIn([rosa], "rosa"), "publisher");
  assert.deepEqual([handIn([rosa, owner], "rosa"), handIn([rosa, owner], "owner")], ["editor", "publisher"]);
  assert.deepEqual(reviewersIn([rosa, leyla], "rosa"), ["leyla"]);
  assert.deepEqual(reviewersIn([rosa, leyla, owner], "rosa"), ["owner"]);
});

test("what differs between two texts puts both together again", () => {
  const words = fc.array(fc.constantFrom("Bank", "Steg", "am", "\n", "rote", " ", "steht."), { maxLength: 60 });
  const text = words.map((list) => list.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join("");
      assert.equal(without("added"), before);
      assert.equal(without("removed"), after);
      assert.ok(before !== after || pieces.every(({ kind }) => kind === "same"));
    }),
  );
});

test("a word in a long text is found, and two texts without anything in common cost no time", () => {
  const long = Array.from({ length: 8_000 }, (_, i) => `Wort${i}`).join(" ");
  const changed = long.replace("Wort4000", "Bank");
  assert.deepEqual(
    wordDifference(long, changed).filter(({ kind }) => kind !== "same"),
    [
      { kind: "removed", text: "Wort4000 " },
      { kind: "added", text: "Bank " },
    ],
  );
  const began = performance.now();
  assert.equal(wordDifference(long, long.replaceAll("Wort", "Bank")).length, 2);
  assert.ok(performance.now() - began < 1_000);
});
