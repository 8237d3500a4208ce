import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { openBrowser } from "../support/browser";
import { faultsOf } from "./page-faults";
import { walkRoutes } from "./walk";

const page = (title: string, content: string, lang = "de") =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><main>${content}</main></body></html>`;

const form = '<form method="post" action="/orte/bad/umbau"><button type="submit">Umbauen</button></form>';

const app = new Hono()
  .get("/", (c) => c.html(page("Start", '<h1>Start</h1><a href="/orte/bad?tag=1">Bad</a>')))
  .get("/orte/:slug{[a-z]+}", (c) => c.html(page("Bad", `<h1>Bad</h1>${form}`)))
  .post("/orte/:slug{[a-z]+}/umbau", (c) => c.text("ja"))
  .get("/versteckt/:id", (c) => c.text("nein"))
  .get("/schlecht", (c) =>
    c.html(
      page("Schlecht", '<h1>A</h1><h1>B</h1><img alt="" src="https://bilder.example/a.png"><script>1</script>', "fr"),
    ),
  );

const routes = app.routes.map(({ method, path }) => ({ method, path, policy: "everybody" }));
const browser = () => openBrowser(app, "lauterbrueck.localhost");

test("a walk follows links and forms, and names what no page leads to", async () => {
  const { stops, unreached, seen } = await walkRoutes(routes, [["visitor", browser()]]);
  const found = stops.map(({ method, address }) => `${method} ${address}`);
  assert.deepEqual(found, ["GET /", "GET /orte/bad", "POST /orte/bad/umbau", "GET /schlecht"]);
  assert.deepEqual(
    seen.map(({ address, page }) => `${address} ${page.status}`),
    ["/ 200", "/schlecht 200", "/orte/bad 200"],
  );
  assert.deepEqual(unreached, ["GET /versteckt/:id"]);
});

test("two headings, a foreign picture, a script inside and a wrong language are faults", async () => {
  assert.deepEqual(faultsOf(await browser().get("/schlecht")), [
    "/schlecht: 2 headings of the first level",
    '/schlecht: the language is "fr"',
    "/schlecht: code inside of <script>",
    "/schlecht: fetches https://bilder.example/a.png",
  ]);
  assert.deepEqual(faultsOf(await browser().get("/")), []);
});
