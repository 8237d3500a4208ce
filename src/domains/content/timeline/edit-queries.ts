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
    .innerJoin("sections", "sections.id", "timelineEntries.sectionId")
    .select(["pages.id as pageId", "portalId", "ownerOrganisationId", "pages.slug", "pages.kind"])
    .select(["timelineEntries.locale", "sections.deletedAt as timelineDeletedAt"])
    .select(["timelineEntries.deletedAt", isHidden("timelineEntries.id").as("isHidden")])
    .where("timelineEntries.id", "=", id)
    .where("portalId", "=", portalId)
    .executeTakeFirstOrThrow(() => new Missing("entry"));
  const row = await selectEntries(tx)
    .where("id", "=", id)
    .executeTakeFirstOrThrow(() => new Missing("entry"));
  const [entry] = await withEvidence(tx, [row]);
  if (!entry) throw new Missing("entry");
  const { deletedAt, timelineDeletedAt, isHidden: hidden, ...where } = place;
  return { ...entry, deletedAt, timelineDeletedAt, isHidden: Boolean(hidden), place: where satisfies TimelinePlace };
}

/** Where an editor sees an entry: on its page, or in its form while a decision on a report has hidden it. */
export const editorsUrl = ({ id, isHidden, place, slug }: Pick<EditedEntry, "id" | "isHidden" | "place" | "slug">) =>
  isHidden ? editEntryUrl(id) : entryUrl(place, slug);

/** Makes those wait who change the same entry. */
export const lockEntry = (tx: TenantTx, id: string) =>
  tx.selectFrom("timelineEntries").select("id").where("id", "=", id).forUpdate().execute();

/** Makes those wait who change the page of an entry, its other entries included: the page comes before its entries. */
export const lockPageOfEntry = (tx: TenantTx, id: string) =>
  tx
    .selectFrom("pages")
    .select("id")
    .where("id", "=", ({ selectFrom }) => selectFrom("timelineEntries").select("pageId").where("id", "=", id))
    .forUpdate()
    .execute();

/** Makes those wait who change the page of a timeline. */
export const lockPageOfTimeline = (tx: TenantTx, sectionId: string) =>
  tx
    .selectFrom("pages")
    .select("id")
    .where("id", "=", ({ selectFrom }) => selectFrom("sections").select("pageId").where("id", "=", sectionId))
    .forUpdate()
    .execute();

/** A timeline of a portal, also one that was removed, or whose page lies in the trash: `isGone`. */
export async function timelineSection(tx: TenantTx, portalId: string, sectionId: string) {
  const { sectionDeletedAt, pageDeletedAt, ...place } = await selectTimeline(tx, portalId, sectionId);
  return { ...place, isGone: sectionDeletedAt !== null || pageDeletedAt !== null };
}

const selectTimeline = (tx: TenantTx, portalId: string, sectionId: string) =>
  tx
    .selectFrom("sections")
    .innerJoin("pages", "pages.id", "sections.pageId")
    .select(["pages.id as pageId", "portalId", "ownerOrganisationId", "pages.slug", "pages.kind", "locale"])
    .where("sections.id", "=", sectionId)
    .select(["sections.deletedAt as sectionDeletedAt", "pages.deletedAt as pageDeletedAt"])
    .where("sections.kind", "=", "timeline")
    .where("portalId", "=", portalId)
    .executeTakeFirstOrThrow(() => new Missing("timeline"));

/** Who may see a result: everybody, unless its page or its timeline is in the trash or taken from the public. */
export async function audienceOn(tx: TenantTx, { ownerOrganisationId }: TimelinePlace, sectionId: string) {
  const shown = await tx
    .selectFrom("sections")
    .innerJoin("pages", "pages.id", "sections.pageId")
    .innerJoin("pageVariants", (join) =>
      join.onRef("pageVariants.pageId", "=", "sections.pageId").onRef("pageVariants.locale", "=", "sections.locale"),
    )
    .select("pages.id")
    .where("sections.id", "=", sectionId)
    .where("withdrawnAt", "is", null)
    .where("pages.deletedAt", "is", null)
    .where("sections.deletedAt", "is", null)
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
