import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { asSuperuser } from "../../../tests/support/database";
import { addMeasure, hears, openHttpWorld } from "../../../tests/support/http-world";
import { ask } from "../../../tests/support/over-http";
import { askForCode, newestMail } from "../../../tests/support/sign-in";
import { HOSTS } from "../../../tests/support/world";

const PAGE = "/massnahmen";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld();
});
after(() => world.close());
beforeEach(async () => {
  await hears(world.versions);
  // Every test begins with pages that nobody has asked for yet.
  for (const tenantId of [world.tenantId, world.foreignTenantId]) world.versions.bump(tenantId);
});

const get = (host: string, path = PAGE, headers: Record<string, string> = {}, method = "GET") =>
  ask(world.port, { method, path, headers: { host, "accept-language": "de", ...headers } });

/** The second answer comes from memory, when any does. */
async function getTwice(...args: Parameters<typeof get>) {
  await get(...args);
  await get(...args);
  const before = world.outcomes.hit;
  const answer = await get(...args);
  return { answer, isFromMemory: world.outcomes.hit > before };
}

async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

test("a page that visitors ask for again comes from memory", async () => {
  const { answer, isFromMemory } = await getTwice(HOSTS.city);
  assert.equal(answer.status, 200);
  assert.equal(isFromMemory, true);
  assert.match(await answer.text(), /Lauterbrück/);
  assert.equal(answer.headers.get("cache-control"), "no-cache");
  assert.equal(answer.headers.get("x-request-id"), null);
});

/** Everything that may make a difference to what somebody gets. */
const requests = fc.record({
  host: fc.constantFrom(
    HOSTS.city,
    `${HOSTS.city}:3000`,
    "LOCALHOST",
    HOSTS.town,
    HOSTS.network,
    HOSTS.foreign,
    "x.example",
  ),
  path: fc.constantFrom(
    PAGE,
    `${PAGE}?x=1`,
    `${PAGE}?x=2`,
    `${PAGE}?sprache=en`,
    "/empfehlungen",
    "/konto",
    "/a/../massnahmen",
  ),
  language: fc.constantFrom("de", "en", "en-GB,de;q=0.5", "fr", ""),
  cookie: fc.constantFrom(
    ...[
      "",
      "sprache=en",
      "sprache=de",
      "sprache=de-simple",
      'sprache="en"',
      "sprache=%65n",
      "sprache=en1",
      "x=1; sprache =en",
    ],
    ...[
      "session=ROSA",
      "a=b;session =ROSA",
      "session=HILDE",
      "session=nobody",
      "Session=ROSA",
      "session=ROSA; sprache=en",
    ],
  ),
  method: fc.constantFrom("GET", "GET", "HEAD"),
});

test("nobody gets the page of another portal, language, address or person, in whatever order they come", async () => {
  const told = (text: string) => text.replace("ROSA", world.rosa.token).replace("HILDE", world.hilde.token);
  const essence = async (answer: Response) => {
    const html = await answer.text();
    // Tokens of forms carry their time and number.
    const shown = html.replaceAll(/name="_(token|once)" value="[^"]*"/g, "");
    return { status: answer.status, location: answer.headers.get("location"), shown };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(requests, { minLength: 2, maxLength: 6 }), async (several) => {
      for (const { host, path, language, cookie, method } of several) {
        const headers = { "accept-language": language, ...(cookie && { cookie: told(cookie) }) };
        await get(host, path, headers, method);
        const answer = await get(host, path, headers, method);
        // An address of its own in every request of the control would change the page; this header keeps it from memory.
        const control = await get(host, path, { ...headers, authorization: "none" }, method);
        assert.deepEqual(await essence(answer), await essence(control));
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(world.outcomes.hit > 10, "the pages came from memory");
});

test("an address that names another host than the header is not mistaken for it", async () => {
  await get(HOSTS.city);
  const foreign = await get(HOSTS.city, `http://${HOSTS.foreign}${PAGE}`);
  assert.match(await foreign.text(), /<title>[^<]*Nordhafen/);
  await get(HOSTS.city, `http://${HOSTS.foreign}${PAGE}`);
  for (const _ of [1, 2]) assert.match(await (await get(HOSTS.city)).text(), /<title>[^<]*Lauterbrück/);
});

test("a change that another process makes is on the page a moment later", async () => {
  await getTwice(HOSTS.city);
  await addMeasure(world, "Bänke am Badweg");
  assert.ok(await until(async () => (await (await get(HOSTS.city)).text()).includes("Bänke am Badweg")));
});

test("a change that somebody makes here is on the next page they read, even before the database has told", async () => {
  await getTwice(HOSTS.city);
  const version = world.versions.of(world.tenantId, world.places.city.portalId);
  const form = (await world.at(HOSTS.city, world.rosa.token).get("/konto")).form("Angaben speichern");
  assert.equal((await form.submit()).status, 303);
  assert.notEqual(world.versions.of(world.tenantId, world.places.city.portalId), version);
  const before = world.outcomes.hit;
  await get(HOSTS.city);
  assert.equal(world.outcomes.hit, before);
});

test("while changes cannot be heard every page is made anew, and what was missed is seen afterwards", async () => {
  await getTwice(HOSTS.city);
  const kill = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = $1 and query ~* '^(listen versions|select 1)' and pid <> pg_backend_pid()`;
  await asSuperuser("postgres", kill, [world.database.name]);
  await hears(world.versions, false);
  const before = world.outcomes.hit;
  await addMeasure(world, "Uhr am Markt");
  assert.match(await (await get(HOSTS.city)).text(), /Uhr am Markt/);
  assert.equal(world.outcomes.hit, before);
  await hears(world.versions);
  const { answer, isFromMemory } = await getTwice(HOSTS.city);
  assert.match(await answer.text(), /Uhr am Markt/);
  assert.equal(isFromMemory, true);
});

test("who asks for the headers only gets those of the page, and no page", async () => {
  const { answer: page } = await getTwice(HOSTS.city);
  const { answer: head, isFromMemory } = await getTwice(HOSTS.city, PAGE, {}, "HEAD");
  assert.equal(isFromMemory, true);
  for (const name of ["etag", "cache-control", "content-type", "content-length", "content-security-policy"])
    assert.equal(head.headers.get(name), page.headers.get(name), name);
});

test("who has the page already is told so, from memory and without it", async () => {
  const { answer } = await getTwice(HOSTS.city);
  const etag = answer.headers.get("etag") ?? "";
  for (const known of [etag, etag.replace("W/", ""), `"a", ${etag}`, "*"]) {
    assert.equal((await get(HOSTS.city, PAGE, { "if-none-match": known })).status, 304, known);
  }
  world.versions.bump(world.tenantId);
  assert.equal((await get(HOSTS.city, PAGE, { "if-none-match": etag })).status, 200);
  assert.equal((await get(HOSTS.city, PAGE, { "if-none-match": '"other"' })).status, 200);
});

test("each browser gets the page packed as it can unpack it", async () => {
  const plain = await (await getTwice(HOSTS.city)).answer.text();
  const wishes = [
    ["br", (body: Buffer) => brotliDecompressSync(body)],
    ["gzip", (body: Buffer) => gunzipSync(body)],
    ["br;q=0, gzip", (body: Buffer) => gunzipSync(body)],
    ["*;q=0", (body: Buffer) => body],
    ["zstd", (body: Buffer) => body],
  ] as const;
  for (const [wish, unpack] of wishes) {
    const answer = await get(HOSTS.city, PAGE, { "accept-encoding": wish });
    assert.equal(unpack(Buffer.from(await answer.arrayBuffer())).toString(), plain, wish);
  }
});

test("a language that one visitor chooses is kept for them and shown to nobody else", async () => {
  for (const _ of [1, 2, 3]) {
    const chosen = await get(HOSTS.city, `${PAGE}?sprache=en`);
    assert.match(chosen.headers.get("set-cookie") ?? "", /^sprache=en;/);
    assert.match(await chosen.text(), /<html lang="en"/);
  }
  assert.match(await (await get(HOSTS.city, `${PAGE}?sprache=en`, { cookie: "sprache=de" })).text(), /<html lang="en"/);
  assert.match(await (await get(HOSTS.city)).text(), /<html lang="de"/);
});

test("a form on a page from memory can be sent by the next visitor, too", async () => {
  const { answer } = await getTwice(HOSTS.city, "/anmelden");
  const [, token = ""] = /name="_token" value="([^"]+)"/.exec(await answer.text()) ?? [];
  const sent = await world.at(HOSTS.city).post("/anmelden", { _token: token, email: "karin@example.org", weiter: "/" });
  assert.equal(sent.status, 303);
  assert.match(sent.location ?? "", /^\/anmelden\/code/);
});

test("a page whose address is a key to an account is kept by no memory", async () => {
  const asked = await askForCode(world.at(HOSTS.city), "rosa@example.org");
  const { link } = await newestMail(world, "rosa@example.org");
  for (const path of [asked.location ?? "", link]) {
    const { status, headers } = await get(HOSTS.city, path);
    assert.deepEqual([status, headers.get("cache-control")], [200, "private, no-store"], path);
  }
});

test("whoever has chosen a year keeps it in another language", async () => {
  const body = await (await get(HOSTS.city, `${PAGE}?jahr=2019&sprache=de`)).text();
  assert.match(body, /<a [^>]*href="[^"?]+\?jahr=2019&amp;sprache=en"/);
});
