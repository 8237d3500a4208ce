import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { askForCode, newestMail } from "../../../../tests/support/sign-in";
import { HOSTS, NOW, openWorld, type World } from "../../../../tests/support/world";
import { onRevoke } from "../revoke";
import { openSession } from "../session";

const PHONE = "Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0";
const DAY = 86_400_000;
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const rosaAtTheLibrary = async () => {
  const owner = { personId: world.rosa.id, portalId: world.places.city.portalId, device: "Edge, Windows" };
  const token = await world.inCity((tx) => openSession(tx, owner, world.clock.now));
  return world.at(HOSTS.city, token);
};

test("Rosa sees where she is signed in, in plain words, with the days", async () => {
  await rosaAtTheLibrary();
  world.clock.now = new Date(NOW.getTime() + DAY);
  await world.rosa.get("/konto");
  const page = await world.rosa.get("/konto/geraete");
  assert.deepEqual(page.all("main li h2").sort(), ["Edge auf Windows", "Unbekanntes Gerät (dieses Gerät)"]);
  assert.match(
    page.all("main li p").join(" "),
    /angemeldet am Freitag, 12\. Juni 2026, zuletzt benutzt am Samstag, 13\. Juni 2026/,
  );
});

test("the browser that signs in is named in the list", async () => {
  await askForCode(world.visitor, "karin@example.org");
  const { link } = await newestMail(world, "karin@example.org");
  const phone = world.at(HOSTS.city);
  const token = String((await phone.get(link)).form("Anmelden").values()._token);
  const schluessel = link.split("=")[1] ?? "";
  await phone.post("/anmelden/link", { _token: token, schluessel }, { "user-agent": PHONE });
  assert.ok((await phone.get("/konto/geraete")).all("main li h2").includes("Firefox auf Android (dieses Gerät)"));
});

test("Rosa ends the session in the library, and it is in the journal before it is answered", async () => {
  const library = await rosaAtTheLibrary();
  const journal: string[] = [];
  onRevoke((ids) => void journal.push(...ids));
  const page = await world.rosa.get("/konto/geraete");
  assert.equal((await page.form("Anmeldung beenden: Edge auf Windows").submit()).status, 303);
  assert.equal((await library.get("/konto")).status, 403);
  assert.equal((await world.rosa.get("/konto")).status, 200);
  assert.equal(journal.length, 1);
});

test("Rosa ends all other sessions and stays signed in here", async () => {
  const others = [await rosaAtTheLibrary(), await rosaAtTheLibrary()];
  const page = await world.rosa.get("/konto/geraete");
  await page.form("Alle anderen Anmeldungen beenden").submit();
  for (const other of others) assert.equal((await other.get("/konto")).status, 403);
  assert.equal((await world.rosa.get("/konto/geraete")).all("main li h2").length, 1);
});

test("Karin cannot end a session of Rosa's", async () => {
  const { id } = await world.inCity((tx) =>
    tx.selectFrom("sessions").select("id").where("personId", "=", world.rosa.id).executeTakeFirstOrThrow(),
  );
  const own = (await world.karin.get("/konto/geraete")).form("Abmelden").values();
  const answer = await world.karin.post(`/konto/geraete/${id}/beenden`, { _token: String(own._token) });
  assert.equal(answer.status, 404);
  assert.equal((await world.rosa.get("/konto")).status, 200);
});

test("a visitor has no devices", async () => {
  assert.equal((await world.visitor.get("/konto/geraete")).status, 403);
});

test("the day of use is written once a day, not with every page", async () => {
  const versions = () =>
    world.inCity((tx) =>
      tx.selectFrom("sessions").select(["id", "seenOn"]).where("personId", "=", world.rosa.id).execute(),
    );
  const before = await versions();
  await world.rosa.get("/konto");
  assert.deepEqual(await versions(), before);
  world.clock.now = new Date(NOW.getTime() + DAY);
  await world.rosa.get("/konto");
  assert.deepEqual(
    (await versions()).map(({ seenOn }) => seenOn),
    ["2026-06-13"],
  );
});
