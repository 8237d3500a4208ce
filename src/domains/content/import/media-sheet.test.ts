import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { answer, uploadPhoto } from "../../../../tests/support/media";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { exportFolder } from "./export-folder";
import type { Run } from "./import-files";
import { type FileReport, importFolder } from "./import-folder";
import { MEDIA_SHEET } from "./media-sheet";

let world: World;
let folder: string;
beforeEach(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), "mediathek-"));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const run: Run = (work, isKept) => world.database.transaction({ tenantId: world.tenantId }, work, isKept);

const exported = async (portalId: string) => {
  await exportFolder(run, folder, { portalId, storage: world.storage }, () => {});
  return readFileSync(join(folder, MEDIA_SHEET), "utf8");
};

async function imported(portalId: string, ownerOrganisationId: string) {
  const reports: FileReport[] = [];
  const options = { portalId, ownerOrganisationId, storage: world.storage, dryRun: false, swap: false, now: NOW };
  await importFolder(run, folder, options, (report) => reports.push(report));
  return reports.find(({ name }) => name === MEDIA_SHEET);
}

test("what is said about files goes along into another portal and comes back the same, without the names of people", async () => {
  const address = await uploadPhoto(world.rosa, "fest.jpg");
  const said = { alt: "Ein Fest", altEn: "A feast", credit: "Foto: Rosa Tamm", licence: "cc_by", focus: "0-100" };
  await answer(world.rosa, address, "Beschreibung speichern", said);
  const consent = {
    people: "agreed",
    askedBy: "Leyla",
    givenOn: "2026-06-01",
    until: "2026-06-20",
    consentNote: "Ahmet",
  };
  await answer(world.rosa, address, "Angabe speichern", consent);
  await answer(world.rosa, address, "Von allen Seiten nehmen");
  const { city, town } = world.places;
  const sheet = await exported(city.portalId);
  assert.doesNotMatch(sheet, /Leyla|Ahmet/);
  assert.equal((await imported(town.portalId, town.organisationId))?.status, "changed");
  assert.equal((await imported(town.portalId, town.organisationId))?.status, "unchanged");
  assert.equal(await exported(town.portalId), sheet);
  const there = world.at("erlach.localhost");
  assert.equal((await there.get("/bilder/fest.jpg")).status, 404, "nobody is shown again who did not want it");
  assert.equal((await imported(city.portalId, city.organisationId))?.status, "unchanged");
});

test("a sheet that says something else is refused whole, and changes nothing", async () => {
  const { city } = world.places;
  for (const text of [
    "{",
    "[]",
    '{"a.jpg":{"alt":5}}',
    '{"a.jpg":{"mood":"x"}}',
    '{"a.jpg":{"alt":"x","decorative":true}}',
    '{"a.jpg":{"people":"lapsed"}}',
  ]) {
    writeFileSync(join(folder, MEDIA_SHEET), text);
    const report = await imported(city.portalId, city.organisationId);
    assert.deepEqual([report?.status, report?.refused?.code], ["refused", "unfit"], text);
  }
});
