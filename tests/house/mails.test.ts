import assert from "node:assert/strict";
import { test } from "node:test";
import { previews } from "../../src/app/previews";
import { isTest, readSources } from "./source";

/** The mail functions of a file: `export function signInMail(` or `export const welcomeMail =`. */
const mailsIn = (code: string) =>
  [...code.matchAll(/^export (?:function|const) (\w+Mail)\b/gm)].map(([, name = ""]) => name);

test("every mail can be looked at before it is sent", () => {
  const sources = readSources(["src"]).filter(({ path }) => path.endsWith("/mails.tsx") && !isTest(path));
  const mails = sources.flatMap(({ code }) => mailsIn(code));
  assert.ok(mails.includes("signInMail"), "the search finds mails");
  assert.deepEqual(
    mails.filter((name) => !(name in previews)),
    [],
  );
  assert.deepEqual(
    Object.keys(previews).filter((name) => !mails.includes(name)),
    [],
  );
});
