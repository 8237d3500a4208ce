import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { METRICS_TOKEN, openHttpWorld } from "../../../tests/support/http-world";
import { ask, askRaw } from "../../../tests/support/over-http";
import { log } from "../log";
import { unsubscribeUrl } from "../mail/urls";

const troubles: string[] = [];
let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld({ troubles });
});
after(() => world.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await ask(world.port, { path, headers: { host: `127.0.0.1:${world.port}`, ...headers } });
  return { status: answer.status, text: await answer.text() };
};

test("the process says that it runs, under any name and with any query", async () => {
  assert.deepEqual(await get("/healthz"), { status: 200, text: "ok\n" });
  assert.deepEqual(await get("/healthz?probe=1", { host: "fremd.example" }), { status: 200, text: "ok\n" });
});

test("readiness names what is missing", async () => {
  assert.deepEqual(await get("/readyz"), { status: 200, text: "ready\n" });
  troubles.push("database", "jobs");
  assert.deepEqual(await get("/readyz"), { status: 503, text: "database\njobs\n" });
  troubles.length = 0;
});

test("a database that another program has taken further is not ready to be read by this one", async () => {
  troubles.push("schema");
  assert.deepEqual(await get("/readyz"), { status: 503, text: "schema\n" });
  troubles.length = 0;
});

test("this machine reads the metrics, with patterns of addresses and without what visitors typed", async () => {
  await get("/massnahmen/geheim-4711?q=rosa", { host: "localhost:3000" });
  const { status, text } = await get("/metrics");
  assert.equal(status, 200);
  const lines = text.split("\n");
  const routes = lines.filter((line) => line.startsWith("gemeinsinn_http_seconds_count")).join("\n");
  assert.match(routes, /route="\/massnahmen\/:slug/);
  assert.ok(lines.some((line) => line.startsWith('gemeinsinn_cache_total{outcome="bypass"}')));
  assert.deepEqual(
    lines.filter((line) => /4711|rosa/.test(line)),
    [],
  );
});

test("what a proxy on this machine forwards for others does not read the metrics", async () => {
  for (const name of ["x-forwarded-for", "x-real-ip", "x-client-ip", "forwarded", "via", "x-forwarded-host"])
    assert.equal((await get("/metrics", { [name]: "203.0.113.7" })).status, 403, name);
  assert.equal((await get("/metrics", { host: "lauterbrueck.example" })).status, 403);
  const silent = await askRaw(world.port, `GET /metrics HTTP/1.0\r\nhost: 127.0.0.1:${world.port}\r\n\r\n`);
  assert.match(silent, /^HTTP\/1\.1 403 /);
});

test("who has the token reads the metrics from anywhere, and nobody with another one", async () => {
  const away = { host: "lauterbrueck.example", "x-forwarded-for": "203.0.113.7" };
  assert.equal((await get("/metrics", { ...away, authorization: `Bearer ${METRICS_TOKEN}` })).status, 200);
  for (const given of [`Bearer ${METRICS_TOKEN}x`, "Bearer", `Basic ${METRICS_TOKEN}`, "ä".repeat(20)])
    assert.equal(
      (await get("/metrics", { ...away, authorization: Buffer.from(given).toString("latin1") })).status,
      403,
    );
});

test("the right that a mail gave with an address does not reach the log", async (t) => {
  const lines: object[] = [];
  t.mock.method(log, "info", (line: object) => void lines.push(line));
  const url = unsubscribeUrl("geheim4711");
  for (const host of ["localhost:3000", "fremd.example"]) await get(url, { host });
  assert.equal(lines.length, 2);
  assert.doesNotMatch(JSON.stringify(lines), /geheim4711/);
});
