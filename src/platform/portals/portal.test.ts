import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HOSTS, openWorld, type World } from "../../../tests/support/world";
import { changeHost } from "./portal";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test("the database itself gives a portal no host of another one, and another tenant's portal no host at all", async () => {
  const { city, foreign } = world.places;
  for (const host of [HOSTS.town, HOSTS.foreign])
    await assert.rejects(
      world.inCity((tx) => changeHost(tx, { portalId: city.portalId, host })),
      /the host is that of another portal/,
    );
  for (const host of [HOSTS.foreign, "neu.example"])
    await assert.rejects(world.inCity((tx) => changeHost(tx, { portalId: foreign.portalId, host })));
  for (const host of Object.values(HOSTS)) assert.equal((await world.database.findHost(host))?.isPrimary, true, host);
  assert.equal(await world.database.findHost("neu.example"), undefined);
});
