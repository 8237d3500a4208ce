import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readPageFile, savePage } from "../src/domains/content";
import type { Database } from "../src/platform/db";
import type { Place } from "./town";

/** Writes the pages of a place, each in a transaction of its own. What is there already is left as it is. */
export async function writePages(
  database: Database,
  { tenantId, place }: { tenantId: string; place: Place },
  now: Date,
): Promise<void> {
  const folder = join("demo", place.slug, "pages");
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".md")).sort();
  for (const name of names) {
    const file = readPageFile(name, await readFile(join(folder, name)));
    if (!file.ok) throw new Error(`${name} line ${file.line}: ${file.reason.code}`);
    await database.transaction({ tenantId }, async (tx) => {
      const portal = tx
        .selectFrom("portals")
        .innerJoin("organisations", "organisations.id", "portals.ownerOrganisationId")
        .select(["portals.id as portalId", "organisations.id as ownerOrganisationId"])
        .where("organisations.slug", "=", place.slug);
      await savePage(tx, { ...(await portal.executeTakeFirstOrThrow()), page: file.page }, now);
    });
  }
}
