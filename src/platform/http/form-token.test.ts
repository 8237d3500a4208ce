import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formToken } from "./form-token";

const KEY = Buffer.alloc(32, "key");
const NOW = new Date("2026-06-12T10:00:00Z");
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

test("a form may stay open for half a day", () => {
  const token = formToken(KEY, "session", NOW).issue();
  assert.equal(formToken(KEY, "session", later(11.9)).check(token), "valid");
  assert.equal(formToken(KEY, "session", later(12.1)).check(token), "expired");
});

test("a form counts for the session that opened it only", () => {
  const token = formToken(KEY, "session", NOW).issue();
  assert.equal(formToken(KEY, "another", NOW).check(token), "wrong");
  assert.equal(formToken(KEY, undefined, NOW).check(token), "wrong");
  assert.equal(formToken(Buffer.alloc(32, "other"), "session", NOW).check(token), "wrong");
});

test("a visitor's form counts for every visitor, so that a page from memory can be sent", () => {
  const token = formToken(KEY, undefined, NOW).issue();
  assert.equal(formToken(KEY, undefined, later(1)).check(token), "valid");
});

test("whatever is sent in the place of a token is wrong and no error", () => {
  const { check, issue } = formToken(KEY, "session", NOW);
  const [time = "", signature = ""] = issue().split(".");
  assert.equal(check(undefined), "wrong");
  assert.equal(check(`${time}.${"ä".repeat(signature.length)}`), "wrong");
  assert.equal(check(`${(NOW.getTime() + 1).toString(36)}.${signature}`), "wrong");
  fc.assert(fc.property(fc.string({ unit: "binary" }), (token) => check(token) === "wrong"));
});
