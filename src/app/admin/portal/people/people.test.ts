import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openWorld, type World } from "../../../../../tests/support/world";
import { appoint } from "../../../../domains/organisations";
import { react } from "../../../../platform/events/react";
import { addressOf } from "../../../../platform/portals/portal";
import { reactions } from "../../../reactions";

let world: World;
let olga: Awaited<ReturnType<World["addResident"]>>;
beforeEach(async () => {
  world = await openWorld();
  olga = await world.addResident("Olga");
  await give(olga.id, "owner");
});
afterEach(() => world.close());

const PEOPLE = "/verwaltung/portal/personen";
const give = (personId: string, role: "owner" | "editor") =>
  world.inCity((tx) => appoint(tx, { organisationId: world.places.city.organisationId, personId, role }));
const enter = async (values: Record<string, string>, browser = olga) =>
  (await browser.get(PEOPLE)).form("Rolle geben").fill(values).submit();
const take = async (person: { id: string }, role: string, browser = olga) => {
  const { _token = "" } = (await browser.get(PEOPLE)).form("Rolle geben").values();
  return browser.post(`${PEOPLE}/nehmen`, { _token: String(_token), personId: person.id, role });
};

async function mailsAfterAll() {
  const { tenantId, database } = world;
  const rows = await world.inCity((tx) =>
    tx.selectFrom("announcements").select("id").where("doneAt", "is", null).orderBy("id").execute(),
  );
  const around = { address: addressOf("http://localhost:3000"), database, now: world.clock.now };
  for (const { id } of rows) await react(reactions, { tenantId, announcementId: id }, around);
  return world.inCity((tx) => tx.selectFrom("mails").select(["recipient", "subject"]).orderBy("createdAt").execute());
}

test("an owner gives somebody new a role, who is told by mail, and it stands in the audit", async () => {
  assert.equal((await enter({ name: "Nuri Aksoy", email: "nuri@example.org", role: "editor" })).status, 303);
  assert.match((await olga.get(PEOPLE)).text(".menu-rows") ?? "", /Nuri Aksoy.*Redaktion/s);
  assert.deepEqual(await mailsAfterAll(), [
    { recipient: "nuri@example.org", subject: "Sie arbeiten jetzt für Lauterbrück mit" },
  ]);
  const [entry] = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").select("personId").where("act", "=", "portal.role_given").execute(),
  );
  assert.equal(entry?.personId, olga.id);
});

test("who is known by this name at this address gets the role and no second account", async () => {
  assert.equal((await enter({ name: "Karin", email: "karin@example.org", role: "owner" })).status, 303);
  assert.equal((await world.karin.get("/verwaltung/portal")).status, 200);
  assert.equal((await enter({ name: "Karin", email: "karin@example.org", role: "owner" })).status, 409);
});

test("a role that is taken is gone at once, and the person is told", async () => {
  assert.equal((await take(world.rosa, "editor")).status, 303);
  assert.equal((await world.rosa.get("/redaktion/papierkorb")).status, 403);
  assert.equal((await mailsAfterAll())[0]?.subject, "Ihre Rolle für Lauterbrück hat sich geändert");
  assert.equal((await take(world.rosa, "editor")).status, 409);
});

test("the last owner stays, whoever wants to take the role", async () => {
  const refused = await take(olga, "owner");
  assert.equal(refused.status, 409);
  assert.match(refused.text(".error-summary h2") ?? "", /einzige Leitung/);
  assert.equal((await take(olga, "owner", world.amir)).status, 409);
});

test("twenty owners who all leave at the same moment leave one behind", async () => {
  const others = await Promise.all(Array.from({ length: 19 }, (_, number) => world.addResident(`Leitung ${number}`)));
  for (const { id } of others) await give(id, "owner");
  const owners = [olga, ...others];
  const tokens = await Promise.all(
    owners.map(async (owner) => String((await owner.get(PEOPLE)).form("Rolle geben").values()._token)),
  );
  const answers = await Promise.all(
    owners.map((owner, index) =>
      owner.post(`${PEOPLE}/nehmen`, { _token: tokens[index] ?? "", personId: owner.id, role: "owner" }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(19).fill(303), 409]);
  const left = await world.inCity((tx) =>
    tx.selectFrom("organisationRoles").select("personId").where("role", "=", "owner").execute(),
  );
  assert.equal(left.length, 1);
});

test("twenty owners who all leave at once leave one behind", async () => {
  const others = await Promise.all(Array.from({ length: 19 }, (_, number) => world.addResident(`Leitung ${number}`)));
  for (const { id } of others) await give(id, "owner");
  const answers = await Promise.all([olga, ...others].map((owner) => take(owner, "owner", owner)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array(19).fill(303), 409]);
  const owners = world.inCity((tx) =>
    tx.selectFrom("organisationRoles").select("personId").where("role", "=", "owner").execute(),
  );
  assert.equal((await owners).length, 1);
});

test("who gives up their own role is led away from a page that is no longer theirs", async () => {
  await give(world.karin.id, "owner");
  assert.equal((await take(olga, "owner")).location, "/");
  assert.equal((await olga.get(PEOPLE)).status, 403);
});

test("editors give no roles, and half an address is said in German", async () => {
  assert.equal((await world.rosa.post(PEOPLE, { name: "X", email: "x@example.org", role: "owner" })).status, 403);
  const wrong = await enter({ name: "", email: "nuri", role: "editor" });
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text("#name-error") && wrong.text("#email-error"));
});
