import assert from "node:assert/strict";
import { test } from "node:test";
import { isByPerson, linkedFrom, pathOf } from "./rules";

const BROWSER = "Mozilla/5.0 (Linux; Android 9; SM-J530F) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36";

test("a page counts when a person opened it, not a program and not a browser in advance", () => {
  const asked = (more: object, method = "GET") => isByPerson({ method, headers: { "user-agent": BROWSER, ...more } });
  assert.ok(asked({}));
  assert.ok(!asked({}, "HEAD"));
  assert.ok(!asked({}, "POST"));
  assert.ok(!asked({ "sec-purpose": "prefetch;prerender" }));
  assert.ok(!asked({ purpose: "prefetch" }));
  assert.ok(!asked({ "user-agent": "" }));
  for (const agent of ["Googlebot/2.1", "curl/8.5.0", "FeedFetcher-Google", "HeadlessChrome/130", "UptimeMonitor"])
    assert.ok(!asked({ "user-agent": agent }), agent);
});

test("an address counts without what was asked of it, as the product writes its own", () => {
  const cases: [string, string | undefined][] = [
    ["/", "/"],
    ["/ergebnisse?jahr=2024", "/ergebnisse"],
    ["/ergebnisse/", "/ergebnisse"],
    ["/b%C3%A4nke", "/bänke"],
    ["/ba\u0308nke", "/bänke"],
    ["/anna@example.org", undefined],
    ["/%00", undefined],
    ["/%C3", undefined],
    ["http://elsewhere.example/", undefined],
    [`/${"a".repeat(300)}`, undefined],
  ];
  for (const [url, path] of cases) assert.equal(pathOf(url), path, url);
});

test("the page with a link is named when it is ours, and no other website ever is", () => {
  const from = (referer: string | undefined) => linkedFrom({ headers: { referer, host: "localhost:3000" } });
  assert.equal(from("http://localhost:3000/fragen?sprache=en"), "/fragen");
  assert.equal(from("https://anderswo.example/profil/anna"), "");
  assert.equal(from("android-app://com.example/"), undefined);
  assert.equal(from("no address"), undefined);
  assert.equal(from(undefined), undefined);
});
