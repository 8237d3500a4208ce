import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "../../../tests/support/browser";
import { openApp, openWorld, type World } from "../../../tests/support/world";

const PLAIN = "http://localhost:3000";
const SECURE = "https://localhost";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const browserAt = (baseUrl: string) => openBrowser(openApp(world.database, world.clock, { baseUrl }).app, baseUrl);

async function signIn(baseUrl: string) {
  const answer = await (await browserAt(baseUrl).get("/anmelden?weiter=/konto")).form("Rosa").submit();
  assert.equal(answer.status, 303);
  return answer.headers.get("set-cookie") ?? "";
}

test("behind https the cookie of a session is held to this host and to https, and plain http has another name for it", async () => {
  assert.match(
    await signIn(SECURE),
    /^__Host-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  assert.match(await signIn(PLAIN), /^session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("behind https the cookie of plain http signs nobody in", async () => {
  const statusWith = async (name: string) => {
    const browser = browserAt(SECURE);
    browser.setCookie(name, world.rosa.token);
    return (await browser.get("/konto")).status;
  };
  assert.deepEqual([await statusWith("__Host-session"), await statusWith("session")], [200, 403]);
});

test("browsers are told to come by https only where there is https", async () => {
  const toldAt = async (baseUrl: string) =>
    (await browserAt(baseUrl).get("/")).headers.get("strict-transport-security");
  assert.deepEqual([await toldAt(SECURE), await toldAt(PLAIN)], ["max-age=31536000", null]);
});
