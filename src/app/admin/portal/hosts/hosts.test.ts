import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../../../tests/support/world";
import { appoint } from "../../../../domains/organisations";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const PAGE = "/verwaltung/portal/rechnernamen";
const NEW = "engagiert.lauterbrueck.example";
const add = async (host: string) => {
  const answer = await (await world.amir.get(PAGE)).form("Namen eintragen").fill({ host }).submit();
  world.directory.noteChange("portals");
  return answer;
};
const post = async (path: string, host: string) => {
  const { _token = "" } = (await world.amir.get(PAGE)).form("Namen eintragen").values();
  const answer = await world.amir.post(`${PAGE}/${path}`, { _token: String(_token), host });
  world.directory.noteChange("portals");
  return answer;
};

test("another name leads to the first one, and is taken away again", async () => {
  assert.equal((await world.at(NEW).get("/")).status, 404);
  assert.equal((await add(`https://${NEW}/start`)).status, 303);
  assert.equal((await world.at(NEW).get("/neuigkeiten")).location, "http://localhost:3000/neuigkeiten");
  assert.equal((await post("entfernen", NEW)).status, 303);
  assert.equal((await world.at(NEW).get("/")).status, 404);
  assert.equal((await post("entfernen", NEW)).status, 409);
});

test("the name of another portal is not given away, of whatever tenant", async () => {
  for (const host of [HOSTS.town, HOSTS.foreign, HOSTS.city]) {
    const answer = await add(host);
    assert.equal(answer.status, 409, host);
    assert.match(answer.text(".error-summary h2") ?? "", /gehört schon zu einem Portal/);
  }
  for (const path of ["erster", "entfernen"])
    for (const host of [HOSTS.town, HOSTS.foreign]) assert.equal((await post(path, host)).status, 409, host);
  assert.equal((await world.at(HOSTS.foreign).get("/")).status, 200);
});

test("what is no host name is said in German, and stays to be put right", async () => {
  for (const host of ["", "x y", "amir@example.org", "-x.de"]) assert.equal((await add(host)).status, 422, host);
});

test("a name that does not lead here does not become the first, so nobody locks everybody out by a slip", async () => {
  const mistyped = "lauterbruek.invalid";
  await add(mistyped);
  const answer = await post("erster", mistyped);
  assert.equal(answer.status, 409);
  assert.match(answer.text(".notice") ?? "", /keine Adresse.+Es bleibt beim alten Namen/s);
  assert.equal((await world.at(HOSTS.city).get("/neuigkeiten")).status, 200);
  assert.equal((await world.at(mistyped).get("/neuigkeiten")).location, "http://localhost:3000/neuigkeiten");
});

test("where everybody signs in, the owner of that portal alone does not change the first name", async () => {
  await add(NEW);
  const olga = await world.addResident("Olga");
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: olga.id, role: "owner" }));
  const page = await olga.get(PAGE);
  assert.ok(!page.body.includes("Zum ersten Namen machen"));
  assert.match(page.text("main") ?? "", /melden sich alle an/);
  const { _token = "" } = page.form("Namen eintragen").values();
  const answer = await olga.post(`${PAGE}/erster`, { _token: String(_token), host: NEW });
  assert.equal(answer.status, 409);
  assert.match(answer.text(".error-summary h2") ?? "", /melden sich alle an/);
  assert.ok((await world.amir.get(PAGE)).body.includes("Zum ersten Namen machen"));
});

test("the first name cannot be taken away", async () => {
  assert.equal((await post("entfernen", HOSTS.city)).status, 409);
});

test("a check asks only names of this portal, and says what came of it", async () => {
  const own = await world.amir.get(`${PAGE}?pruefen=${HOSTS.city}`);
  assert.match(own.text(".notice") ?? "", /antwortet/);
  for (const host of [HOSTS.town, "169.254.169.254", "intern.example"])
    assert.equal((await world.amir.get(`${PAGE}?pruefen=${host}`)).text(".notice"), undefined, host);
});

test("editors change no names", async () => {
  for (const browser of [world.rosa, world.visitor])
    assert.equal((await browser.post(PAGE, { host: NEW })).status, 403);
});
