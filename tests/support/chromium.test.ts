import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, type TestContext, test } from "node:test";
import { findBarriers } from "./axe";
import { useChromium } from "./chromium";

const pages: Record<string, string> = {
  "/gut": "<h1>Gut</h1><p>Alles da.</p>",
  "/fremd": '<h1>Fremd</h1><img src="https://bilder.example/bild.png" alt="">',
  "/eingebettet": "<h1>Eingebettet</h1><script>document.title = 'anders'</script>",
  "/bild": '<h1>Bild</h1><img src="/gut">',
};

const server = createServer(({ url = "/" }, response) => {
  response.statusCode = pages[url] ? 200 : 404;
  response.setHeader("content-security-policy", "default-src 'self'; img-src *");
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="de"><title>Seite</title><main>${pages[url] ?? "<h1>Fehlt</h1>"}</main>`);
}).listen(0, "127.0.0.1");
await once(server, "listening");
after(() => server.close());
const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
const { visit } = useChromium();

/** Goes to a page and tells what the end of its test would have said. */
async function complaintsAbout(path: string, javaScript = true): Promise<string> {
  const ends: (() => Promise<void>)[] = [];
  const test = { after: (end: () => Promise<void>) => ends.push(end) };
  const page = await visit(test as unknown as TestContext, { origin, javaScript });
  await page.goto(path, { waitUntil: "networkidle" });
  return Promise.all(ends.map((end) => end())).then(
    () => "",
    (error: Error) => error.message,
  );
}

test("a page that answers 404 is no fault, and neither is one that is good", async () => {
  assert.equal(await complaintsAbout("/gut"), "");
  assert.equal(await complaintsAbout("/fehlt"), "");
});

test("a request to a foreign host is a fault", async () => {
  assert.match(await complaintsAbout("/fremd"), /foreign request: https:\/\/bilder\.example/);
});

test("a script inside the page breaks the policy, and that is a fault", async () => {
  assert.match(await complaintsAbout("/eingebettet"), /Content Security Policy/);
});

test("axe sees a picture without a text, with JavaScript and without", async (t) => {
  for (const javaScript of [true, false]) {
    const page = await visit(t, { origin, javaScript, device: "phone", colours: "dark" });
    await page.goto("/bild");
    assert.match((await findBarriers(page)).join(), /image-alt/);
    await page.goto("/gut");
    assert.deepEqual(await findBarriers(page), []);
  }
});
