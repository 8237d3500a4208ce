import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { anyFolder } from "../../../../tests/support/any-folder";
import { NOW, openWorld, type World } from "../../../../tests/support/world";
import { createPortal } from "../../../platform/portals/portal";
import { exportFolder } from "./export-folder";
import type { Run } from "./import-files";
import { type FileReport, importFolder } from "./import-folder";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const run: Run = (work, isKept) => world.database.transaction({ tenantId: world.tenantId }, work, isKept);

let portals = 0;

/** An empty portal, and how to bring folders in and out of it. */
async function openPortal() {
  const ownerOrganisationId = world.places.city.organisationId;
  const host = `p${portals++}.localhost`;
  const portalId = await run((tx) => createPortal(tx, { state: "live", ownerOrganisationId, name: host, host }));
  const target = { portalId, ownerOrganisationId, storage: world.storage };
  return {
    bringIn: async (folder: string) => {
      const reports: FileReport[] = [];
      const options = { ...target, dryRun: false, swap: false, now: NOW };
      const { counts } = await importFolder(run, folder, options, (report) => reports.push(report));
      return { counts, reports };
    },
    takeOut: (folder: string) => exportFolder(run, folder, target, () => {}),
  };
}

function writeAll(folder: string, files: ReadonlyMap<string, string>) {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      readFileSync(join(parentPath, name), "utf8"),
    ])
    .sort();

const changed = ({ reports }: { reports: FileReport[] }) =>
  reports.filter(({ status }) => status === "new" || status === "changed");

test("whatever a folder holds: import, export and import again change nothing, and a second export is the same", async () => {
  const property = fc.asyncProperty(anyFolder, async (files) => {
    const folder = mkdtempSync(join(tmpdir(), "seiten-"));
    const [site, out, again] = ["site", "out", "again"].map((name) => join(folder, name)) as [string, string, string];
    const { bringIn, takeOut } = await openPortal();
    writeAll(site, files);
    const first = await bringIn(site);
    assert.deepEqual(
      first.reports.filter(({ refused }) => refused?.code === "not_saved"),
      [],
    );
    assert.deepEqual(changed(await bringIn(site)), [], "a second run");
    assert.equal(await takeOut(out), first.counts.new);
    assert.deepEqual(changed(await bringIn(out)), [], "an import of what was exported");
    await takeOut(again);
    assert.deepEqual(filesIn(again), filesIn(out));
    rmSync(folder, { recursive: true });
  });
  await fc.assert(property, { numRuns: 15 });
});
