import { importFolder } from "../../src/domains/content";
import { deleteEntry } from "../../src/domains/content/timeline/delete-entry";
import { editEntryUrl } from "../../src/domains/content/urls";
import { link } from "../../src/platform/objects";
import { FAMILY } from "./pages";
import { NOW, type World } from "./world";

/**
 * Puts the pages of the fixtures with their pictures on the portal of the city. One result lies in the trash; another
 * one came from the object that is given. Returns the addresses of the timeline, and of the form of a result whose
 * title and date are swapped.
 *
 * @example await publishFamily(world, measureId);
 */
export async function publishFamily(
  { database, tenantId, places, storage, rosa }: World,
  cause: string,
): Promise<string[]> {
  const { portalId, organisationId: ownerOrganisationId } = places.city;
  const run = <T>(work: Parameters<typeof database.transaction<T>>[1]) => database.transaction({ tenantId }, work);
  const target = { portalId, ownerOrganisationId, storage, dryRun: false, swap: false, now: NOW };
  await importFolder(run, FAMILY, target, () => {});
  return run(async (tx) => {
    const entries = await tx.selectFrom("timelineEntries").select(["id", "slug", "revision"]).execute();
    for (const { id, slug, revision } of entries) {
      if (slug === "raumteiler-eroeffnet") await link(tx, { from: cause, relation: "leads_to", to: id }, NOW);
      if (slug === "zweiter-fachtag") await deleteEntry(tx, { portalId, id, revision, personId: rosa.id }, NOW);
    }
    const swapped = entries.find(({ slug }) => slug === "02-07-2024")?.id ?? "";
    return ["/fortschritt", editEntryUrl(swapped)];
  });
}
