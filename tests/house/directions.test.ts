import assert from "node:assert/strict";
import { test } from "node:test";
import { cyclesIn, findOffences, impureRules, RANKS } from "./directions";
import { domainOf, readSources, type SourceFile } from "./source";

const sources = readSources(["src"]);

test("every domain has its rank", () => {
  const domains = new Set(sources.map(({ path }) => domainOf(path)).filter((name) => name !== undefined));
  assert.deepEqual(
    [...domains].filter((name) => !RANKS.flat().includes(name)),
    [],
  );
});

test("main leads to app, app to domains, domains to the platform, and nothing leads back", () => {
  assert.deepEqual(findOffences(sources), []);
});

test("rules decide without looking anything up", () => {
  assert.deepEqual(impureRules(sources), []);
});

test("views show what they are given: they know no queries and no clock", () => {
  const views = sources.filter(({ path }) => /\/views(\/|\.tsx$)/.test(path));
  const asking = views.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, isType }) => !isType && /\/queries|platform\/db|^node:|^kysely|^pg$/.test(target))
      .map(({ target }) => `${path} → ${target}`),
  );
  assert.deepEqual(asking, []);
  assert.deepEqual(
    views.filter(({ code }) => /Date\.now\(|new Date\(\)|\basync\b/.test(code)).map(({ path }) => path),
    [],
  );
});

test("routes and views hold no SQL", () => {
  const pages = sources.filter(({ path }) => /^src\/domains\/.*\/(routes|views)(\/|\.tsx?$)/.test(path));
  const asking = pages.filter(({ code }) => /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(code));
  assert.deepEqual(
    asking.map(({ path }) => path),
    [],
  );
});

test("no file needs itself by way of others", () => {
  assert.deepEqual(cyclesIn(sources), []);
});

// The control: were these not found, the tests above would prove nothing.
test("a wrong way is noticed", () => {
  const file = (path: string, ...targets: string[]): SourceFile => ({
    path,
    text: "",
    code: "",
    imports: targets.map((target) => ({ target, isType: false })),
  });
  const offence = (...files: SourceFile[]) => findOffences(files).length;
  assert.equal(offence(file("src/platform/ui/a.ts", "src/domains/people/index.ts")), 1);
  assert.equal(offence(file("src/domains/people/a.ts", "src/app/app.ts")), 1);
  assert.equal(offence(file("src/domains/people/a.ts", "src/domains/groups/index.ts")), 1);
  assert.equal(offence(file("src/domains/groups/a.ts", "src/domains/people/queries.ts")), 1);
  assert.equal(offence(file("src/domains/groups/a.ts", "src/domains/people/index.ts")), 0);
  assert.equal(offence(file("src/app/a.ts", "src/domains/people/queries.ts")), 1);
  const lookedUp = file("src/domains/people/rules.ts", "src/domains/people/age.ts");
  assert.equal(impureRules([lookedUp, file("src/domains/people/age.ts", "node:fs")]).length, 1);
  const circle = [file("src/a.ts", "src/b.ts"), file("src/b.ts", "src/c.ts"), file("src/c.ts", "src/a.ts")];
  assert.deepEqual(cyclesIn(circle), ["src/a.ts → src/b.ts → src/c.ts → src/a.ts"]);
});
