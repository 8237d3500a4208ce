import { foundInstallation } from "../../src/app/first-run/found";
import { openAll } from "../../src/app/installation";
import { savePage } from "../../src/domains/content";
import { readPageFile } from "../../src/domains/content/import/read-page-file";
import { readConfig } from "../../src/platform/config";
import { addressOf, COLOURS, listPortals } from "../../src/platform/portals/portal";
import { newDataFolder } from "../../tests/support/server";
import type { Bench } from "./claim";
import { timelinePage } from "./family";
import { startProduct } from "./product";

/** The page of results with this many entries. */
export const TIMELINE = "/fortschritt";
const ENTRIES = 200;

/** The started product with a town of its own and its page of results. */
export async function startTown(bench: Bench) {
  const dataFolder = newDataFolder();
  const product = await startProduct(bench, { dataFolder, demo: false });
  await furnish(dataFolder);
  return { ...product, dataFolder };
}

/** Founds the town beside the running server, as a command does, opens it to everybody and brings in the page. */
export async function furnish(dataFolder: string) {
  const config = readConfig({ DATA_DIR: dataFolder, DEMO: "0" });
  const opened = await openAll(config, "command");
  const now = new Date();
  try {
    const { database } = opened;
    await foundInstallation(
      database,
      {
        ...{ town: "Stadt Lauterbrück", kind: "municipality", portal: "Lauterbrück", host: "localhost" },
        ...{ adminName: "Amir Haddad", adminEmail: "amir@lauterbrueck.example", calledBy: "localhost", ...COLOURS },
      },
      now,
    );
    const file = readPageFile("fortschritt.md", Buffer.from(timelinePage(ENTRIES)));
    if (!file.ok) throw new Error(`line ${file.line}: ${file.reason.code}`);
    for (const { id: tenantId } of await database.listTenants()) {
      await database.transaction({ tenantId }, async (tx) => {
        await tx.updateTable("portals").set({ state: "live" }).execute();
        for (const { id: portalId, ownerOrganisationId } of await listPortals(tx, addressOf(config.baseUrl)))
          await savePage(tx, { portalId, ownerOrganisationId, page: file.page }, now);
      });
    }
  } finally {
    await opened.stop();
  }
}
