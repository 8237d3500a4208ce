import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { anyPage } from "../../../../tests/support/any-page";
import { answer, uploadPhoto } from "../../../../tests/support/media";
import { FAMILY, familyPage } from "../../../../tests/support/pages";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { visitor } from "../../../platform/audience";
import { decideReport } from "../../../platform/reports/decide/decide";
import { makeReport } from "../../../platform/reports/report";
import { filesNamedBy, isFolderPath, pathKey } from "../files/pictures";
import { importFolder } from "../import/import-folder";
import type { Page } from "../page";
import { savePage } from "../pages/save-page";
import { moved } from "./cite-anew";
import { hideWithUse } from "./hide-with-use";
import { tellEditors } from "./tell-editors";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const place = () => {
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  return { portalId, ownerOrganisationId };
};

const save = (page: Page) => world.inCity((tx) => savePage(tx, { ...place(), page }, NOW));

const usedPaths = async () => {
  const rows = await world.inCity((tx) =>
    tx.selectFrom("contentFileUses").select("path").distinct().orderBy("path").execute(),
  );
  return rows.map(({ path }) => path);
};

const named = (page: Page) =>
  [...new Set(filesNamedBy({ image: page.image, sections: page.sections }).map(({ path }) => pathKey(path)))].sort();

test("the database finds the same files in a page as the import does", async () => {
  for (const name of ["index.md", "fortschritt.md", "projekt.md"]) {
    const page = familyPage(name);
    await save(page);
    const used = await usedPaths();
    assert.deepEqual(
      named(page).filter((path) => !used.includes(path)),
      [],
      name,
    );
  }
});

test("the database and the program mean the same by the path of a file", async () => {
  const odd = fc.stringMatching(/^[./ a-zÄ:?#()<>[\]%]{0,12}\.(svg|PNG|jpeg|pdf|exe)$/);
  const texts = fc.sample(
    fc.oneof(
      odd,
      odd.map((path) => `[x](${path})`),
    ),
    300,
  );
  const { rows } = await world.inCity((tx) =>
    sql<{ text: string; key: string; isPath: boolean }>`
      select text, file_path_key(text) as key, is_file_path(text) as is_path from unnest(${texts}::text[]) as t (text)`.execute(
      tx,
    ),
  );
  for (const { text, key, isPath } of rows) {
    assert.equal(key, pathKey(text), text);
    assert.equal(isPath, isFolderPath(text), text);
  }
});

test("what is cited anew is the path and nothing that looks like it", () => {
  const move = { from: "bilder/bank.jpg", to: "bilder/sitz.jpg" };
  const after = (text: string) => moved(text, move);
  assert.equal(after("/bilder/bank.jpg"), "/bilder/sitz.jpg");
  assert.equal(after("./bilder/bank.jpg"), "./bilder/sitz.jpg");
  assert.equal(
    after("[a](/bilder/bank.jpg) ![b](bilder/bank.jpg 'c')"),
    "[a](/bilder/sitz.jpg) ![b](bilder/sitz.jpg 'c')",
  );
  for (const text of [
    "Das Bild bilder/bank.jpg",
    "/bilder/bank.jpg.svg",
    "https://a.example/bilder/bank.jpg",
    "/alt/bilder/bank.jpg",
  ])
    assert.equal(after(text), text);
  fc.assert(
    fc.property(anyPage, (page) => assert.deepEqual(moved(page, { from: "gibt/es/nicht.svg", to: "x.svg" }), page)),
  );
});

test("an entry in the trash shows nothing, and shows it again when it is back", async () => {
  await save(familyPage("fortschritt.md"));
  const before = await usedPaths();
  const trash = (deletedAt: Date | null) =>
    world.inCity((tx) => tx.updateTable("timelineEntries").set({ deletedAt }).execute());
  await trash(NOW);
  assert.ok((await usedPaths()).length < before.length);
  await trash(null);
  assert.deepEqual(await usedPaths(), before);
});

test("a picture that only a hidden result shows is hidden with it, and a picture that others show is not", async () => {
  const run = <T>(work: Parameters<typeof world.inCity<T>>[0]) => world.inCity(work);
  const target = { ...place(), storage: world.storage, dryRun: false, swap: false, now: NOW };
  await importFolder(run, FAMILY, target, () => {});
  const address = await uploadPhoto(world.rosa, "kennzeichen.jpg");
  const entry = await world.inCity((tx) =>
    tx
      .updateTable("timelineEntries")
      .set({ image: "/bilder/kennzeichen.jpg" })
      .where("slug", "=", "nachbarschaftstelefon")
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const statusOf = async (path: string) => (await world.visitor.visit(path)).status;
  assert.deepEqual([await statusOf("/bilder/kennzeichen.jpg"), await statusOf("/images/bank.svg")], [200, 200]);
  const reportId = await decide(entry.id, "hidden");
  const answer = await world.visitor.get("/bilder/kennzeichen.jpg");
  assert.deepEqual([answer.status, await statusOf("/images/bank.svg")], [404, 200]);
  assert.match((await world.rosa.get(address)).text(".tags") ?? "", /nach einer Meldung ausgeblendet/);
  const again = { outcome: "stays", reasons: "Es war doch erlaubt.", seen: "hidden" } as const;
  await world.inCity((tx) => decideReport(tx, { reportId, actorId: world.amir.id, decision: again }, NOW));
  await react(reportId);
  assert.equal(await statusOf("/bilder/kennzeichen.jpg"), 200);
});

test("a picture is hidden with the only result that shows it, also by a name that it had", async () => {
  await save(familyPage("fortschritt.md"));
  const address = await uploadPhoto(world.rosa, "kennzeichen.jpg");
  await answer(world.rosa, address, "Umbenennen", { newName: "platz" });
  const entry = await world.inCity((tx) =>
    tx
      .updateTable("timelineEntries")
      .set({ image: "/bilder/kennzeichen.jpg" })
      .where("slug", "=", "nachbarschaftstelefon")
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  assert.equal((await world.visitor.visit("/bilder/kennzeichen.jpg")).status, 200);
  await decide(entry.id, "hidden");
  assert.equal((await world.visitor.get("/bilder/platz.jpg")).status, 404);
});

const around = { address: { protocol: "http:", port: ":3000", isTrial: true } };
const react = (reportId: string) => world.inCity((tx) => hideWithUse(tx, { reportId }, around, NOW));

async function decide(objectId: string, outcome: "hidden"): Promise<string> {
  const input = { reason: "unlawful" as const, text: "Ein Kennzeichen.", number: crypto.randomUUID(), email: "" };
  const asked = { objectId, portalId: place().portalId, viewer: visitor, locale: "de" as const, input };
  const reportId = await world.inCity((tx) => makeReport(tx, asked, NOW));
  const decision = { outcome, ground: "law", reasons: "Das verrät etwas.", seen: "open" } as const;
  await world.inCity((tx) => decideReport(tx, { reportId, actorId: world.amir.id, decision }, NOW));
  await react(reportId);
  return reportId;
}

test("the editors of the portal get one mail about the consents that end, and nobody else gets any", async () => {
  const address = await uploadPhoto(world.rosa, "fest.jpg");
  const consent = { people: "agreed", askedBy: "Leyla", givenOn: "2026-06-01", until: "2026-06-20" };
  await answer(world.rosa, address, "Angabe speichern", consent);
  const { id } = await world.inCity((tx) => tx.selectFrom("contentFiles").select("id").executeTakeFirstOrThrow());
  const about = { portalId: place().portalId, contentFileIds: [id] };
  for (let twice = 0; twice < 2; twice++) await world.inCity((tx) => tellEditors(tx, about, around, NOW));
  const mails = await world.inCity((tx) => tx.selectFrom("mails").select(["recipient", "text", "class"]).execute());
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ["rosa@example.org"],
  );
  assert.match(mails[0]?.text ?? "", /bilder\/fest\.jpg: gilt bis einschließlich Samstag, 20\. Juni 2026/);
  assert.equal(mails[0]?.class, "reminder");
});
