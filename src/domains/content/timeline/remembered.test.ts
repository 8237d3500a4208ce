import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld } from "../../../../tests/support/world";
import { listSections } from "../pages/queries";
import { savePage } from "../pages/save-page";

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
  await world.inCity(async (tx) => {
    const { portalId, organisationId: ownerOrganisationId } = world.places.city;
    await savePage(tx, { portalId, ownerOrganisationId, page: familyPage("fortschritt.md") }, NOW);
  });
});
afterEach(() => world.close());

const timeline = () => world.visitor.get("/fortschritt");
const titles = async () => (await timeline()).all(".entry h3");

/** Two entries that one transaction wrote are told apart by nothing but their names. */
const setGone = (changes: Record<string, Date | null>) =>
  world.inCity(async (tx) => {
    for (const [title, deletedAt] of Object.entries(changes))
      await tx.updateTable("timelineEntries").set({ deletedAt }).where("title", "=", title).execute();
  });

test("a timeline that was read before shows at once what is gone and what is back", async () => {
  const all = await titles();
  const [first = "", second = ""] = all;
  assert.deepEqual(await titles(), all);
  await setGone({ [first]: NOW });
  assert.deepEqual(await titles(), all.slice(1));
  await setGone({ [first]: null, [second]: NOW });
  assert.deepEqual(await titles(), [first, ...all.slice(2)]);
});

test("a page that a result cites moves, and the next reader is led to its new address", async () => {
  const addresses = async () => (await timeline()).attributes(".entry .proof", "href");
  const { id: entryId } = await world.inCity((tx) =>
    tx.selectFrom("timelineEntries").select("id").limit(1).executeTakeFirstOrThrow(),
  );
  await world.inCity((tx) =>
    tx
      .insertInto("evidence")
      .values({ entryId, position: 0, title: "Bericht", url: "/alt", objectId: entryId })
      .execute(),
  );
  const [before = ""] = await addresses();
  await world.inCity((tx) => tx.updateTable("objects").set({ url: "/umgezogen" }).where("id", "=", entryId).execute());
  assert.deepEqual([before.startsWith("/fortschritt/"), await addresses()], [true, ["/umgezogen"]]);
});

test("what was read in the middle of a transaction is not taken for what it left behind", async () => {
  const [title = ""] = await titles();
  await world.inCity(async (tx) => {
    const { pageId } = await tx
      .updateTable("timelineEntries")
      .set({ description: "Erster Satz" })
      .where("title", "=", title)
      .returning("pageId")
      .executeTakeFirstOrThrow();
    await listSections(tx, pageId, "de");
    await tx.updateTable("timelineEntries").set({ title: "Zweiter Titel" }).where("title", "=", title).execute();
  });
  assert.equal((await titles())[0], "Zweiter Titel");
});
