import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { FAMILY } from "../../../../tests/support/pages";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import type { Run } from "./import-files";
import { importFolder } from "./import-folder";

let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "seiten-"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

function importSite() {
  const run: Run = (work, isKept) => world.database.transaction({ tenantId: world.tenantId }, work, isKept);
  const { portalId, organisationId: ownerOrganisationId } = world.places.city;
  const target = { portalId, ownerOrganisationId, storage: world.storage };
  return importFolder(run, folder, { ...target, dryRun: false, swap: false, now: NOW }, () => {});
}

test("a picture that a folder changes is one that nobody has agreed to, and the trash keeps what lies in it", async () => {
  cpSync(FAMILY, folder, { recursive: true });
  const drawing = join(folder, "images/bank.svg");
  await importSite();
  const bank = () =>
    world.inCity((tx) =>
      tx.selectFrom("contentFiles").selectAll().where("path", "=", "images/bank.svg").executeTakeFirstOrThrow(),
    );
  const say = (said: { people?: "agreed" | "withdrawn"; agreedUntil?: string | null; deletedAt?: Date }) =>
    world.inCity((tx) => tx.updateTable("contentFiles").set(said).where("path", "=", "images/bank.svg").execute());
  const recolour = (from: string, to: string) => {
    writeFileSync(drawing, readFileSync(drawing, "utf8").replaceAll(from, to));
    return importSite();
  };
  const { id, fileId } = await bank();
  await say({ people: "agreed", agreedUntil: "2026-12-31" });
  await recolour("#d93f2b", "#0d4a5b");
  const after = await bank();
  assert.deepEqual([after.id, after.people, after.agreedUntil], [id, "unsaid", null]);
  const versions = await world.inCity((tx) =>
    tx.selectFrom("contentFileVersions").select(["fileId", "people"]).execute(),
  );
  assert.deepEqual(versions, [{ fileId, people: "agreed" }], "the earlier one can be brought back");
  await say({ people: "withdrawn", deletedAt: NOW });
  await recolour("#0d4a5b", "#112233");
  const last = await bank();
  assert.deepEqual([last.people, last.deletedAt], ["withdrawn", NOW]);
});
