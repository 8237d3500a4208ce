import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { openBrowser } from "../../../tests/support/browser";
import { asSuperuser, openTestDatabase } from "../../../tests/support/database";
import { NOW, openApp, openWorld } from "../../../tests/support/world";
import { isSetUpCode, newSetUpCode } from "./set-up-code";

const CODE = "K7QM-2XVD-9TRA-HW4P";
const ENTRIES = {
  ...{ code: CODE, town: "Stadt Lauterbrück", kind: "municipality", portal: "Lauterbrück", host: "localhost" },
  ...{ colourMain: "#0d4a5b", colourSun: "#ffcc4d", colourWarm: "#f6c1b0" },
  ...{ adminName: "Amir Haddad", adminEmail: "amir@lauterbrueck.example" },
};

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let app: ReturnType<typeof openApp>["app"];
beforeEach(async () => {
  database = await openTestDatabase();
  app = openApp(database, { now: NOW }, { setUpCode: CODE }).app;
});
afterEach(() => database.close());

const at = (host = "localhost") => openBrowser(app, `http://${host}:3000`);
const fill = async (changes: Partial<typeof ENTRIES> = {}, host?: string) =>
  (await at(host).visit("/")).form("Gemeinsinn einrichten").fill({ ...ENTRIES, ...changes });
const count = async (table: string) =>
  Number((await asSuperuser(database.name, `select count(*) as n from ${table}`))[0].n);

test("an empty installation answers every host with its first page, and proposes the name it was called by", async () => {
  for (const host of ["localhost", "gemeinsinn.lauterbrueck.example"]) {
    const page = await at(host).visit("/ergebnisse");
    assert.equal(page.text("h1"), "Gemeinsinn einrichten");
    assert.equal(page.form("Gemeinsinn einrichten").values().host, host);
    assert.match(page.headers.get("content-security-policy") ?? "", /form-action 'self'/);
  }
});

test("who has the code sets up tenant, organisation, portal and administrator, and goes on to sign in", async () => {
  const answer = await (await fill()).submit();
  assert.deepEqual([answer.status, answer.location], [303, "/anmelden?weiter=%2Fverwaltung%2Fportal%2Ffreischalten"]);
  assert.equal((await at().get("/anmelden")).text("h1"), "Anmelden");
  const [person] = await asSuperuser(
    database.name,
    `select p.name, t.role as tenant_role, r.role, o.name as organisation from people p
      join tenant_roles t on t.person_id = p.id join organisation_roles r on r.person_id = p.id
      join organisations o on o.id = r.organisation_id`,
  );
  assert.deepEqual(person, {
    ...{ name: "Amir Haddad", tenant_role: "admin", role: "owner", organisation: "Stadt Lauterbrück" },
  });
  const [portal] = await asSuperuser(
    database.name,
    "select name, host, is_sign_in_host from portals join hosts on portal_id = portals.id",
  );
  assert.deepEqual(portal, { name: "Lauterbrück", host: "localhost", is_sign_in_host: true });
});

test("under another name the page says where the portal is now, and how to put a wrong name right", async () => {
  const answer = await (await fill({ host: "Engagiert.Lauterbrück.example" })).submit();
  const host = "engagiert.xn--lauterbrck-heb.example";
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.attributes("main a", "href"), [
    `http://${host}:3000/anmelden?weiter=%2Fverwaltung%2Fportal%2Ffreischalten`,
  ]);
  assert.equal(answer.text("main code"), `npm run gemeinsinn -- portal host ${host} <neuer Name>`);
});

test("the name by which somebody set it up leads to the portal, too", async () => {
  await (await fill({ host: "lauterbrueck.example" })).submit();
  const answer = await at().get("/anmelden");
  assert.deepEqual([answer.status, answer.location], [308, "http://lauterbrueck.example:3000/anmelden"]);
  assert.equal((await at("lauterbrueck.example").get("/anmelden")).status, 200);
});

test("a host may be copied from the address bar", async () => {
  for (const host of ["http://localhost:3000/", " localhost:3000 ", "HTTPS://Localhost"]) {
    const answer = await (await fill({ host, kind: "kingdom" })).submit();
    assert.deepEqual(answer.attributes("[aria-invalid]", "id"), ["kind"], host);
  }
});

test("without the right code nothing is set up, and what was typed stays", async () => {
  for (const code of ["", "K7QM-2XVD-9TRA-HW4Q", "K7QM"]) {
    const answer = await (await fill({ code })).submit();
    assert.equal(answer.status, 422);
    assert.match(answer.text("#code-error") ?? "", /^Der Einrichtungs-Code stimmt nicht\./);
    assert.equal(answer.form("Gemeinsinn einrichten").values().town, "Stadt Lauterbrück");
  }
  assert.equal(await count("tenants"), 0);
});

test("each wrong entry is named, and nothing is set up", async () => {
  const wrong = {
    town: "…",
    kind: "kingdom",
    host: "https://x y",
    colourMain: "rot",
    adminEmail: "amir",
    adminName: "",
  };
  const page = await at().visit("/");
  const answer = await at().post("/einrichten", { ...ENTRIES, ...wrong });
  assert.equal(page.status, 200);
  assert.equal(answer.status, 422);
  assert.equal(answer.all(".error-summary li").length, 6);
  assert.equal(await count("tenants"), 0);
});

test("each of the three colours is a field of its own that says what is wrong with it", async () => {
  const answer = await (await at()).post("/einrichten", { ...ENTRIES, colourSun: "gelb" });
  assert.equal(answer.text(".field--wrong label"), "Helle Farbe");
  assert.match(answer.text("#colourSun-error") ?? "", /^Bitte wählen Sie eine Farbe\./);
  assert.equal(answer.all(".colours .field").length, 3);
});

test("two people set up at the same time: one of them does, the other is told so", async () => {
  const forms = await Promise.all([fill(), fill({ town: "Stadt Nordhafen", portal: "Nordhafen" })]);
  const answers = await Promise.all(forms.map((form) => form.submit()));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409]);
  const refused = answers.find(({ status }) => status === 409);
  assert.match(refused?.text(".error-summary h2") ?? "", /^Jemand anders hat Gemeinsinn eben eingerichtet\./);
  assert.deepEqual([await count("tenants"), await count("portals"), await count("people")], [1, 1, 1]);
});

test("once it is set up, the page is gone for good, for the next start, too", async () => {
  await (await fill()).submit();
  const restarted = openApp(database, { now: NOW }, { setUpCode: CODE }).app;
  for (const browser of [at(), openBrowser(restarted, "http://localhost:3000")]) {
    const page = await browser.get("/einrichten");
    assert.equal(page.text("h1"), "Dieses Portal wird gerade eingerichtet");
    assert.equal((await browser.post("/einrichten", ENTRIES)).status, 503);
  }
  assert.equal((await at("anderswo.example").get("/einrichten")).status, 404);
  assert.equal(await count("tenants"), 1);
});

test("a page of somebody else cannot send the form", async () => {
  const answer = await at().post("/einrichten", ENTRIES, { origin: "http://boese.example" });
  assert.equal(answer.status, 403);
  assert.equal(await count("tenants"), 0);
});

test("an installation with a tenant has no such page", async () => {
  const world = await openWorld();
  assert.equal((await world.visitor.get("/einrichten")).status, 404);
  await world.close();
});

test("the code may be typed in small letters and without hyphens, and every start makes another one", () => {
  const code = newSetUpCode();
  assert.match(code, /^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  assert.ok(isSetUpCode(code.toLowerCase().replaceAll("-", " "), code));
  assert.ok(!isSetUpCode("", code));
  assert.notEqual(newSetUpCode(), code);
});
