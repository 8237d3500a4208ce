import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { pageFrom } from "../../../tests/support/pages";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import { foreignLinksOf, savePage } from "../../domains/content";
import { addressOf } from "../portals/portal";
import { daysBefore } from "../time/day";
import { checkLink, internet, type Network } from "./check-link";
import { checkLinksTask } from "./check-links";
import type { LinkFault } from "./rules";

let port = 0;
let asked: { method: string; path: string; agent: string }[] = [];
const answers: Record<string, RequestListener> = {
  "/da": (_, response) => response.writeHead(200).end("x".repeat(1_000_000)),
  "/weg": (_, response) => response.writeHead(404).end(),
  "/fehler": (_, response) => response.writeHead(503).end(),
  "/nur-get": (request, response) => response.writeHead(request.method === "HEAD" ? 404 : 200).end(),
  "/anmelden": (_, response) => response.writeHead(403).end(),
  "/um": (_, response) => response.writeHead(301, { location: "/weg" }).end(),
  "/kreis": (_, response) => response.writeHead(302, { location: "/kreis" }).end(),
  "/nach-innen": (_, response) => response.writeHead(302, { location: `http://innen.example:${port}/weg` }).end(),
  "/bricht-ab": (request) => request.socket.destroy(),
};
const server = createServer((request, response) => {
  const path = request.url ?? "";
  asked.push({ method: request.method ?? "", path, agent: request.headers["user-agent"] ?? "" });
  (answers[path] ?? answers["/weg"])?.(request, response);
});

/** Every name leads to the server of this test; what is called "innen" counts as inside. */
const address = { address: "127.0.0.1", family: 4 };
const inside = { address: "127.0.0.2", family: 4 };
const trial: Network = {
  addressesOf: async (host) => (host === "nirgends.example" ? [] : [host === "innen.example" ? inside : address]),
  allows: (ip) => ip === address.address,
};

let world: World;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
  world = await openWorld();
});
after(async () => {
  server.close();
  await world.close();
});
beforeEach(() => {
  asked = [];
});

const at = (path: string, host = "verein.example") => `http://${host}:${port}${path}`;
const check = (link: string, network = trial) => checkLink(link, { network, userAgent: "Probe" });

test("what answers is there, and what does not is said by its kind", async () => {
  const cases: [string, LinkFault | undefined][] = [
    [at("/da"), undefined],
    [at("/weg"), "gone"],
    [at("/fehler"), "trouble"],
    [at("/anmelden"), undefined],
    [at("/um"), "gone"],
    [at("/kreis"), "trouble"],
    [at("/bricht-ab"), "no_answer"],
    [at("/da", "nirgends.example"), "no_address"],
    ["http://verein.example:1/", "no_answer"],
    ["mailto:rosa@example.org", undefined],
    ["http://", undefined],
  ];
  for (const [link, fault] of cases) assert.equal(await check(link), fault, link);
});

test("a page is asked for its head first, and for itself only when that is refused", async () => {
  await check(at("/da"));
  assert.deepEqual(asked, [{ method: "HEAD", path: "/da", agent: "Probe" }]);
  assert.equal(await check(at("/nur-get")), undefined);
  assert.deepEqual(
    asked.slice(1).map(({ method }) => method),
    ["HEAD", "GET"],
  );
});

test("nobody inside is asked, by whatever name or redirect, and neither is another port than those of websites", async () => {
  const real: Network = { ...internet, addressesOf: trial.addressesOf };
  const links = [at("/weg"), "http://verein.example/weg", "https://verein.example/weg"];
  for (const link of links) assert.equal(await check(link, real), undefined, link);
  const literal = ["127.0.0.1", "0x7f.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "169.254.169.254", "10.0.0.1"];
  for (const host of literal) assert.equal(await check(`http://${host}/weg`, internet), undefined, host);
  const twoFaced: Network = { ...trial, addressesOf: async () => [address, inside] };
  assert.equal(await check(at("/weg"), twoFaced), undefined);
  assert.deepEqual(asked, []);
  assert.equal(await check(at("/nach-innen")), undefined);
  assert.deepEqual(
    asked.map(({ path }) => path),
    ["/nach-innen"],
  );
  assert.equal(internet.allows("93.184.215.14", 443), true);
  assert.equal(internet.allows("93.184.215.14", 6379), false);
});

const firstAgent = () => asked[0]?.agent ?? "";
const SINCE = /12\. ?(Juni|0?6\.) ?2026/;

const run = (hosts: string[], now: Date) =>
  checkLinksTask({
    hosts,
    linksOf: foreignLinksOf,
    address: addressOf("http://localhost:3000"),
    network: trial,
    pauseMs: 0,
  })({ tenantId: world.tenantId }, { database: world.database, now, attempt: 1 });

const shown = async () => {
  const page = await world.rosa.get("/verwaltung/statistik");
  return page.all("tbody th code").map((url, index) => [url, page.all("tbody td:last-child")[index]]);
};

test("a dead link of a public page is listed with its pages since it died, until it works or is taken out", async () => {
  const { organisationId: ownerOrganisationId, portalId } = world.places.city;
  const save = (text: string) =>
    world.inCity((tx) =>
      savePage(
        tx,
        { portalId, ownerOrganisationId, page: pageFrom("fest.md", `---\ntitle: Fest\n---\n${text}\n`) },
        NOW,
      ),
    );
  await save(`[Verein](${at("/weg")}), [Plan](${at("/fehler")}#1), [da](${at("/da")}).`);
  await run([], NOW);
  assert.deepEqual(asked, [], "off, unless the operator names the portal");
  await run(["another.example"], NOW);
  assert.deepEqual(asked, []);
  assert.doesNotMatch((await world.rosa.get("/verwaltung/statistik")).body, /andere[nr]* Websites, die/);

  await run([HOSTS.city], NOW);
  assert.equal(new Set(asked.map(({ path }) => path)).size, 3);
  assert.match(firstAgent(), /Gemeinsinn \(\+http:\/\/localhost:3000/);
  assert.deepEqual(
    (await shown()).map(([url]) => url),
    [at("/weg")],
  );
  assert.match((await shown())[0]?.[1] ?? "", SINCE);
  const page = await world.rosa.get("/verwaltung/statistik");
  assert.ok(page.attributes("tbody td a", "href").some((href) => href?.endsWith("fest")));

  asked = [];
  await run([HOSTS.city], daysBefore(NOW, -6));
  assert.deepEqual(asked, [], "once a week is enough");
  await run([HOSTS.city], daysBefore(NOW, -8));
  assert.deepEqual((await shown()).map(([url]) => url).sort(), [at("/fehler"), at("/weg")].sort());
  for (const [, since] of await shown()) assert.match(since ?? "", SINCE, "since the first time");

  await save(`[da](${at("/da")}).`);
  await run([HOSTS.city], daysBefore(NOW, -9));
  assert.deepEqual(await shown(), []);
  assert.match((await world.rosa.get("/verwaltung/statistik")).text("main") ?? "", /Zurzeit gehen alle/);
});
