import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../tests/support/world";
import { appoint } from "../organisations";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const audited = (act: string) =>
  world.inCity((tx) =>
    tx.selectFrom("auditEntries").select(["personId", "organisationId", "details"]).where("act", "=", act).execute(),
  );

test("Karin changes her name and the language of her mails, and it is noted without the name", async () => {
  const page = await world.karin.get("/konto");
  const saved = await page.form("Angaben speichern").fill({ name: "Karin Öz", locale: "de-simple" }).submit();
  assert.deepEqual([saved.status, saved.location], [303, "/konto"]);
  assert.deepEqual((await world.karin.get("/konto")).form("Angaben speichern").values().name, "Karin Öz");
  const [entry] = await audited("people.changed");
  assert.deepEqual([entry?.personId, entry?.details], [world.karin.id, { fields: ["name", "locale"] }]);
});

test("without a name nothing is saved, and the page says so beside the field", async () => {
  const page = await world.karin.get("/konto");
  const answer = await page.form("Angaben speichern").fill({ name: "  " }).submit();
  assert.equal(answer.status, 422);
  assert.equal(answer.text("#name-error"), "Bitte geben Sie Ihren Namen ein.");
});

test("a language that does not exist is refused", async () => {
  const page = await world.karin.get("/konto");
  const { _token } = page.form("Angaben speichern").values();
  const answer = await world.karin.post("/konto", { _token: String(_token), name: "Karin", locale: "tlh" });
  assert.equal(answer.status, 422);
});

test("Rosa chooses to act for the city, and what she does from then on is noted for it", async () => {
  const { organisationId } = world.places.city;
  const choose = async (organisation: string) =>
    (await world.rosa.get("/konto")).form("Übernehmen").fill({ organisation }).submit();
  assert.equal((await choose(organisationId)).status, 303);
  assert.equal((await world.rosa.get("/konto")).form("Übernehmen").values().organisation, organisationId);
  assert.equal((await choose("self")).status, 303);
  assert.deepEqual(
    (await audited("people.acting_switched")).map((entry) => entry.organisationId),
    [null, organisationId],
  );
});

test("Rosa sees each of her organisations once, with her highest role", async () => {
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: world.rosa.id, role: "owner" }));
  const page = await world.rosa.get("/konto");
  assert.deepEqual(page.all(".choice label"), ["nur für mich", "für: Lauterbrück"]);
  assert.deepEqual(page.all(".choice .hint"), ["Leitung"]);
});

test("Rosa cannot act for an organisation in which she has no role", async () => {
  const page = await world.rosa.get("/konto");
  const form = page.form("Übernehmen").fill({ organisation: world.places.town.organisationId });
  const answer = await form.submit();
  assert.deepEqual(
    [answer.status, answer.text(".error-summary h2")],
    [409, "Sie haben in dieser Organisation keine Rolle mehr."],
  );
});

test("Karin, who has no role, is told that she acts for herself", async () => {
  assert.match((await world.karin.get("/konto")).body, /Sie handeln nur für sich\./);
});

test("a visitor has no account page and is led to signing in", async () => {
  const answer = await world.visitor.get("/konto");
  assert.equal(answer.status, 403);
  assert.ok(answer.attributes("main a", "href").includes("/anmelden?weiter=%2Fkonto"));
  assert.equal((await world.at(HOSTS.city).get("/konto/handeln-fuer")).status, 403);
});
