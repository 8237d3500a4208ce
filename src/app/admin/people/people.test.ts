import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { askForCode, newestMail } from "../../../../tests/support/sign-in";
import { HOSTS, openWorld, type World } from "../../../../tests/support/world";
import { addPerson } from "../../../domains/people";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const enter = async (entries: Record<string, string>) =>
  (await world.amir.get("/verwaltung/personen/neu")).form("Person eintragen").fill(entries).submit();

test("Amir enters an editor, who then signs in and may edit for the town", async () => {
  const organisation = world.places.town.organisationId;
  const answer = await enter({ name: "Nuri Aksoy", email: "Nuri@Erlach.example", role: "editor", organisation });
  assert.deepEqual([answer.status, answer.location], [303, "/verwaltung/personen"]);
  const row = (await world.amir.get("/verwaltung/personen")).all("tbody tr").find((text) => text.includes("Nuri"));
  assert.match(row ?? "", /nuri@erlach\.example.*Redaktion, Erlach/);
  const browser = world.at(HOSTS.city);
  await askForCode(browser, "nuri@erlach.example");
  const { link } = await newestMail(world, "nuri@erlach.example");
  await (await browser.get(link)).form("Anmelden").submit();
  assert.deepEqual((await browser.get("/konto")).all(".choice label"), ["nur für mich", "für: Erlach"]);
});

test("what Amir entered is noted with the role and without name and address", async () => {
  await enter({ name: "Nuri Aksoy", email: "nuri@erlach.example", role: "admin" });
  const [entry] = await world.inCity((tx) =>
    tx.selectFrom("auditEntries").select(["personId", "details"]).where("act", "=", "people.entered").execute(),
  );
  assert.deepEqual([entry?.personId, entry?.details], [world.amir.id, { role: "admin", organisation: "" }]);
});

test("an editor without an organisation is asked for one, and what was typed stays", async () => {
  const answer = await enter({ name: "Nuri Aksoy", role: "editor" });
  assert.equal(answer.status, 422);
  assert.equal(answer.text("#organisation-error"), "Bitte wählen Sie, für welche Organisation die Rolle gilt.");
  assert.equal(answer.form("Person eintragen").values().name, "Nuri Aksoy");
});

test("an address that is not complete is said in German, and what was typed stays", async () => {
  const answer = await enter({ name: "Nuri Aksoy", email: "nuri.erlach.example", role: "none" });
  assert.equal(answer.status, 422);
  const incomplete = "Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@beispiel.de.";
  assert.deepEqual(answer.all(".error-summary li"), [incomplete]);
  assert.equal(answer.form("Person eintragen").values().email, "nuri.erlach.example");
  const long = `${"nuri.".repeat(60)}a@erlach.example`;
  assert.equal((await enter({ name: "Nuri Aksoy", email: long, role: "none" })).status, 422);
});

test("somebody without an e-mail address is entered, too", async () => {
  assert.equal((await enter({ name: "Else Brandt", role: "none" })).status, 303);
});

test("the same name at the same address is refused; another name at it is a second person", async () => {
  const rosa = { email: "rosa@example.org", role: "none" };
  assert.equal((await enter({ name: "Rosa", ...rosa })).status, 409);
  assert.equal((await enter({ name: "Rosas Vater", ...rosa })).status, 303);
});

test("a long list is read page by page, and everybody stands on exactly one of them", async () => {
  await world.inCity(async (tx) => {
    for (let number = 1; number <= 120; number++) {
      await addPerson(tx, { name: `Gast ${number % 7}`, email: `gast${number}@example.org` });
    }
  });
  const seen: string[] = [];
  let path: string | undefined = "/verwaltung/personen";
  while (path) {
    const page = await world.amir.get(path);
    seen.push(...page.all("tbody tr"));
    path = page.attributes(`nav.pages a[rel="next"]`, "href")[0];
  }
  assert.equal(seen.length, 124);
  assert.equal(new Set(seen).size, 124);
});

test("a key that is none leads to the first page", async () => {
  for (const key of ["nach=x&id=1", `nach=x&id=${"-".repeat(36)}`]) {
    assert.equal((await world.amir.get(`/verwaltung/personen?${key}`)).status, 200);
  }
  assert.equal((await world.amir.get("/verwaltung/personen?id=%00")).status, 400);
});

test("nobody but administrators sees the list or enters people, and only those of their tenant", async () => {
  for (const browser of [world.visitor, world.karin, world.rosa, world.hilde]) {
    assert.equal((await browser.get("/verwaltung/personen")).status, 403);
    assert.equal((await browser.post("/verwaltung/personen/neu", { name: "Eindringling" })).status, 403);
  }
  assert.ok(!(await world.amir.get("/verwaltung/personen")).body.includes("Hilde"));
});
