import assert from "node:assert/strict";
import { before, test } from "node:test";
import { assertEveryRouteHasPolicy } from "../../src/platform/http/policy";
import { urlOf } from "../support/database";
import { ask, askRaw } from "../support/over-http";
import { demoFolder, visitorAt } from "../support/product";
import { type Server, startServer } from "../support/server";
import { openWorld } from "../support/world";

/** Every address below /dev, with something in the place of each name. */
let addresses: { method: string; path: string }[];
let dataFolder: string;
before(async () => {
  const world = await openWorld();
  addresses = assertEveryRouteHasPolicy(world.app)
    .filter(({ path }) => path.startsWith("/dev/"))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+(\{[^}]*\})?\??/g, "x") }));
  await world.close();
  dataFolder = await demoFolder();
});

const answersOf = ({ port, origin }: Server, headers = {}) =>
  Promise.all(
    addresses.map(async ({ method, path }) => {
      const { status } = await ask(port, { method, path, headers: { host: `localhost:${port}`, origin, ...headers } });
      return `${method} ${path} ${status}`;
    }),
  );
const missing = () => addresses.map(({ method, path }) => `${method} ${path} 404`);

test("control: with the demo on this machine there are pages for those who build this, and people to sign in as", async (t) => {
  const server = await startServer(t, { dataFolder });
  assert.ok(addresses.length >= 5);
  const answers = await answersOf(server);
  assert.ok(answers.filter((answer) => !answer.endsWith(" 404")).length >= 3, answers.join("\n"));
  assert.match((await visitorAt(server.port).get("/anmelden")).body, /Rosa Tamm/);
});

for (const [how, env] of [
  ["without the demo", { DEMO: "0" }],
  ["where other machines reach it", { HOST: "0.0.0.0" }],
  ["under a name that others know", { BASE_URL: "https://rathaus.example" }],
] as const)
  test(`${how} none of them exists, and nobody can be signed in as`, async (t) => {
    const server = await startServer(t, { dataFolder, env });
    const headers = env.BASE_URL ? { origin: "https://localhost" } : {};
    assert.deepEqual(await answersOf(server, headers), missing());
    const page = await visitorAt(server.port).get("/anmelden");
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body, /Rosa Tamm|\/dev\//);
  });

test("where somebody works, starting without DEMO=0 opens no door", async (t) => {
  const world = await openWorld();
  t.after(() => world.close());
  const server = await startServer(t, { env: { DATABASE_URL: urlOf("postgres", world.database.name) } });
  assert.deepEqual(await answersOf(server), missing());
  assert.doesNotMatch((await visitorAt(server.port).get("/anmelden")).body, /Rosa|\/dev\//);
});

test("a proxy on this machine that speaks for others finds none of them, even if nobody told us of it", async (t) => {
  const server = await startServer(t, { dataFolder });
  for (const name of ["x-forwarded-for", "x-client-ip", "cf-connecting-ip", "x-forwarded-server", "forwarded"]) {
    const headers = { [name]: "203.0.113.7" };
    assert.deepEqual(await answersOf(server, headers), missing());
    const page = await ask(server.port, {
      path: "/anmelden",
      headers: { host: `localhost:${server.port}`, ...headers },
    });
    assert.equal(page.status, 200);
    assert.doesNotMatch(await page.text(), /Rosa Tamm|\/dev\//);
  }
});

test("a proxy that keeps silent and speaks HTTP/1.0, as nginx does unless told otherwise, finds none of them", async (t) => {
  const { port } = await startServer(t, { dataFolder });
  const answer = (method: string, path: string, version: string) =>
    askRaw(port, `${method} ${path} HTTP/${version}\r\nhost: localhost:${port}\r\nconnection: close\r\n\r\n`);
  assert.match(await answer("GET", "/anmelden", "1.1"), /Rosa Tamm/, "control");
  for (const { method, path } of addresses.filter(({ method }) => method === "GET"))
    assert.match(await answer(method, path, "1.0"), /^HTTP\/1\.1 404 /, path);
  const page = await answer("GET", "/anmelden", "1.0");
  assert.match(page, /^HTTP\/1\.1 200 /);
  assert.doesNotMatch(page, /Rosa Tamm|\/dev\//);
});
