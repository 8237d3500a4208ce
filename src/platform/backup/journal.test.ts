import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { startBucket } from "../../../tests/support/bucket";
import { asSuperuser } from "../../../tests/support/database";
import { openRescue, type Rescue } from "../../../tests/support/rescue";
import { addSeats } from "../../../tests/support/seats";
import { NOW } from "../../../tests/support/world";
import { forgetAgain } from "../../app/journal";
import { createPage } from "../../domains/content/editor/create-page";
import { changeDraft } from "../../domains/content/editor/save-draft";
import type { Snapshot } from "../../domains/content/editor/snapshot";
import { openStorage } from "../files";
import { takeSeat } from "../seats";
import { openJournal } from ".";

let rescue: Rescue;
beforeEach(async () => {
  rescue = await openRescue();
});
afterEach(() => rescue.close());

test("who was erased and what was ended since stays so", async () => {
  await rescue.backUp();
  const storage = openStorage({ dataDir: rescue.folder });
  const journal = openJournal({ dataDir: rescue.folder, storage });
  await journal.appendErasure({ tenantId: rescue.world.tenantId, personId: rescue.world.karin.id, at: NOW });
  const session = await rescue.world.inCity((tx) =>
    tx.selectFrom("sessions").select("id").where("personId", "=", rescue.world.rosa.id).executeTakeFirstOrThrow(),
  );
  await journal.appendRevocation([session.id]);
  await rescue.world.inNorth((tx) => tx.deleteFrom("people").where("id", "=", rescue.world.hilde.id).execute());
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const people = await asSuperuser(target.name, "select name from people where name !~ '^Person' order by 1");
  assert.deepEqual(
    people.map(({ name }) => name),
    ["Amir", "Hilde", "Rosa", "Tilo"],
  );
  assert.equal((await asSuperuser(target.name, "select from sessions where id = $1", [session.id])).length, 0);
  assert.ok(!JSON.stringify(readFileSync(join(rescue.folder, "journal/erasures.jsonl"), "utf8")).includes("Karin"));
});

test("who waits for the places of somebody who was erased gets them, as if nothing had been restored", async () => {
  const { world } = rescue;
  const poolId = await world.inCity(async (tx) => {
    const { poolId } = await addSeats(tx, world, { capacity: 1 });
    await takeSeat(tx, { poolId, holder: { personId: world.karin.id }, partySize: 1 }, NOW);
    await takeSeat(tx, { poolId, holder: { personId: world.rosa.id }, partySize: 1 }, NOW);
    return poolId;
  });
  await rescue.backUp();
  const journal = openJournal({ dataDir: rescue.folder, storage: openStorage({ dataDir: rescue.folder }) });
  await journal.appendErasure({ tenantId: world.tenantId, personId: world.karin.id, at: NOW });
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const held = "select person_id, state from seat_holdings where pool_id = $1";
  assert.deepEqual(await asSuperuser(target.name, held, [poolId]), [{ person_id: world.rosa.id, state: "taken" }]);
});

/** A page of the city with two revisions; visitors see the second one. */
const twoRevisions = (world: Rescue["world"]) =>
  world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    const owner = { portalId, ownerOrganisationId, personId: world.rosa.id };
    const page = { title: "Fest", slug: "", kind: "page" as const, locale: "de" as const };
    const place = await createPage(tx, { ...owner, page, isTaken: () => false, slugTaken: "" }, NOW);
    const change = (content: Snapshot) => ({ ...content, title: "Sommerfest" });
    await changeDraft(tx, { place, personId: world.rosa.id, part: "head", change }, NOW);
    return place;
  });

test("the content of a revision that was removed since comes back with no backup, unless it is in work again", async () => {
  const { world } = rescue;
  const { pageId } = await twoRevisions(world);
  await rescue.backUp();
  const journal = openJournal({ dataDir: rescue.folder, storage: openStorage({ dataDir: rescue.folder }) });
  const note = (number: string, savedAt: string) => {
    const key = { pageId, locale: "de", number, savedAt };
    return journal.appendForgotten({ tenantId: world.tenantId, what: "page_revision", key, at: NOW });
  };
  await note("1", NOW.toISOString());
  await note("2", NOW.toISOString());
  await note("1", "2020-01-01T00:00:00.000Z");
  await note("7", NOW.toISOString());
  await journal.appendForgotten({ tenantId: world.tenantId, what: "of_a_later_program", key: {}, at: NOW });
  const target = await rescue.emptyDatabase();
  await rescue.bringBack(target);
  const rows =
    "select number, content is null as is_empty, removed_at from page_revisions where page_id = $1 order by 1";
  assert.deepEqual(await asSuperuser(target.name, rows, [pageId]), [
    { number: 1, is_empty: true, removed_at: NOW },
    { number: 2, is_empty: false, removed_at: null },
  ]);
  assert.ok(rescue.lines.includes("Erneut entfernt: 1 frühere Fassungen."));
  assert.ok(rescue.lines.some((line) => /^Achtung: 1 entfernte Fassungen/.test(line)));
});

test("a number that stands for another revision since the restore removes nothing", async () => {
  const { world } = rescue;
  const { pageId } = await twoRevisions(world);
  const key = { pageId, locale: "de", number: "1", savedAt: "2020-01-01T00:00:00.000Z" };
  const again = (savedAt: string) =>
    world.inCity((tx) => forgetAgain(tx, { what: "page_revision", key: { ...key, savedAt }, at: NOW }));
  assert.equal(await again("2020-01-01T00:00:00.000Z"), "gone");
  assert.equal(await again(NOW.toISOString()), "removed");
  assert.equal(await again(NOW.toISOString()), "gone", "the second time there is nothing to do");
});

test("a line of the journal that a crash cut off harms no other", async () => {
  const storage = openStorage({ dataDir: rescue.folder });
  const journal = openJournal({ dataDir: rescue.folder, storage });
  const { tenantId } = rescue.world;
  const people = [rescue.world.karin, rescue.world.rosa, rescue.world.tilo];
  await Promise.all(people.map(({ id: personId }) => journal.appendErasure({ tenantId, personId, at: NOW })));
  writeFileSync(join(rescue.folder, "journal/erasures.jsonl"), '{"at":"2026-06-12T1', { flag: "a" });
  await journal.appendErasure({ tenantId, personId: rescue.world.amir.id, at: NOW });
  const { erased } = await journal.read();
  assert.equal(erased.get(tenantId)?.size, 4);
});

test("with files in a bucket the journal survives the loss of the data folder", async (t) => {
  const bucket = await startBucket();
  t.after(bucket.stop);
  const storage = openStorage({ filesUrl: bucket.filesUrl, dataDir: rescue.folder });
  for (const [dataDir, { id }] of [
    ["a", rescue.world.karin],
    ["b", rescue.world.rosa],
  ] as const) {
    const journal = openJournal({ dataDir: join(rescue.folder, dataDir), storage });
    await journal.appendErasure({ tenantId: rescue.world.tenantId, personId: id, at: NOW });
    await journal.stop();
  }
  const { erased } = await openJournal({ dataDir: join(rescue.folder, "leer"), storage }).read();
  assert.deepEqual(
    [...(erased.get(rescue.world.tenantId) ?? [])].sort(),
    [rescue.world.karin.id, rescue.world.rosa.id].sort(),
  );
});
