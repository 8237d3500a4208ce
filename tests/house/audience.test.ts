import assert from "node:assert/strict";
import { test } from "node:test";
import { isTest, readSources, type SourceFile } from "./source";

/** Queries that reckon for themselves who may see something: by the keys of a viewer, or by the column. */
const ownReckoning = (sources: SourceFile[]) =>
  sources
    .filter(({ path, code }) => !path.startsWith("src/platform/audience/") && !isTest(path) && RECKONS.test(code))
    .map(({ path }) => path);

/** Whether something is hidden is asked by what hides it and shows it again. */
const RECKONS =
  /viewer\.keys|\baudience\s*(=\s*any|in)\s*\(|where\(\s*["'](\w+\.)?audience["'],\s*["'](=|in)["'],(?!\s*"hidden")/;

test("who may find something is decided by the one predicate of the platform", () => {
  assert.deepEqual(ownReckoning(readSources(["src"])), []);
});

test("a query that decides for itself is noticed", () => {
  const written = (code: string) =>
    ownReckoning([{ path: "src/domains/places/queries.ts", text: code, code, imports: [] }]);
  for (const code of [
    "sql`select id from objects where audience = any(keys)`",
    "sql`select id from objects where objects.audience in ('public')`",
    'tx.selectFrom("objects").where("objects.audience", "=", "public")',
    "sql`select id from objects where may_see(viewer.keys)`",
  ])
    assert.equal(written(code).length, 1, code);
  for (const code of ['.where(isListedFor(viewer, "objects.audience"))', '.where("audience", "=", "hidden")'])
    assert.deepEqual(written(code), [], code);
});
