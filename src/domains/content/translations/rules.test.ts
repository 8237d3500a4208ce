import assert from "node:assert/strict";
import { test } from "node:test";
import { moving, newSnapshot, removing, withSection } from "../editor/snapshot";
import { changedParts } from "./changed-parts";
import { assertMayConfirm } from "./rules";

const page = newSnapshot({ title: "Bänke", kind: "contribute", date: "" });
const [, , contact] = page.sections;
const contactId = contact?.id ?? "";

test("an editor reads which parts of an original are others: its head, its sections, or only their order", () => {
  const named = withSection(page, contactId, { ...(contact?.section as object), title: "Fragen Sie uns" } as never);
  const cases = [
    [page, []],
    [{ ...page, title: "Bänke am Bach" }, ["head"]],
    [named, ["contact"]],
    [removing(page, contactId), ["contact"]],
    [moving(page, contactId, -1), ["order"]],
    [{ ...named, description: "Am Bach." }, ["head", "contact"]],
  ] as const;
  for (const [after, expected] of cases) assert.deepEqual(changedParts(page, after), expected);
});

test("only what is outdated is confirmed, and only beside the original that was seen", () => {
  const outdated = { state: "outdated", sourceRevision: 3 } as const;
  assert.doesNotThrow(() => assertMayConfirm(outdated, 3));
  assert.throws(() => assertMayConfirm(outdated, 2), { code: "changed_meanwhile" });
  for (const state of ["missing", "in_work", "present"] as const)
    assert.throws(() => assertMayConfirm({ ...outdated, state }, 3), { code: "not_now" });
});
