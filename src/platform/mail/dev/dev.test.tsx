import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Hono } from "hono";
import { openBrowser } from "../../../../tests/support/browser";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { previews } from "../../../app/previews";
import { loadAssets } from "../../http/assets";
import type { Env } from "../../http/env";
import { queueMail } from "../queue";
import { devMailRoutes } from "./routes";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** The pages as they are mounted with demo data, in the portal of the city. */
async function openDevPages() {
  const portal = (await world.directory.find(HOSTS.city))?.portal;
  assert.ok(portal);
  const app = new Hono<Env>();
  app.use((c, next) =>
    world.inCity(async (tx) => {
      c.set("tx", tx);
      c.set("portal", portal);
      c.set("locale", "de");
      c.set("assets", loadAssets(".build/none"));
      await next();
    }),
  );
  devMailRoutes(app, previews);
  const html = <p>Ihr Code: 123 456</p>;
  const text = "Ihr Code: 123 456\noder http://localhost:3000/anmelden/abc";
  const mail = { class: "transactional" as const, subject: "Anmelden", text, html };
  const to = { address: "karin@example.org", name: "Karin" };
  await world.inCity((tx) => queueMail(tx, { key: "code:1", to, personId: world.karin.id, portal, mail }, NOW));
  return openBrowser(app, HOSTS.city);
}

test("whoever tries the product out finds each mail with its code and its links", async () => {
  const browser = await openDevPages();
  const [mail] = JSON.parse((await browser.get("/dev/mails.json?an=karin@example.org")).body);
  assert.deepEqual([mail.subject, mail.code], ["Anmelden", "123456"]);
  assert.equal(mail.links[0], "http://localhost:3000/anmelden/abc");
  assert.deepEqual(JSON.parse((await browser.get("/dev/mails.json?an=rosa@example.org")).body), []);
  const list = await browser.get("/dev/mails");
  const [link = ""] = list.attributes("main td a, main th a", "href");
  const page = await browser.get(link);
  assert.match(page.text("pre") ?? "", /Ihr Code: 123 456/);
  const shown = await browser.get(`${link}/html`);
  assert.equal(shown.text("main p + p"), "Ihr Code: 123 456");
  assert.match(shown.headers.get("content-security-policy") ?? "", /default-src 'none'/);
});

test("every mail can be looked at with invented people, as text and as HTML", async () => {
  const browser = await openDevPages();
  for (const name of Object.keys(previews)) {
    assert.equal((await browser.get(`/dev/mails/vorschau/${name}`)).status, 200);
    assert.match((await browser.get(`/dev/mails/vorschau/${name}/html`)).text("title") ?? "", /./);
  }
});

test("where the product is in use there are no such pages", async () => {
  for (const path of ["/dev/mails", "/dev/mails.json", "/dev/mails/vorschau/testMail"]) {
    assert.equal((await world.amir.get(path)).status, 404);
  }
});
