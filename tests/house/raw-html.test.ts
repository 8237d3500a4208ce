import assert from "node:assert/strict";
import { test } from "node:test";
import { isTest, readSources } from "./source";

/** The doctype, JSON for search engines, Markdown that the one renderer has cleaned, drawings of our own, and markup kept as it was drawn. */
const MAY_WRITE_MARKUP = [
  "src/platform/ui/page.tsx",
  "src/platform/ui/structured-data.tsx",
  "src/platform/markdown/",
  "src/platform/ui/drawings/",
  "src/platform/ui/brand-mark.tsx",
  "src/platform/ui/draw-once.tsx",
  "src/platform/ui/icon.tsx",
  "src/platform/ui/light.tsx",
  "src/platform/ui/need-meter.tsx",
  "src/platform/ui/thread-trail.tsx",
  "src/platform/ui/timeline-mark.tsx",
];

/** Mail programs know no style sheets. */
const MAIL_LAYOUT = "src/platform/mail/layout.tsx";

const product = () => readSources(["src", "demo"]).filter(({ path }) => !isTest(path));
const mayWriteMarkup = (path: string) => MAY_WRITE_MARKUP.some((allowed) => path.startsWith(allowed));

test("markup is written past the escaping only where no text of people comes in", () => {
  const files = product().filter(({ code }) =>
    /(?<!\bsql\.)\braw\(|dangerouslySetInnerHTML|(?<![\w/])html`/.test(code),
  );
  assert.deepEqual(
    files.map(({ path }) => path).filter((path) => !mayWriteMarkup(path)),
    [],
  );
});

test("SQL is put together from texts only where a transaction begins, of ids that were checked", () => {
  const files = product().filter(({ code }) => /\bsql\.raw\(/.test(code));
  assert.deepEqual(
    files.map(({ path }) => path),
    ["src/platform/db/index.ts"],
  );
});

test("in the browser nothing is written as markup either", () => {
  const files = product().filter(({ code }) =>
    /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write/.test(code),
  );
  assert.deepEqual(
    files.map(({ path }) => path),
    [],
  );
});

test("no page carries a style, a script or a handler inside its markup", () => {
  const views = product().filter(({ path }) => path.endsWith(".tsx") && path !== MAIL_LAYOUT);
  const inline = views.filter(({ code }) => /\sstyle=[{"]|<style|\son[a-z]+=[{"]/.test(code));
  assert.deepEqual(
    inline.map(({ path }) => path),
    [],
  );
});
