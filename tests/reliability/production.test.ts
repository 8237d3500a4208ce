import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertEveryRouteHasPolicy } from "../../src/platform/http/policy";
import { ask } from "../support/over-http";
import { visitorAt } from "../support/product";
import { type Server, startServer } from "../support/server";
import { openWorld } from "../support/world";

/** Every address below /dev, with something in the place of each name. */
let addresses: { method: string; path: string }[];
let dataFolder: string;
const ends: (() => Promise<void>)[] = [];
before(async () => {
  const world = await openWorld();
  addresses = assertEveryRouteHasPolicy(world.app)
    .filter(({ path }) => path.startsWith("/dev/"))
    .map(({ method, path }) => ({ method, path: path.replace(/:\w+(\{[^}]*\})?\??/g, "x") }));
  await world.close();
  const server = await startServer({ after: (end: () => Promise<void>) => ends.push(end) });
  dataFolder = server.dataFolder;
  await server.stop();
});
after(async () => {
  for (const end of ends) await end();
});

const answersOf = ({ port, origin }: Server) =>
  Promise.all(
    addresses.map(async ({ method, path }) => {
      const { status } = await ask(port, { method, path, headers: { host: `localhost:${port}`, origin } });
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
] as const)
  test(`${how} none of them exists, and nobody can be signed in as`, async (t) => {
    const server = await startServer(t, { dataFolder, env });
    assert.deepEqual(await answersOf(server), missing());
    const page = await visitorAt(server.port).get("/anmelden");
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.body, /Rosa Tamm|\/dev\//);
  });
