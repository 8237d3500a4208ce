import assert from "node:assert/strict";
import { BlockList } from "node:net";
import { after, before, beforeEach, type TestContext, test } from "node:test";
import { openHttpWorld } from "../../../tests/support/http-world";
import { ask } from "../../../tests/support/over-http";
import { HOSTS } from "../../../tests/support/world";

const burst = 50;
/** As in the product, only smaller. */
const limits = {
  pagesPerAddress: { burst: 500, perMinute: 1_000 },
  formsPerAddress: { burst, perMinute: 100 },
  formsPerAccount: { burst: 10, perMinute: 20 },
};

let world: Awaited<ReturnType<typeof openHttpWorld>>;
let behindProxy: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld({ limits });
  const proxies = new BlockList();
  proxies.addAddress("127.0.0.1");
  behindProxy = await openHttpWorld({ proxies, limits });
});
after(() => Promise.all([world.close(), behindProxy.close()]));

/** Nothing is refilled while nobody looks at the clock. */
beforeEach((t) => {
  const now = Date.now();
  (t as TestContext).mock.method(Date, "now", () => now);
});

const send = ({ port }: typeof world, headers: Record<string, string> = {}) =>
  ask(port, {
    ...{ method: "POST", path: "/gibt/es/nicht", body: "" },
    headers: { host: HOSTS.city, origin: "http://localhost:3000", ...headers },
  });

/** Sends forms that change nothing; counts how many were refused for being too many. */
async function flood(at: typeof world, count: number, headersFor?: (number: number) => Record<string, string>) {
  let refused = 0;
  for (let sent = 0; sent < count; sent += 25) {
    const some = Array.from({ length: 25 }, (_, index) => send(at, headersFor?.(sent + index)));
    for (const { status } of await Promise.all(some)) if (status === 429) refused++;
  }
  return refused;
}

test("who sends far more forms than anybody types is told to wait, and others are not", async () => {
  const from = (address: string) => () => ({ "x-forwarded-for": address });
  assert.equal(await flood(behindProxy, burst, from("203.0.113.7")), 0);
  assert.equal(await flood(behindProxy, 25, from("203.0.113.7")), 25);
  const visitor = behindProxy.at(HOSTS.city);
  const refused = await visitor.post("/gibt/es/nicht", {}, { "x-forwarded-for": "203.0.113.7" });
  assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "60"]);
  assert.equal(refused.text("h1"), "Das war sehr oft hintereinander");
  assert.equal(await flood(behindProxy, 25, from("203.0.113.8")), 0);
  assert.equal((await visitor.get("/massnahmen", { "x-forwarded-for": "203.0.113.7" })).status, 200);
});

test("who invents another sender for every form is counted all the same", async () => {
  const inventing = (number: number) => ({ "x-forwarded-for": `198.51.100.${number % 250}, 203.0.113.99` });
  assert.equal(await flood(behindProxy, burst + 25, inventing), 25);
});

test("a town behind a proxy that nobody declared is never locked out", async () => {
  assert.equal(await flood(world, burst + 100, () => ({ "x-forwarded-for": "203.0.113.7" })), 0);
});

test("without a proxy everybody is counted under the own address", async () => {
  assert.equal(await flood(world, burst + 25), 25);
});

test("an account that sends faster than a person types is told to wait, whatever address it uses", async () => {
  const { token } = await behindProxy.addResident("Eilig");
  const { burst } = limits.formsPerAccount;
  const statuses: number[] = [];
  for (let sent = 0; sent <= burst; sent++) {
    const headers = { "x-forwarded-for": `192.0.2.${sent % 250}`, cookie: `session=${token}` };
    statuses.push((await send(behindProxy, headers)).status);
  }
  assert.equal(statuses.indexOf(429), burst);
  assert.equal((await behindProxy.at(HOSTS.city, behindProxy.rosa.token).post("/konto", { name: "" })).status, 422);
});
