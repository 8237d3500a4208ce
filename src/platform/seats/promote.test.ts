import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { asSuperuser } from "../../../tests/support/database";
import { addSeats, arrive, countersOf } from "../../../tests/support/seats";
import { observed } from "../../../tests/support/statements";
import { NOW, openWorld, type World } from "../../../tests/support/world";
import type { TenantTx } from "../db";
import { changeCapacity, listQueue } from ".";

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

test("who waits is found without a look at the hundreds who have a place", async () => {
  const { poolId } = await world.inCity((tx) => addSeats(tx, world, { capacity: 900 }));
  await world.inCity(async (tx) => {
    await sql`insert into seat_holdings (pool_id, guest_reference, party_size, state, since, queue_number)
      select ${poolId}, 'g' || n, 1, 'taken', ${NOW}, n from generate_series(1, 900) n`.execute(tx);
    await tx.updateTable("seatPools").set({ taken: 900, lastNumber: 900 }).where("id", "=", poolId).execute();
    for (const guest of ["anna", "ben"]) await arrive(tx, poolId, guest);
  });
  await asSuperuser(world.database.name, "analyze seat_holdings");
  await world.inCity(async (tx) => {
    const before = await rowsRead(tx);
    assert.equal((await listQueue(tx, poolId)).length, 2);
    assert.equal((await rowsRead(tx)) - before, 2);
  });
});

/** How many holdings the database has looked at for a transaction. */
async function rowsRead(tx: TenantTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as count from pg_stat_xact_user_tables
    where relname = 'seat_holdings'`.execute(tx);
  return rows[0]?.count ?? 0;
}
