import { randomUUID } from "node:crypto";
import { openAll } from "../src/app/installation";
import { appoint } from "../src/domains/organisations";
import { openSession } from "../src/platform/auth/session";
import { readConfig } from "../src/platform/config";
import type { TenantTx } from "../src/platform/db";
import { addressOf, listPortals } from "../src/platform/portals/portal";
import { type Bench, claim, figure, inTurn, median } from "./support/claim";
import { ask, type Cost, costOf } from "./support/load";
import { cpuOf, databaseCpuOf } from "./support/processes";
import { startAnchor } from "./support/start-anchor";
import { startTown } from "./support/world";

const FILES = 10_000;
const REQUESTS = 1_000;
const WARM_UP = 1_500;
const TARGET = { target: 3, unit: "ms" };

const PAGES = {
  "newest first": "/redaktion/medien?b=#",
  "without alternative text": "/redaktion/medien?zeigen=ohne-alternativtext&b=#",
  "a word": "/redaktion/medien?suche=bank-77&b=#",
  "on no page": "/redaktion/medien?zeigen=ungenutzt&b=#",
};

/** The library of 10,000 files as an editor sees it. Every page is made anew: those of people are never kept. */
await claim("media", async (bench) => {
  const town = await startTown(bench);
  const cookie = `session=${await fillLibrary(town.dataFolder)}`;
  for (const [what, path] of Object.entries(PAGES)) {
    const anchor = await startAnchor(bench, town.origin + path, { cookie });
    const headers = { "accept-encoding": "br", cookie };
    await ask({ port: town.port, paths: [path], headers, requests: WARM_UP });
    const wish = { paths: [path], headers, requests: REQUESTS };
    const results = await inTurn(bench.rounds, {
      ours: () =>
        costOf(
          { ...wish, port: town.port },
          { server: () => cpuOf(town.pid), database: () => databaseCpuOf(town.dataFolder) },
        ),
      control: () => costOf({ ...wish, port: anchor.port }, { server: () => cpuOf(anchor.pid), database: () => 0 }),
    });
    judge(bench, what, results);
  }
});

function judge(bench: Bench, what: string, results: { ours: Cost; control: Cost }[]) {
  for (const { ours, control } of results) {
    const parts = `server ${figure(ours.serverMs)} + database ${figure(ours.databaseMs)} ms`;
    bench.say(`${what}: ours ${parts}, ${figure(ours.perSecond)}/s; anchor ${figure(control.cpuMs)} ms`);
  }
  const cpuMs = median(results.map(({ ours }) => ours.cpuMs));
  bench.atMost(`processor time for each page of ${FILES.toLocaleString("en")} files, ${what}`, cpuMs, TARGET);
}

/** Enters the files beside the running server. Returns the session of an editor. */
async function fillLibrary(dataFolder: string): Promise<string> {
  const config = readConfig({ DATA_DIR: dataFolder, DEMO: "0" });
  const opened = await openAll(config, "command");
  try {
    const [tenant] = await opened.database.listTenants();
    if (!tenant) throw new Error("no tenant");
    return await opened.database.transaction({ tenantId: tenant.id }, async (tx) => {
      const [portal] = await listPortals(tx, addressOf(config.baseUrl));
      const { id: personId } = await tx.selectFrom("people").select("id").limit(1).executeTakeFirstOrThrow();
      if (!portal) throw new Error("no portal");
      await appoint(tx, { organisationId: portal.ownerOrganisationId, personId, role: "editor" });
      await addFiles(tx, portal);
      return openSession(tx, { personId, portalId: portal.id }, new Date());
    });
  } finally {
    await opened.stop();
  }
}

/** Every second one has an alternative text, and every file but each hundredth stands on the page of the town. */
async function addFiles(
  tx: TenantTx,
  { id: portalId, ownerOrganisationId }: { id: string; ownerOrganisationId: string },
) {
  const { id: pageId } = await tx.selectFrom("pages").select("id").limit(1).executeTakeFirstOrThrow();
  const sha256 = "a".repeat(64);
  for (let first = 0; first < FILES; first += 1_000) {
    const numbers = Array.from({ length: 1_000 }, (_, index) => first + index);
    const files = numbers.map((number) => ({ number, id: randomUUID() }));
    const bytes = { mediaType: "image/jpeg", bytes: 200_000, width: 1600, height: 1000, audience: "public" };
    const now = new Date();
    await tx
      .insertInto("files")
      .values(
        files.map(({ number, id }) => ({
          ...{ id, ...bytes, sha256, ownerOrganisationId, uploadedAt: now, variantsMadeAt: now },
          name: `bank-${number}.jpg`,
        })),
      )
      .execute();
    await tx
      .insertInto("fileVariants")
      .values(files.map(({ id }) => ({ fileId: id, width: 480, height: 300, format: "webp", sha256, bytes: 20_000 })))
      .execute();
    await tx
      .insertInto("contentFiles")
      .values(
        files.map(({ number, id }) => ({
          ...{
            portalId,
            path: `bilder/bank-${number}.jpg`,
            kind: "picture" as const,
            fileId: id,
            sourceSha256: sha256,
          },
          ...{
            alt: number % 2 === 0 ? `Bank Nummer ${number} am Weg zum Bad` : "",
            addedAt: new Date(now.getTime() - number),
          },
        })),
      )
      .execute();
    const uses = files.filter(({ number }) => number % 100 !== 0);
    await tx
      .insertInto("contentFileUses")
      .values(
        uses.map(({ number }) => ({
          ...{ portalId, path: `bilder/bank-${number}.jpg`, source: "section" as const },
          ...{ sourceId: pageId, pageId, locale: "de" as const },
        })),
      )
      .execute();
  }
}
