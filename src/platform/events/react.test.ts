import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { asSuperuser, openTestDatabase } from "../../../tests/support/database";
import type { TenantTx } from "../db";
import { announceAll } from ".";
import { forgetAnnouncementsDue, type Reaction, react, reactionsDue } from "./react";

const TOPIC = "test.concern_heard";
type Following = readonly Reaction<{ concernId: string }>[];

const NOW = new Date("2026-06-12T10:00:00Z");
const address = { protocol: "http:", port: "", isTrial: true };
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let tenantId: string;
beforeEach(async () => {
  database = await openTestDatabase();
  const insert = "insert into tenants (slug, name) values ('mittelland', 'Mittelland') returning id";
  tenantId = (await asSuperuser(database.name, insert))[0].id;
});
afterEach(() => database.close());

const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) => database.transaction({ tenantId }, work);

const announced = async (concernId = "c1") => {
  const announcement = { topic: TOPIC, payload: JSON.stringify({ concernId }), at: NOW };
  const insert = (tx: TenantTx) => tx.insertInto("announcements").values(announcement).returning("id");
  return (await inTenant((tx) => insert(tx).executeTakeFirstOrThrow())).id;
};

const run = (following: Following, announcementId: number) =>
  react({ [TOPIC]: following }, { tenantId, announcementId }, { database, address, now: NOW });

test("what follows from an announcement happens in order, each with its payload", async () => {
  const seen: string[] = [];
  const id = await announced();
  await run([async (_, { concernId }) => seen.push(`1 ${concernId}`), async () => seen.push("2")], id);
  assert.deepEqual(seen, ["1 c1", "2"]);
});

test("after an error it goes on with the reaction that failed; those before are not repeated", async () => {
  const seen: string[] = [];
  let isBroken = true;
  const following: Following = [
    async () => seen.push("first"),
    async (tx) => {
      await tx.insertInto("auditEntries").values({ act: "test.reacted", at: NOW }).execute();
      if (isBroken) throw new Error("not now");
      seen.push("second");
    },
  ];
  const id = await announced();
  await assert.rejects(run(following, id), /not now/);
  isBroken = false;
  await run(following, id);
  await run(following, id);
  assert.deepEqual(seen, ["first", "second"]);
  const entries = await inTenant((tx) => tx.selectFrom("auditEntries").select("act").execute());
  assert.equal(entries.length, 1, "the transaction that failed left nothing behind");
});

test("two workers that take up the same announcement react once", async () => {
  const seen: string[] = [];
  const id = await announced();
  const following = [async () => seen.push("once")];
  await Promise.all([run(following, id), run(following, id), run(following, id)]);
  assert.deepEqual(seen, ["once"]);
});

test("what is announced for many at once is written in its order, each with a job of its own", async () => {
  await inTenant((tx) => announceAll(tx, "seats.promoted", [{ holdingId: "h1" }, { holdingId: "h2" }]));
  await inTenant((tx) => announceAll(tx, "seats.promoted", []));
  const rows = await inTenant((tx) => tx.selectFrom("announcements").select(["id", "payload"]).orderBy("id").execute());
  assert.deepEqual(
    rows.map(({ payload }) => payload),
    [{ holdingId: "h1" }, { holdingId: "h2" }],
  );
  const jobs = await asSuperuser(database.name, "select key, payload from graphile_worker._private_jobs order by id");
  assert.deepEqual(
    jobs,
    rows.map(({ id }) => ({ key: `react:${tenantId}:${id}`, payload: { tenantId, announcementId: id } })),
  );
});

test("what was announced and done is forgotten after 30 days; what waits is kept and gets a job", async () => {
  const id = await announced();
  await announced("c2");
  await run([], id);
  await inTenant((tx) => forgetAnnouncementsDue(tx, daysLater(29)));
  await inTenant((tx) => reactionsDue(tx, daysLater(29)));
  const count = () => inTenant((tx) => tx.selectFrom("announcements").select("payload").execute());
  assert.equal((await count()).length, 2);
  await inTenant((tx) => forgetAnnouncementsDue(tx, daysLater(31)));
  assert.deepEqual(await count(), [{ payload: { concernId: "c2" } }]);
  const jobs = await asSuperuser(database.name, "select key from graphile_worker._private_jobs");
  assert.equal(jobs.length, 1);
});
