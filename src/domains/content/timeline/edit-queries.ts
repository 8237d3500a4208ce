import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import { isHidden } from "../../../platform/objects/hide";
import { selectEntries, withEvidence } from "../pages/queries";
import { trashAudience } from "../trash";
import { editEntryUrl, entryUrl } from "../urls";
import type { TimelinePlace } from "./sync-entries";

export type EditedEntry = Awaited<ReturnType<typeof entryForEditing>>;

/** An entry of a portal with the page it stands on, also out of the trash. */
export async function entryForEditing(tx: TenantTx, portalId: string, id: string) {
  const place = await tx
    .selectFrom("timelineEntries")
    .innerJoin("pages", "pages.id", "timelineEntries.pageId")
    .select(["pages.id as pageId", "portalId", "ownerOrganisationId", "pages.slug", "pages.kind", "locale"])
    .select(["timelineEntries.deletedAt", isHidden("timelineEntries.id").as("isHidden")])
    .where("timelineEntries.id", "=", id)
    .where("portalId", "=", portalId)
    .executeTakeFirstOrThrow(() => new Missing("entry"));
  const row = await selectEntries(tx)
    .where("id", "=", id)
    .executeTakeFirstOrThrow(() => new Missing("entry"));
  const [entry] = await withEvidence(tx, [row]);
  if (!entry) throw new Missing("entry");
  const { deletedAt, isHidden: hidden, ...where } = place;
  return { ...entry, deletedAt, isHidden: Boolean(hidden), place: where satisfies TimelinePlace };
}

/** Where an editor sees an entry: on its page, or in its form while a decision on a report has hidden it. */
export const editorsUrl = ({ id, isHidden, place, slug }: Pick<EditedEntry, "id" | "isHidden" | "place" | "slug">) =>
  isHidden ? editEntryUrl(id) : entryUrl(place, slug);

/** Makes those wait who change the same entry. */
export const lockEntry = (tx: TenantTx, id: string) =>
  tx.selectFrom("timelineEntries").select("id").where("id", "=", id).forUpdate().execute();

/** The timeline of a portal into which an entry is written. */
export const timelineSection = (tx: TenantTx, portalId: string, sectionId: string) =>
  tx
    .selectFrom("sections")
    .innerJoin("pages", "pages.id", "sections.pageId")
    .select(["pages.id as pageId", "portalId", "ownerOrganisationId", "pages.slug", "pages.kind", "locale"])
    .where("sections.id", "=", sectionId)
    .where("sections.kind", "=", "timeline")
    .where("sections.deletedAt", "is", null)
    .where("pages.deletedAt", "is", null)
    .where("portalId", "=", portalId)
    .executeTakeFirstOrThrow(() => new Missing("timeline"));

/** Who may see a result: everybody, unless its page lies in the trash or is taken from the public. */
export async function audienceOn(tx: TenantTx, { pageId, locale, ownerOrganisationId }: TimelinePlace) {
  const shown = await tx
    .selectFrom("pageVariants")
    .innerJoin("pages", "pages.id", "pageVariants.pageId")
    .select("pageId")
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("withdrawnAt", "is", null)
    .where("deletedAt", "is", null)
    .executeTakeFirst();
  return shown ? ("public" as const) : trashAudience(ownerOrganisationId);
}

/** What lies in the trash of a portal, last deleted first. */
export const listTrashedEntries = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("timelineEntries")
    .innerJoin("pages", "pages.id", "timelineEntries.pageId")
    .select(["timelineEntries.id", "title", "dateLabel", "timelineEntries.deletedAt"])
    .where("portalId", "=", portalId)
    .where("timelineEntries.deletedAt", "is not", null)
    .orderBy("timelineEntries.deletedAt", "desc")
    .limit(100)
    .execute();

/** What happened to an entry or a text, with the names of those who did it as far as they are still there. */
export const listChanges = (tx: TenantTx, objectId: string) =>
  tx
    .selectFrom("auditEntries")
    .leftJoin("people", "people.id", "auditEntries.personId")
    .select(["auditEntries.id", "at", "act", "people.name"])
    .where("objectId", "=", objectId)
    .orderBy("auditEntries.id", "desc")
    .limit(20)
    .execute();

export type Change = Awaited<ReturnType<typeof listChanges>>[number];
