import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Hono } from "hono";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { previews } from "../../../app/previews";
import { addRoutes } from "../../../app/routes";
import type { Env } from "../../http/env";
import { queueMail } from "../queue";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

async function queueCode() {
  const portal = (await world.directory.find(HOSTS.city))?.portal;
  assert.ok(portal);
  const html = <p>Ihr Code: 123 456</p>;
  const text = "Ihr Code: 123 456\noder http://localhost:3000/anmelden/abc";
  const mail = { class: "transactional" as const, subject: "Anmelden", text, html };
  const to = { address: "karin@example.org", name: "Karin" };
  await world.inCity((tx) => queueMail(tx, { key: "code:1", to, personId: world.karin.id, portal, mail }, NOW));
}

test("whoever tries the product out finds each mail with its code and its links", async () => {
  await queueCode();
  const [mail] = JSON.parse((await world.visitor.get("/dev/mails.json?an=karin@example.org")).body);
  assert.deepEqual([mail.subject, mail.code], ["Anmelden", "123456"]);
  assert.equal(mail.links[0], "http://localhost:3000/anmelden/abc");
  assert.equal((await world.visitor.get("/dev/mails.json?an=rosa@example.org")).body, "[]");
  assert.equal((await world.at(HOSTS.foreign).get("/dev/mails.json")).body, "[]");
  const list = await world.visitor.get("/dev/mails");
  const [link = ""] = list.attributes("main th a", "href");
  assert.match((await world.visitor.get(link)).text("pre") ?? "", /Ihr Code: 123 456/);
  const shown = await world.visitor.get(`${link}/ansicht`);
  assert.equal(shown.text("main h1 + p"), "Ihr Code: 123 456");
  assert.match(shown.headers.get("content-security-policy") ?? "", /default-src 'none'/);
});

test("every mail can be looked at with invented people, as text and as HTML", async () => {
  for (const name of Object.keys(previews)) {
    assert.equal((await world.visitor.get(`/dev/mails/vorschau/${name}`)).status, 200);
    assert.match((await world.visitor.get(`/dev/mails/vorschau/${name}/ansicht`)).text("title") ?? "", /./);
  }
  assert.equal((await world.visitor.get("/dev/mails/vorschau/toString")).status, 404);
});

test("where the product is in use there are no such pages", () => {
  const paths = (isDev: boolean) => {
    const app = new Hono<Env>();
    addRoutes(app, {
      dev: isDev ? { clock: { forward: () => {}, reset: () => {} } } : undefined,
      storage: world.storage,
    });
    return app.routes.map(({ path }) => path).filter((path) => path.startsWith("/dev"));
  };
  assert.deepEqual(paths(false), []);
  assert.ok(paths(true).includes("/dev/mails"));
});
