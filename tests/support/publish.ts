import { importFolder } from "../../src/domains/content";
import { publishDraft } from "../../src/domains/content/editor/change-state";
import { createPage } from "../../src/domains/content/editor/create-page";
import { changeDraft } from "../../src/domains/content/editor/save-draft";
import type { Snapshot } from "../../src/domains/content/editor/snapshot";
import { trashPage } from "../../src/domains/content/editor/trash-page";
import { deleteEntry } from "../../src/domains/content/timeline/delete-entry";
import { editEntryUrl, revisionUrl } from "../../src/domains/content/urls";
import type { TenantTx } from "../../src/platform/db";
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
    await tx
      .insertInto("pageAliases")
      .values({ portalId, pageId: await pageIdOf(tx, portalId, "fortschritt"), alias: "alt/verein.html", position: 9 })
      .execute();
    const owner = { portalId, ownerOrganisationId, personId: rosa.id };
    await throwPageAway(tx, owner);
    const revision = await saveTwice(tx, owner);
    await outdateTranslation(tx, owner, "projekt");
    const swapped = entries.find(({ slug }) => slug === "02-07-2024")?.id ?? "";
    return ["/fortschritt", editEntryUrl(swapped), "/alt/verein.html", revision];
  });
}

const pageIdOf = async (tx: TenantTx, portalId: string, slug: string): Promise<string> => {
  const query = tx.selectFrom("pages").select("id").where("portalId", "=", portalId).where("slug", "=", slug);
  return (await query.executeTakeFirstOrThrow()).id;
};

type Owner = { portalId: string; ownerOrganisationId: string; personId: string };

const makeDraft = (tx: TenantTx, owner: Owner, title: string) => {
  const page = { title, slug: "", kind: "page" as const, locale: "de" as const };
  return createPage(tx, { ...owner, page, isTaken: () => false, slugTaken: "" }, NOW);
};

/** A draft of an editor that lies in the trash. */
async function throwPageAway(tx: TenantTx, owner: Owner): Promise<void> {
  const place = await makeDraft(tx, owner, "Alter Entwurf");
  await trashPage(tx, { place, personId: owner.personId }, NOW);
}

/** A draft that was saved twice. Returns the address of its first revision. */
async function saveTwice(tx: TenantTx, owner: Owner): Promise<string> {
  const place = await makeDraft(tx, owner, "Neuer Entwurf");
  const change = (content: Snapshot) => ({ ...content, title: "Neuerer Entwurf" });
  await changeDraft(tx, { place, personId: owner.personId, part: "head", change }, NOW);
  return revisionUrl(place, 1);
}

/** The German page says something else than when it was translated. */
async function outdateTranslation(tx: TenantTx, { portalId, personId }: Owner, slug: string): Promise<void> {
  const place = { portalId, pageId: await pageIdOf(tx, portalId, slug), locale: "de" as const };
  const change = (content: Snapshot) => ({ ...content, description: `${content.description} Neu dabei: der Ostpark.` });
  const { revision } = await changeDraft(tx, { place, personId, part: "head", change }, NOW);
  await publishDraft(tx, { place, personId, revision: revision + 1 }, NOW);
}
