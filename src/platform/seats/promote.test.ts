import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addSeats, arrive, countersOf } from "../../../tests/support/seats";
import { observed } from "../../../tests/support/statements";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import { changeCapacity } from ".";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

/** How often the database is asked when so many move up at once. */
const statementsFor = (count: number) =>
  world.inCity(async (tx) => {
    const { poolId } = await addSeats(tx, world, { capacity: 1 });
    for (let index = 0; index <= count; index++) await arrive(tx, poolId, `g${index}`);
    let statements = 0;
    const counting = observed(tx, () => statements++);
    await changeCapacity(counting, { poolId, capacity: 1 + count }, NOW);
    assert.equal((await countersOf(tx, poolId)).taken, 1 + count);
    return statements;
  });

test("however many move up at once, the pool is locked for the same few statements", async () => {
  assert.equal(await statementsFor(40), await statementsFor(2));
});
