import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "../../../tests/support/world";
import { createHourSum } from "../../domains/hours";
import { visitor } from "../audience";
import { link } from "./index";
import { threadThrough } from "./thread";

const hours = (slug: string) => ({
  slug,
  title: `Stunden ${slug}`,
  kind: "engagement" as const,
  minutes: 60,
  peopleCount: 1,
  confirmedBy: "Anlaufstelle",
  fromOn: "2026-01-01",
  untilOn: "2026-01-31",
});

test("the thread is walked in both directions, nearest first, and a circle ends where it began", async (t) => {
  const world = await openWorld();
  t.after(world.close);
  const { organisationId, portalId } = world.places.city;
  const knots = await world.inCity(async (tx) => {
    const ids: string[] = [];
    for (const slug of ["a", "b", "c"]) {
      ids.push(await createHourSum(tx, { ...hours(slug), ownerOrganisationId: organisationId, portalId }, NOW));
    }
    const [a = "", b = "", c = ""] = ids;
    await link(tx, { from: a, relation: "leads_to", to: b }, NOW);
    await link(tx, { from: b, relation: "leads_to", to: c }, NOW);
    await link(tx, { from: c, relation: "leads_to", to: a }, NOW);
    await link(tx, { from: a, relation: "leads_to", to: b }, NOW);
    return threadThrough(tx, visitor, b);
  });
  assert.deepEqual(
    knots.map(({ title, distance }) => [title, distance]),
    [
      ["Stunden a", -1],
      ["Stunden b", 0],
      ["Stunden c", 1],
    ],
  );
});

test("who may not see a knot walks past it, and a link into another tenant cannot be tied", async (t) => {
  const world = await openWorld();
  t.after(world.close);
  const { city, foreign } = world.places;
  const a = await world.inCity((tx) =>
    createHourSum(tx, { ...hours("a"), ownerOrganisationId: city.organisationId, portalId: city.portalId }, NOW),
  );
  const b = await world.inCity((tx) =>
    createHourSum(tx, { ...hours("b"), ownerOrganisationId: city.organisationId, portalId: city.portalId }, NOW),
  );
  const far = await world.inNorth((tx) =>
    createHourSum(tx, { ...hours("c"), ownerOrganisationId: foreign.organisationId, portalId: foreign.portalId }, NOW),
  );
  await world.inCity(async (tx) => {
    await link(tx, { from: a, relation: "leads_to", to: b }, NOW);
    await tx
      .updateTable("objects")
      .set({ audience: `organisation:${city.organisationId}` })
      .where("id", "=", b)
      .execute();
  });
  const keys = [...visitor.keys, `organisation:${city.organisationId}`];
  const count = (viewer: typeof visitor) => world.inCity(async (tx) => (await threadThrough(tx, viewer, a)).length);
  assert.equal(await count(visitor), 1);
  assert.equal(await count({ personId: world.rosa.id, keys }), 2);
  await assert.rejects(
    world.inCity((tx) => link(tx, { from: a, relation: "leads_to", to: far }, NOW)),
    /foreign key/,
  );
});
