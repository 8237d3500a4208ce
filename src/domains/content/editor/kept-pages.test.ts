import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { makePage, publish, write } from "../../../../tests/support/editing";
import { hears, openHttpWorld } from "../../../../tests/support/http-world";
import { ask } from "../../../../tests/support/over-http";
import { HOSTS } from "../../../../tests/support/world";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  // A machine with much to do is no lost connection.
  world = await openHttpWorld({ checkMs: 60_000 });
});
after(() => world.close());

/** The page, what lists it, and what has nothing to do with it; then other portals of the tenant, and another tenant. */
const KEPT = {
  city: [HOSTS.city, ["/sommerfest", "/flohmarkt", "/neuigkeiten", "/sitemap.xml", "/massnahmen"]],
  town: [HOSTS.town, ["/massnahmen", "/neuigkeiten", "/sitemap.xml"]],
  network: [HOSTS.network, ["/massnahmen"]],
  foreign: [HOSTS.foreign, ["/massnahmen"]],
} as const;

/** Asks for every page once, and gives how many of each portal came from memory. */
async function fromMemory() {
  const counts: Record<string, number> = {};
  for (const [name, [host, paths]] of Object.entries(KEPT)) {
    // After each write the host is looked up once more, by whoever comes first.
    await ask(world.port, { path: "/konto", headers: { host } });
    const before = world.outcomes.hit;
    for (const path of paths) await ask(world.port, { path, headers: { host, "accept-language": "de" } });
    counts[name] = world.outcomes.hit - before;
  }
  return counts;
}

const portalIds = () => Object.values(world.places).map(({ portalId }) => portalId);
const versions = () =>
  portalIds()
    .map((id) => world.versions.of(world.tenantId, id))
    .join();

/** Waits until nothing more is heard of what was done. */
async function settled() {
  for (let before = ""; before !== versions(); ) {
    before = versions();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function afterwards(act: () => Promise<unknown>) {
  await settled();
  await fromMemory();
  await fromMemory();
  await act();
  await settled();
  return fromMemory();
}

test("publishing drops what the portal of the page keeps; other portals lose nothing but by a new name", async (t) => {
  const now = Date.now();
  // Nothing grows too old while the test looks.
  t.mock.method(Date, "now", () => now);
  await hears(world.versions);
  const rosa = world.at(HOSTS.city, world.rosa.token);
  const url = await makePage(rosa);
  for (const page of [url, await makePage(rosa, { title: "Flohmarkt" })]) await publish(rosa, page);
  const all = { city: 5, town: 3, network: 1, foreign: 1 };
  assert.deepEqual(await afterwards(async () => {}), all, "without a change everything is kept");
  await write(rosa, url, "Um drei.");
  assert.deepEqual(await afterwards(() => publish(rosa, url)), { ...all, city: 0 });
  const page = await ask(world.port, { path: "/sommerfest", headers: { host: HOSTS.city } });
  assert.match(await page.text(), /Um drei\./);
  const head = (await rosa.get(`${url}/kopf`)).form("Überschrift und Einleitung speichern");
  await head.fill({ title: "Fest am Steg" }).submit();
  assert.deepEqual(
    await afterwards(() => publish(rosa, url)),
    { city: 0, town: 0, network: 0, foreign: 1 },
    "its name may stand in every portal of the tenant",
  );
  const archive = (await rosa.get(url)).form("Aus der Öffentlichkeit nehmen");
  assert.deepEqual(await afterwards(() => archive.submit()), { city: 0, town: 0, network: 0, foreign: 1 });
});
