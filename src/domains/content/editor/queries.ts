import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import type { Locale } from "../../../platform/text";
import { refuse } from "./rules";
import { readSnapshot, type Snapshot } from "./snapshot";

/** Which page of which portal, in which language. */
export type DraftPlace = { portalId: string; pageId: string; locale: Locale };

export type Draft = Awaited<ReturnType<typeof selectDraft>>;

/** The work on a page in one language, with what was saved last. Also out of the trash. */
export async function draftOf(tx: TenantTx, place: DraftPlace, lock: "lock" | "look" = "look"): Promise<Draft> {
  return selectDraft(tx, place, lock);
}

async function selectDraft(tx: TenantTx, { portalId, pageId, locale }: DraftPlace, lock: "lock" | "look") {
  if (lock === "lock") await lockPageRow(tx, pageId);
  const { content, isShown, ...row } = await tx
    .selectFrom("pageDrafts")
    .innerJoin("pages", "pages.id", "pageDrafts.pageId")
    .innerJoin("pageRevisions", (join) =>
      join
        .onRef("pageRevisions.pageId", "=", "pageDrafts.pageId")
        .onRef("pageRevisions.locale", "=", "pageDrafts.locale")
        .onRef("pageRevisions.number", "=", "pageDrafts.revision"),
    )
    .leftJoin("people", "people.id", "pageDrafts.changedByPersonId")
    .select(["pages.id as pageId", "pages.portalId", "pages.ownerOrganisationId", "pages.slug", "pages.kind"])
    .select(["pages.deletedAt", "pageDrafts.locale", "pageDrafts.state", "pageDrafts.revision", "content"])
    .select(["pageDrafts.publishedRevision", "pageDrafts.changedAt", "people.name as changedBy"])
    .select(isShownOf.as("isShown"))
    .where("pages.id", "=", pageId)
    .where("pages.portalId", "=", portalId)
    .where("pageDrafts.locale", "=", locale)
    .executeTakeFirstOrThrow(() => new Missing("page"));
  return { ...row, isShown: Boolean(isShown), content: readSnapshot(content) };
}

/** Whether visitors see the page in this language. */
const isShownOf = sql<boolean>`exists (select from page_variants v where v.page_id = page_drafts.page_id
  and v.locale = page_drafts.locale and v.withdrawn_at is null)`;

/** Makes those wait who change the same page. */
export const lockPageRow = (tx: TenantTx, pageId: string) =>
  tx.selectFrom("pages").select("id").where("id", "=", pageId).forUpdate().execute();

type RevisionKey = { pageId: string; locale: Locale; number: number };

/** What was saved under a number. Refuses when there is no such revision. */
export async function contentOfRevision(tx: TenantTx, { pageId, locale, number }: RevisionKey): Promise<Snapshot> {
  const row = await tx
    .selectFrom("pageRevisions")
    .select("content")
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("number", "=", number)
    .executeTakeFirst();
  return row?.content ? readSnapshot(row.content) : refuse("changed_meanwhile");
}

/** What was ever before everybody is not thinned out. */
export const notePublished = (tx: TenantTx, { pageId, locale, number }: RevisionKey, now: Date) =>
  tx
    .updateTable("pageRevisions")
    .set({ publishedAt: now })
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("number", "=", number)
    .execute();

const REVISIONS_AT_ONCE = 30;

/** Who saved when, the last one first, 30 at once. */
export async function listRevisions(tx: TenantTx, { pageId, locale }: DraftPlace, before: number | undefined) {
  const rows = await tx
    .selectFrom("pageRevisions")
    .leftJoin("people", "people.id", "pageRevisions.savedByPersonId")
    .leftJoin("people as removing", "removing.id", "pageRevisions.removedByPersonId")
    .select(["number", "how", "savedAt", "people.name as savedBy"])
    .select(["removedAt", "removing.name as removedBy", "removedReason"])
    .where("pageId", "=", pageId)
    .where("pageRevisions.locale", "=", locale)
    .$if(before !== undefined, (query) => query.where("number", "<", before ?? 0))
    .orderBy("number", "desc")
    .limit(REVISIONS_AT_ONCE + 1)
    .execute();
  const revisions = rows.slice(0, REVISIONS_AT_ONCE);
  return { revisions, next: rows.length > REVISIONS_AT_ONCE ? revisions.at(-1)?.number : undefined };
}

export type Revision = Awaited<ReturnType<typeof listRevisions>>["revisions"][number];

export const findRevision = (tx: TenantTx, { pageId, locale, number }: RevisionKey) =>
  tx
    .selectFrom("pageRevisions")
    .leftJoin("people", "people.id", "pageRevisions.savedByPersonId")
    .leftJoin("people as removing", "removing.id", "pageRevisions.removedByPersonId")
    .select(["number", "how", "savedAt", "people.name as savedBy", "content"])
    .select(["removedAt", "removing.name as removedBy", "removedReason"])
    .where("pageId", "=", pageId)
    .where("pageRevisions.locale", "=", locale)
    .where("number", "=", number)
    .executeTakeFirstOrThrow(() => new Missing("revision"));

/** The nearest revision up to a number that can still be read. */
export const findReadable = (tx: TenantTx, { pageId, locale, number }: RevisionKey) =>
  tx
    .selectFrom("pageRevisions")
    .select(["number", "content"])
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("number", "<=", number)
    .where("content", "is not", null)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();

/** The languages in which somebody works on a page. */
export const listLocales = async (tx: TenantTx, pageId: string): Promise<Locale[]> =>
  (await tx.selectFrom("pageDrafts").select("locale").where("pageId", "=", pageId).execute()).map(
    ({ locale }) => locale,
  );

/** Who acts for an organisation, and as what. */
export const listRoles = (tx: TenantTx, organisationId: string) =>
  tx
    .selectFrom("organisationRoles")
    .select(["personId", "role"])
    .where("organisationId", "=", organisationId)
    .execute();

/** Makes those wait who give pages of the same portal an address: before the slugs are read, after a page is locked. */
export const lockSlugs = (tx: TenantTx, portalId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${portalId}, 146))`.execute(tx);

/** The slugs that are in use in a portal. */
export const listSlugs = async (tx: TenantTx, portalId: string): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom("pages")
    .select("slug")
    .where("portalId", "=", portalId)
    .where("deletedAt", "is", null)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
};
