import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { App } from "../support/browser";
import { hastyFront } from "../support/hasty-front";
import { overHttp } from "../support/over-http";
import { databaseOf, demoFolder, queryAt, signInAs } from "../support/product";
import { type Server, startServer } from "../support/server";
import { lossesOf, startWriter, type Writer } from "../support/writers";

const ROUNDS = process.env.GEMEINSINN_LONG ? 50 : 5;
const WRITERS = 6;

/** Entries of the city's timeline, in German. */
const ENTRIES = `select e.id from timeline_entries e join pages p on p.id = e.page_id
    join hosts h on h.portal_id = p.portal_id
  where h.host = 'localhost' and e.locale = 'de' and e.deleted_at is null order by e.id limit ${WRITERS}`;

/** Writers at work, each at an entry of their own. */
async function startWriters(server: Server, before: readonly Writer[], frontOf: (port: number) => App = overHttp) {
  const rosa = await signInAs(server.port, "Rosa Tamm");
  const session = rosa.cookie("session") ?? assert.fail("Rosa is signed in");
  const entries = await queryAt<{ id: string }>(databaseOf(server.dataFolder), ENTRIES);
  return entries.map(({ id }) => {
    const editor = { app: frontOf(server.port), origin: server.origin, session };
    return startWriter(
      editor,
      id,
      before.find(({ entryId }) => entryId === id),
    );
  });
}

/** How it goes: with the database, as in a power cut, and how long after everybody has begun to write. */
type End = { andDatabase: boolean; afterMs: number };

/** The product is gone in the middle of it. */
async function killDuring(server: Server, writers: readonly Writer[], { andDatabase, afterMs }: End) {
  const areAtWork = () => writers.every(({ written }) => written > 0);
  for (let attempt = 0; attempt < 2_000 && !areAtWork(); attempt++) await wait(10);
  assert.ok(areAtWork());
  await wait(afterMs);
  const postmaster = Number.parseInt(readFileSync(join(server.dataFolder, "postgres/postmaster.pid"), "utf8"), 10);
  await Promise.all([server.kill(), andDatabase && process.kill(postmaster, "SIGKILL")]);
  await Promise.all(writers.map(({ stopped }) => stopped));
}

const startAgain = (t: TestContext, { dataFolder }: Server) => startServer(t, { dataFolder });

/** What the first test leaves for the second. */
let left: { server: Server; writers: Writer[] } | undefined;

test("the product is killed while six people write, again and again, and nothing that was confirmed is lost", async (t) => {
  let server = await startServer(t, { dataFolder: await demoFolder() });
  let writers: Writer[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    writers = await startWriters(server, writers);
    assert.equal(writers.length, WRITERS);
    await killDuring(server, writers, { andDatabase: round % 2 === 1, afterMs: Math.random() * 300 });
    server = await startAgain(t, server);
    assert.deepEqual(await lossesOf(writers, server.dataFolder), []);
  }
  const total = writers.reduce((sum, { confirmed }) => sum + confirmed, 0);
  t.diagnostic(`${total} confirmed changes in ${ROUNDS} rounds`);
  assert.ok(total > ROUNDS * WRITERS);
  assert.equal(await server.stop(), 0);
  left = { server, writers };
});

test("control: when forms are confirmed before they are saved, the same look afterwards finds losses", async (t) => {
  assert.ok(left);
  const server = await startAgain(t, left.server);
  const writers = await startWriters(server, left.writers, hastyFront);
  // Whoever began last was confirmed just now, and nothing of it is saved yet.
  await killDuring(server, writers, { andDatabase: false, afterMs: 0 });
  const again = await startAgain(t, server);
  const losses = await lossesOf(writers, again.dataFolder);
  assert.ok(losses.some((loss) => /change \d+ was confirmed, change \d+ is there/.test(loss)));
});
