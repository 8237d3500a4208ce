import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSuperuser } from "../../../tests/support/database";
import { openHttpWorld } from "../../../tests/support/http-world";
import { pageFrom } from "../../../tests/support/pages";
import { HOSTS, NOW } from "../../../tests/support/world";
import { savePage } from "../content/pages/save-page";
import { createOpportunity } from "./create";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld();
});
after(() => world.close());

/** The city needs 6 people for the benches, 2 of whom are found, or what is given. */
const offer = (slug: string, more: Partial<Parameters<typeof createOpportunity>[1]> = {}) =>
  world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    const where = { timeLabel: "Samstag, 20. Juni", placeLabel: "Badweg" };
    const needed = { placesNeeded: 6, placesFound: 2, ...where };
    const words = { slug, title: `Hilfe ${slug}`, summary: "Farbe ist da." };
    return createOpportunity(tx, { portalId, ownerOrganisationId, ...words, ...needed, ...more }, NOW);
  });

const listOf = async (host: string, token?: string) => (await world.at(host, token).get("/mithelfen")).all(".hit h3");
const statusOf = async (slug: string, token?: string) =>
  (await world.at(HOSTS.city, token).get(`/mithelfen/${slug}`)).status;

test("a visitor reads who needs help, when and where, and how many are still wanted", async () => {
  await offer("streichen");
  const page = await world.at(HOSTS.city).get("/mithelfen/streichen");
  assert.deepEqual([page.status, page.text("h1")], [200, "Hilfe streichen"]);
  assert.deepEqual(page.all(".facts dd"), ["Lauterbrück", "Samstag, 20. Juni", "Badweg"]);
  assert.equal(page.text(".need p"), "Noch 4 von 6 gesucht");
});

test("where most people are missing stands on top, and what is full at the end", async () => {
  const { portalId } = world.places.town;
  await offer("voll", { portalId, placesFound: 6 });
  await offer("wenig", { portalId, placesFound: 5 });
  await offer("viel", { portalId, placesFound: 0 });
  assert.deepEqual(await listOf(HOSTS.town), ["Hilfe viel", "Hilfe wenig", "Hilfe voll"]);
});

test("the start page shows the three offers in most need", async () => {
  const { portalId, organisationId: ownerOrganisationId } = world.places.network;
  const page = pageFrom("index.md", "---\ntitle: Start\n---\n");
  await world.inCity((tx) => savePage(tx, { portalId, ownerOrganisationId, page }, NOW));
  for (const missing of [1, 2, 3, 4]) await offer(`fehlt-${missing}`, { portalId, placesFound: 6 - missing });
  const start = await world.at(HOSTS.network).get("/");
  assert.deepEqual(start.all(".card h3"), ["Hilfe fehlt-4", "Hilfe fehlt-3", "Hilfe fehlt-2"]);
});

test("offers of a foreign tenant are in no list of ours, not there by their address, and we say nobody is wanted", async () => {
  await offer("fremd");
  const north = world.at(HOSTS.foreign);
  const list = await north.get("/mithelfen");
  assert.deepEqual([list.status, list.text(".empty h2")], [200, "Gerade fehlt niemand"]);
  assert.equal((await north.get("/mithelfen/fremd")).status, 404);
  assert.deepEqual(await world.inNorth((tx) => tx.selectFrom("opportunities").select("id").execute()), []);
  assert.equal(await statusOf("fremd"), 200);
});

test("an offer for the city's own people is found by Rosa alone, an unlisted one by its address", async () => {
  const aim = async (slug: string, audience: string) => {
    const id = await offer(slug);
    await world.inCity((tx) => tx.updateTable("objects").set({ audience }).where("id", "=", id).execute());
  };
  await aim("intern", `organisation:${world.places.city.organisationId}`);
  await aim("leise", "unlisted");
  const found = async (token?: string) => {
    const listed = (await listOf(HOSTS.city, token)).filter((title) => /intern|leise/.test(title));
    return [listed, await statusOf("intern", token), await statusOf("leise", token)];
  };
  assert.deepEqual(await found(world.rosa.token), [["Hilfe intern"], 200, 200]);
  for (const token of [world.karin.token, undefined]) assert.deepEqual(await found(token), [[], 404, 200]);
});

test("a visitor who has just seen the list finds a new offer in it", async () => {
  const { hit } = world.outcomes;
  for (let seen = 0; seen < 3; seen++) await listOf(HOSTS.city);
  assert.ok(world.outcomes.hit > hit);
  await offer("neu");
  const isThere = async () => (await listOf(HOSTS.city)).includes("Hilfe neu");
  for (let attempt = 0; attempt < 100 && !(await isThere()); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(await isThere());
});

test("the database takes no offer that nobody could take up", async () => {
  await offer("ein-platz", { placesNeeded: 1, placesFound: 1 });
  const set = (change: string) => asSuperuser(world.database.name, `update opportunities set ${change}`);
  const impossible = ["places_found = places_needed + 1", "places_found = -1", "places_needed = 0, places_found = 0"];
  for (const change of [...impossible, "time_label = ''", "place_label = ''", "title = ''", "drawing = '../x'"])
    await assert.rejects(set(change), { code: "23514" }, change);
});

test("an offer belongs to an organisation and a portal of its own tenant, and has its address alone", async () => {
  const { organisationId, portalId } = world.places.foreign;
  await assert.rejects(offer("besitz", { ownerOrganisationId: organisationId }), { code: "23503" });
  await assert.rejects(offer("portal", { portalId }), { code: "23503" });
  await offer("einmal");
  await assert.rejects(offer("einmal"), { code: "23505" });
});
