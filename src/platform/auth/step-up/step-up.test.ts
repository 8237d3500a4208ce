import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { newestMail, wrongCode } from "../../../../tests/support/sign-in";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { appoint } from "../../../domains/organisations";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const PEOPLE = "/verwaltung/personen/neu";
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test("a quarter of an hour after signing in, what is dangerous asks once more who somebody is", async () => {
  world.clock.now = later(15);
  assert.equal((await world.amir.get(PEOPLE)).status, 200);
  world.clock.now = later(16);
  const answer = await world.amir.get(PEOPLE);
  assert.deepEqual(
    [answer.status, answer.location],
    [303, `/anmelden/bestaetigen?weiter=${encodeURIComponent(PEOPLE)}`],
  );
  assert.equal((await world.amir.get("/verwaltung/personen")).status, 200);
  const asked = await (await (await answer.follow()).form("Code schicken").submit()).follow();
  const { code } = await newestMail(world, "amir@example.org");
  const wrong = await asked
    .form("Bestätigen")
    .fill({ code: wrongCode(code) })
    .submit();
  assert.match(wrong.text("#code-error") ?? "", /Sie haben noch 4 Versuche/);
  const right = await wrong.form("Bestätigen").fill({ code }).submit();
  assert.deepEqual([right.status, right.location], [303, PEOPLE]);
  assert.equal((await world.amir.get(PEOPLE)).status, 200);
});

test("a form that was open for up to an hour is still taken", async () => {
  const page = await world.amir.get(PEOPLE);
  const filled = page.form("Person eintragen").fill({ name: "Ilse Brandt", role: "none" });
  world.clock.now = later(74);
  assert.equal((await filled.submit()).location, "/verwaltung/personen");
  world.clock.now = later(76);
  assert.match((await filled.submit()).location ?? "", /^\/anmelden\/bestaetigen/);
});

test("the code that was sent to somebody else proves nothing", async () => {
  world.clock.now = later(20);
  const karin = await (await (await world.karin.get("/anmelden/bestaetigen")).form("Code schicken").submit()).follow();
  const { code } = await newestMail(world, "karin@example.org");
  const amir = await (await (await world.amir.get("/anmelden/bestaetigen")).form("Code schicken").submit()).follow();
  assert.equal((await amir.form("Bestätigen").fill({ code }).submit()).status, 422);
  assert.equal((await karin.form("Bestätigen").fill({ code }).submit()).status, 303);
});

test("whoever asks for a code too often enters the one they have", async () => {
  world.clock.now = later(20);
  const ask = async () => (await world.amir.get("/anmelden/bestaetigen?weiter=/konto")).form("Code schicken").submit();
  for (let times = 0; times < 3; times++) assert.equal((await ask()).status, 303);
  const answer = await ask();
  assert.equal(answer.status, 409);
  const { code } = await newestMail(world, "amir@example.org");
  assert.equal((await answer.form("Bestätigen").fill({ code }).submit()).location, "/konto");
});

test("it leads nowhere else, and strangers find nothing to prove", async () => {
  world.clock.now = later(20);
  const page = await world.amir.get("/anmelden/bestaetigen?weiter=https://evil.example/");
  assert.equal(page.form("Code schicken").values().weiter, "/");
  assert.equal((await world.at(HOSTS.city).get("/anmelden/bestaetigen")).status, 403);
});

test("roles and hosts of a portal are behind it", async () => {
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: world.rosa.id, role: "owner" }));
  world.clock.now = later(20);
  for (const path of ["/verwaltung/portal/personen", "/verwaltung/portal/rechnernamen"])
    assert.match((await world.rosa.get(path)).location ?? path, /^\/anmelden\/bestaetigen/);
});
