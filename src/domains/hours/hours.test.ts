import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSuperuser } from "../../../tests/support/database";
import { openHttpWorld } from "../../../tests/support/http-world";
import { HOSTS, NOW } from "../../../tests/support/world";
import { createHourSum } from "./create";
import { HOUR_KINDS } from "./rules";

let world: Awaited<ReturnType<typeof openHttpWorld>>;
before(async () => {
  world = await openHttpWorld();
});
after(() => world.close());

/** Enters 20.5 hours of 1200 people for the city, or what is given. */
const enter = (slug: string, more: Partial<Parameters<typeof createHourSum>[1]> = {}) =>
  world.inCity((tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    const counted = { kind: "engagement" as const, minutes: 1_230, peopleCount: 1_200, confirmedBy: "Grünflächenamt" };
    const span = { fromOn: "2026-05-02", untilOn: "2026-05-30" };
    const sum = { portalId, ownerOrganisationId, slug, title: `Stunden ${slug}`, ...counted, ...span, ...more };
    return createHourSum(tx, sum, NOW);
  });

const visit = (slug: string, host = HOSTS.city) => world.at(host).get(`/stunden/${slug}`);

test("a visitor reads how many hours of how many people somebody confirmed, and for which days", async () => {
  await enter("baenke");
  const page = await visit("baenke");
  assert.deepEqual([page.status, page.text("h1")], [200, "Stunden baenke"]);
  assert.deepEqual(page.all(".figures dd"), ["21", "1.200"]);
  assert.deepEqual(page.all(".facts dd"), ["Grünflächenamt", "2. Mai 2026 bis 30. Mai 2026", "Engagement"]);
  const english = await world.at(HOSTS.city).get("/stunden/baenke?sprache=en");
  assert.equal(english.all(".figures dd")[1], "1,200");
});

test("hours of a foreign tenant are not there, not even by their address", async () => {
  await enter("fremd");
  assert.equal((await visit("fremd", HOSTS.foreign)).status, 404);
  assert.deepEqual(await world.inNorth((tx) => tx.selectFrom("hourSums").select("id").execute()), []);
  assert.equal((await visit("fremd")).status, 200);
});

test("hours that are meant for the people of the city are shown to Rosa, and after her to no visitor", async () => {
  const id = await enter("intern");
  const audience = `organisation:${world.places.city.organisationId}`;
  await world.inCity((tx) => tx.updateTable("objects").set({ audience }).where("id", "=", id).execute());
  const statusFor = async (token?: string) => (await world.at(HOSTS.city, token).get("/stunden/intern")).status;
  assert.equal(await statusFor(world.rosa.token), 200);
  assert.equal(await statusFor(world.karin.token), 404);
  assert.equal(await statusFor(), 404);
});

test("the database takes every kind of hours that the rules know, and no sum that cannot be", async () => {
  for (const kind of HOUR_KINDS) await enter(`art-${kind}`, { kind });
  await enter("eine-minute", { minutes: 1, peopleCount: 1, untilOn: "2026-05-02" });
  const set = (change: string) => asSuperuser(world.database.name, `update hour_sums set ${change}`);
  const impossible = ["kind = 'holiday'", "minutes = 0", "people_count = 0", "until_on = from_on - 1"];
  for (const change of [...impossible, "confirmed_by = ''", "title = ''", "slug = 'Bänke'"])
    await assert.rejects(set(change), { code: "23514" }, change);
});

test("a sum belongs to an organisation and a portal of its own tenant, and has its address alone", async () => {
  const { organisationId, portalId } = world.places.foreign;
  await assert.rejects(enter("besitz", { ownerOrganisationId: organisationId }), { code: "23503" });
  await assert.rejects(enter("portal", { portalId }), { code: "23503" });
  await enter("einmal");
  await assert.rejects(enter("einmal"), { code: "23505" });
});
