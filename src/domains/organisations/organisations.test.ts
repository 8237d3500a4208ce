import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asSuperuser } from "../../../tests/support/database";
import { HOSTS, NOW, openWorld, type World } from "../../../tests/support/world";
import { trashUrl } from "../content/urls";
import { appoint } from "./appoint";
import { createOrganisation } from "./create";
import { organisationsPrivacy } from "./privacy";
import { ORGANISATION_KINDS, ORGANISATION_ROLES } from "./rules";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const rolesOf = (personId: string) =>
  world.inCity((tx) => tx.selectFrom("organisationRoles").select("role").where("personId", "=", personId).execute());

const keysOf = (personId: string) =>
  world.inCity((tx) =>
    tx.selectFrom("audienceKeys").select("key").where("personId", "=", personId).orderBy("key").execute(),
  );

test("who is appointed edits the pages of their organisation, and nobody else does", async () => {
  const ida = await world.addResident("Ida");
  const edit = async ({ get }: Pick<World["visitor"], "get">) => (await get(trashUrl)).status;
  assert.equal(await edit(ida), 403);
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: ida.id, role: "editor" }));
  assert.equal(await edit(ida), 200);
  const inCity = (token: string) => world.at(HOSTS.city, token);
  const others = [world.visitor, world.karin, inCity(world.tilo.token), inCity(world.hilde.token)];
  assert.deepEqual(await Promise.all(others.map(edit)), [403, 403, 403, 403]);
});

test("who is appointed twice to the same role has it once, and sees what is meant for its people", async () => {
  const jan = await world.addResident("Jan");
  const { organisationId } = world.places.town;
  const owner = { organisationId, personId: jan.id, role: "owner" } as const;
  await world.inCity((tx) => appoint(tx, owner));
  await world.inCity((tx) => appoint(tx, owner));
  assert.deepEqual(await rolesOf(jan.id), [{ role: "owner" }]);
  const keys = [{ key: `organisation:${organisationId}` }, { key: `role:owner:${organisationId}` }];
  assert.deepEqual(await keysOf(jan.id), keys);
});

test("nobody is appointed across tenants, neither a stranger here nor somebody of ours there", async () => {
  const { city, foreign } = world.places;
  const across = [
    { organisationId: city.organisationId, personId: world.hilde.id, role: "editor" },
    { organisationId: foreign.organisationId, personId: world.karin.id, role: "editor" },
  ] as const;
  for (const appointment of across)
    await assert.rejects(
      world.inCity((tx) => appoint(tx, appointment)),
      { code: "23503" },
    );
  assert.deepEqual(await rolesOf(world.karin.id), []);
});

test("Lea gets a copy of her roles and no others; when she goes, hers go and Tilo keeps his", async () => {
  const lea = await world.addResident("Lea");
  const { organisationId } = world.places.city;
  await world.inCity((tx) => appoint(tx, { organisationId, personId: lea.id, role: "editor" }));
  const copy = (personId: string) => world.inCity((tx) => organisationsPrivacy.exportPerson(tx, personId));
  const { organisationRoles } = await copy(lea.id);
  assert.equal(organisationRoles?.length, 1);
  await world.inCity((tx) => organisationsPrivacy.erasePerson(tx, lea.id, NOW));
  assert.deepEqual(await copy(lea.id), { organisationRoles: [] });
  assert.equal((await rolesOf(world.tilo.id)).length, 1);
});

test("two tenants may each have a town of the same name, one tenant has it once", async () => {
  const bad = { slug: "bad-lauter", kind: "municipality", name: "Bad Lauter" } as const;
  await world.inCity((tx) => createOrganisation(tx, bad));
  await world.inNorth((tx) => createOrganisation(tx, bad));
  await assert.rejects(
    world.inCity((tx) => createOrganisation(tx, bad)),
    { code: "23505" },
  );
});

test("the database takes every kind and every role that the rules know, and no other", async () => {
  await world.inCity(async (tx) => {
    for (const kind of ORGANISATION_KINDS) await createOrganisation(tx, { slug: `art-${kind}`, kind, name: kind });
    const { organisationId } = world.places.network;
    for (const role of ORGANISATION_ROLES) await appoint(tx, { organisationId, personId: world.amir.id, role });
  });
  for (const change of [
    "organisations set kind = 'party'",
    "organisations set name = ''",
    "organisations set slug = 'Bad Lauter'",
    "organisation_roles set role = 'king'",
  ])
    await assert.rejects(asSuperuser(world.database.name, `update ${change}`), { code: "23514" }, change);
});
