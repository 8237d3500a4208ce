import { join } from "node:path";
import { importFolder, sayReport } from "../src/domains/content";
import type { Database } from "../src/platform/db";
import type { Storage } from "../src/platform/files";
import type { Place } from "./town";

type Target = { database: Database; storage: Storage; tenantId: string; place: Place; signal: AbortSignal | undefined };

/** Imports the pages of a place as an editor would: each in a transaction of its own, a second time without changes. */
export async function writePages({ database, storage, tenantId, place, signal }: Target, now: Date): Promise<void> {
  const run: Parameters<typeof importFolder>[0] = (work, isKept) => database.transaction({ tenantId }, work, isKept);
  const target = await run((tx) =>
    tx
      .selectFrom("portals")
      .innerJoin("organisations", "organisations.id", "portals.ownerOrganisationId")
      .select(["portals.id as portalId", "organisations.id as ownerOrganisationId"])
      .where("organisations.slug", "=", place.slug)
      .executeTakeFirstOrThrow(),
  );
  const options = { ...target, storage, dryRun: false, swap: false, now, ...(signal && { signal }) };
  const faults: string[] = [];
  await importFolder(run, join("demo", place.slug, "pages"), options, (report) => {
    if (report.status === "refused") faults.push(...sayReport(report));
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
