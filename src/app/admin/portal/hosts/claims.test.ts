import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openBrowser } from "../../../../../tests/support/browser";
import { openDomainNames } from "../../../../../tests/support/domain-names";
import { HOSTS, openApp, openWorld, type World } from "../../../../../tests/support/world";

let world: World;
let names: Awaited<ReturnType<typeof openDomainNames>>;
let product: ReturnType<typeof openApp>;
beforeEach(async () => {
  world = await openWorld();
  names = await openDomainNames();
  product = openApp(world.database, world.clock, { baseUrl: "http://lauterbrueck.example:3000" });
});
afterEach(() => {
  names.close();
  return world.close();
});

const PAGE = "/verwaltung/portal/rechnernamen";
const NAME = "engagiert.nordhafen.example";
const at = (host: string, token?: string) => {
  const browser = openBrowser(product.app, `http://${host}:3000`);
  if (token) browser.setCookie("session", token);
  return browser;
};
const amir = () => at(HOSTS.city, world.amir.token);
const claim = async (host: string) => (await amir().get(PAGE)).form("Namen eintragen").fill({ host }).submit();
const prove = async () => {
  const answer = await (await amir().get(PAGE)).form(`Nachweis für ${NAME} prüfen`).submit();
  product.directory.noteChange("portals");
  return answer;
};
const recordOf = async () => {
  const [name = "", value = ""] = (await amir().get(PAGE)).all(".menu-row code");
  return { name, value };
};

test("a name leads here only when whoever keeps it says so, however freely it points to this machine already", async () => {
  assert.equal((await claim(NAME)).status, 303);
  assert.equal((await at(NAME).get("/neuigkeiten")).status, 404);
  const { name, value } = await recordOf();
  assert.equal(name, `_gemeinsinn.${NAME}`);
  for (const wrong of [undefined, "gemeinsinn=", "gemeinsinn=ein-anderer-nachweis-123", `${value}x`]) {
    if (wrong) names.records.set(name, wrong);
    const refused = await prove();
    assert.equal(refused.status, 409, wrong);
    assert.match(refused.text(".error-summary h2") ?? "", /noch nicht im Netz/);
  }
  assert.equal((await at(NAME).get("/neuigkeiten")).status, 404);
  names.records.set(name, value);
  assert.equal((await prove()).status, 303);
  assert.match((await at(NAME).get("/neuigkeiten")).location ?? "", /\/neuigkeiten$/);
  const acts = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").select(["act", "personId"]).where("act", "like", "portal.host%").execute(),
  );
  assert.deepEqual(
    acts.map(({ act, personId }) => [act, personId === world.amir.id]),
    [
      ["portal.host_claimed", true],
      ["portal.host_added", true],
    ],
  );
});

test("a claim takes the name from nobody: another tenant claims it too, and each has a proof of its own", async () => {
  await claim(NAME);
  const { value } = await recordOf();
  await world.inNorth((tx) =>
    tx
      .insertInto("hostClaims")
      .values({
        portalId: world.places.foreign.portalId,
        host: NAME,
        proof: "x".repeat(24),
        claimedAt: world.clock.now,
      })
      .execute(),
  );
  names.records.set(`_gemeinsinn.${NAME}`, `gemeinsinn=${"x".repeat(24)}`);
  assert.equal((await prove()).status, 409);
  names.records.set(`_gemeinsinn.${NAME}`, value);
  assert.equal((await prove()).status, 303);
});

test("a claim is given up again, and what nobody finds in the internet is not claimed", async () => {
  await claim(NAME);
  assert.equal((await (await amir().get(PAGE)).form("Namen entfernen").submit()).status, 303);
  assert.deepEqual((await amir().get(PAGE)).all(".menu-row code"), []);
  for (const host of ["neu.localhost", "192.168.1.4", "93.184.216.34"]) {
    const refused = await claim(host);
    assert.equal(refused.status, 409, host);
    assert.match(refused.text(".error-summary h2") ?? "", /im Internet niemand finden/);
  }
});
