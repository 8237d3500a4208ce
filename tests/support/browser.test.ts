import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { setCookie } from "hono/cookie";
import { openBrowser } from "./browser";

const page = (title: string, content: string) =>
  `<!doctype html><html lang="de"><head><title>${title}</title></head><body><main><h1>${title}</h1>${content}</main></body></html>`;

const form = `<form method="post" action="/karte">
  <input type="hidden" name="_token" value="&lt;geheim&gt;">
  <label>Name <input name="name" value="Rosa &amp; Karin"></label>
  <label>Text <textarea name="text">
Grün</textarea></label>
  <label><input type="checkbox" name="tag" value="mo" checked> Montag</label>
  <label><input type="checkbox" name="tag" value="di"> Dienstag</label>
  <label>Ort <select name="ort"><option value="1">Markt</option><option selected>Bad</option></select></label>
  <button type="submit" name="act" value="save">Karte speichern</button></form>`;

const app = new Hono()
  .get("/", (c) => c.html(page("Start", form)))
  .get("/leer", (c) => c.html(page("Leer", "<p>Nichts")))
  .get("/kaputt", (c) => c.html(page("Kaputt", "<p><div></p>")))
  .get("/weiter", (c) => c.redirect("/leer"))
  .get("/kreis", (c) => c.redirect("/kreis"))
  .post("/karte", async (c) => {
    setCookie(c, "gesehen", "ja");
    return c.json({ origin: c.req.header("origin"), ...(await c.req.parseBody({ all: true })) });
  })
  .get("/gesehen", (c) => c.text(c.req.header("cookie") ?? ""));

const open = () => openBrowser(app, "https://lauterbrueck.example");

test("a form is sent as its page has filled it, with the button that was pressed", async () => {
  const sent = await (await open().get("/")).form("Karte speichern").submit();
  assert.deepEqual(JSON.parse(sent.body), {
    origin: "https://lauterbrueck.example",
    _token: "<geheim>",
    name: "Rosa & Karin",
    text: "Grün",
    tag: "mo",
    ort: "Bad",
    act: "save",
  });
});

test("what is typed into a form takes the place of what stood there", async () => {
  const form = (await open().get("/")).form("Karte speichern");
  const sent = await form.fill({ name: "Hilde", tag: ["mo", "di"] }).submit();
  const { name, tag } = JSON.parse(sent.body);
  assert.deepEqual({ name, tag }, { name: "Hilde", tag: ["mo", "di"] });
});

test("a test that types into a field or presses a button that is not there fails", async () => {
  const page = await open().get("/");
  assert.throws(() => page.form("Abschicken"), /No form has the button "Abschicken"/);
  assert.throws(() => page.form("Karte speichern").fill({ nachname: "Kern" }), /has no field "nachname"/);
});

test("a page that is not valid HTML fails the test that reads it", async () => {
  await assert.rejects(open().get("/kaputt"), /is not valid HTML/);
});

test("cookies are kept for their host, and redirects are followed on request only", async () => {
  const browser = open();
  await browser.post("/karte");
  assert.equal((await browser.get("/gesehen")).body, "gesehen=ja");
  assert.equal((await browser.get("/weiter")).status, 302);
  assert.equal((await browser.visit("/weiter")).text("h1"), "Leer");
  await assert.rejects(browser.visit("/kreis"), /round in circles/);
});
