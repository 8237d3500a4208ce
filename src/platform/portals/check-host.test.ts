import assert from "node:assert/strict";
import { lookup } from "node:dns/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { test } from "node:test";
import { checkHost, isPrivate } from "./check-host";

async function serving(answer: (path: string, origin: string) => { status: number; location?: string; body?: string }) {
  const server = createServer((request, response) => {
    const { status, location, body } = answer(request.url ?? "", origin());
    response.writeHead(status, location ? { location } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin: origin(), close: () => server.close() };
}

test("a name that shows our page leads here, and so does one that redirects to it", async () => {
  const here = await serving((_, origin) => ({ status: 200, body: `Sitemap: ${origin}/sitemap.xml` }));
  assert.equal(
    await checkHost({ host: "localhost", origin: here.origin, isPrimary: true, isTrial: true }),
    "leads_here",
  );
  assert.equal(
    await checkHost({ host: "localhost", origin: here.origin, isPrimary: false, isTrial: true }),
    "another_server",
  );
  here.close();
  const alias = await serving((path, origin) => ({ status: 308, location: origin + path }));
  assert.equal(
    await checkHost({ host: "localhost", origin: alias.origin, isPrimary: false, isTrial: true }),
    "leads_here",
  );
  alias.close();
});

test("another server is another server, however much it sends, and a closed door gives no answer", async () => {
  const other = await serving(() => ({ status: 200, body: "x".repeat(1_000_000) }));
  assert.equal(
    await checkHost({ host: "localhost", origin: other.origin, isPrimary: true, isTrial: true }),
    "another_server",
  );
  other.close();
  assert.equal(
    await checkHost({ host: "localhost", origin: "http://localhost:1", isPrimary: true, isTrial: true }),
    "no_answer",
  );
});

test("a name without an address says so", async () => {
  const host = "gibt-es-nicht.invalid";
  assert.equal(await checkHost({ host, origin: "http://localhost:1", isPrimary: true, isTrial: true }), "no_address");
});

test("an installation that is reached from outside asks nobody inside, whatever its own name is", async () => {
  let asked = 0;
  const inside = await serving(() => ({ status: 200, body: String(++asked) }));
  for (const host of ["localhost", "neu.localhost", "127.0.0.1", "10.0.0.1", "93.184.216.34"])
    for (const origin of [inside.origin, "https://lauterbrueck.example"])
      assert.equal(await checkHost({ host, origin, isPrimary: true, isTrial: false }), "no_name", host);
  const own = { host: hostname(), origin: inside.origin, isPrimary: true, isTrial: false };
  const addresses = await lookup(own.host, { all: true });
  assert.ok(addresses.some(({ address }) => isPrivate(address)));
  assert.equal(await checkHost(own), "private_address");
  assert.equal(asked, 0);
  inside.close();
});

test("addresses that only a network of its own reaches are known, and those of the internet are not taken for them", () => {
  for (const address of [
    "127.0.0.1",
    "10.0.0.1",
    "172.31.255.1",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "100.100.0.1",
    "::1",
    "::",
    "fd12::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
  ])
    assert.ok(isPrivate(address), address);
  for (const address of ["93.184.216.34", "172.32.0.1", "2a01:4f8::1", "::ffff:93.184.216.34"])
    assert.ok(!isPrivate(address), address);
});
