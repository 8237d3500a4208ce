import { type SqlBool, sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import { Missing } from "../../../platform/errors";
import type { Locale } from "../../../platform/text";
import { addDays, type IsoDate } from "../../../platform/time/berlin";
import { REMIND_DAYS } from "./rules";

export const FILTERS = ["bilder", "dokumente", "ohne-alternativtext", "einwilligung", "ungenutzt"] as const;
export type Filter = (typeof FILTERS)[number];

/** Where a list goes on. */
export type ItemKey = { addedAt: Date; id: string };

export type ItemList = {
  portalId: string;
  today: IsoDate;
  filter: Filter | undefined;
  /** Already folded: lower case, without umlauts. */
  words: string | undefined;
  after: ItemKey | undefined;
  limit: number;
};

/** The narrowest WebP is the thumbnail; what has none is shown as it is. */
const thumbnailWidth = sql<number | null>`(select min(width) from file_variants v
  where v.tenant_id = files.tenant_id and v.file_id = files.id and v.format = 'webp')`;

const selectItems = (tx: TenantTx) =>
  tx
    .selectFrom("contentFiles")
    .innerJoin("files", "files.id", "contentFiles.fileId")
    .select(["contentFiles.id", "path", "kind", "addedAt", "contentFiles.alt", "decorative", "people", "agreedUntil"])
    .select(["hiddenWithUse", "kitTitle", "deletedAt", "fileId", "files.name", "files.mediaType", "files.bytes"])
    .select(["files.width", "files.height", "reading", "pdfTagged", thumbnailWidth.as("thumbnailWidth")]);

export type ListedItem = Awaited<ReturnType<typeof listItems>>[number];

/** The newest items of a portal first. */
export function listItems(tx: TenantTx, { portalId, today, filter, words, after, limit }: ItemList) {
  let items = selectItems(tx)
    .where("contentFiles.portalId", "=", portalId)
    .where("deletedAt", "is", null)
    .orderBy("addedAt", "desc")
    .orderBy("contentFiles.id", "desc")
    .limit(limit);
  if (filter) items = items.where(conditionOf(filter, { today, portalId }));
  if (words) items = items.where("contentFiles.words", "like", `%${words.replace(/[\\%_]/g, "\\$&")}%`);
  if (after) items = items.where(sql<SqlBool>`(added_at, content_files.id) < (${after.addedAt}, ${after.id}::uuid)`);
  return items.execute();
}

function conditionOf(filter: Filter, { today, portalId }: Pick<ItemList, "today" | "portalId">) {
  const conditions = {
    bilder: sql<SqlBool>`kind = 'picture'`,
    dokumente: sql<SqlBool>`kind = 'document'`,
    // The words of the partial index.
    "ohne-alternativtext": sql<SqlBool>`kind = 'picture' and not decorative and content_files.alt = ''`,
    einwilligung: sql<SqlBool>`(people in ('lapsed', 'withdrawn') or agreed_until <= ${addDays(today, REMIND_DAYS)})`,
    ungenutzt: sql<SqlBool>`kit_title = '' and not ${isUsedIn(portalId)}`,
  };
  return conditions[filter];
}

/**
 * Whether a page that is not in the trash shows it, also under a name that it had. Gathered once for the whole portal:
 * to ask for each file is four times as slow when nearly all are shown.
 */
const isUsedIn = (portalId: string) => sql<SqlBool>`(path in (${usedIn(portalId)}) or content_files.id in (
  select a.content_file_id from content_file_aliases a
  where a.portal_id = ${portalId} and a.path in (${usedIn(portalId)})))`;

const usedIn = (portalId: string) => sql`
  select u.path from content_file_uses u join pages p on p.tenant_id = u.tenant_id and p.id = u.page_id
  where u.portal_id = ${portalId} and p.deleted_at is null`;

export const listTrashedItems = (tx: TenantTx, portalId: string) =>
  selectItems(tx)
    .where("contentFiles.portalId", "=", portalId)
    .where("deletedAt", "is not", null)
    .orderBy("deletedAt", "desc")
    .orderBy("contentFiles.id")
    .limit(100)
    .execute();

/** Those of these items that are there, as a list shows them. */
export const listItemsById = (tx: TenantTx, portalId: string, ids: readonly string[]) =>
  selectItems(tx)
    .where("contentFiles.portalId", "=", portalId)
    .where(({ eb, val }) => eb("contentFiles.id", "=", eb.fn.any(val([...ids]))))
    .orderBy("path")
    .execute();

export type Item = Awaited<ReturnType<typeof itemById>>;

/** An item with all that is said about it, also out of the trash. */
export const itemById = (tx: TenantTx, portalId: string, id: string) =>
  selectItems(tx)
    .select(["portalId", "altEn", "altSimple", "contentFiles.credit", "licence", "licenceNote", "focusX", "focusY"])
    .select(["alternativeUrl", "revision", "sourceSha256", "sha256", "ownerOrganisationId"])
    .select(["pdfTitled", "pdfLanguage", "uploadedAt"])
    .where("contentFiles.portalId", "=", portalId)
    .where("contentFiles.id", "=", id)
    .executeTakeFirstOrThrow(() => new Missing("media item"));

/** Makes those wait who change the same item. */
export async function lockItem(tx: TenantTx, portalId: string, id: string): Promise<Item> {
  await tx
    .selectFrom("contentFiles")
    .select("id")
    .where("portalId", "=", portalId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return itemById(tx, portalId, id);
}

export type Use = Awaited<ReturnType<typeof listUses>>[number];

export const MOST_USES = 200;

/**
 * The pages that show an item, and the part of them that does. Nothing out of the trash. A page that was written before
 * the item was renamed, and shown after, shows it by the name that it had.
 */
export const listUses = (tx: TenantTx, { portalId, id, path }: Pick<Item, "portalId" | "id" | "path">) =>
  tx
    .selectFrom("contentFileUses as use")
    .innerJoin("pages", "pages.id", "use.pageId")
    .innerJoin("pageVariants as variant", (join) =>
      join.onRef("variant.pageId", "=", "use.pageId").onRef("variant.locale", "=", "use.locale"),
    )
    .leftJoin("sections as section", "section.id", "use.sourceId")
    .leftJoin("timelineEntries as entry", "entry.id", "use.sourceId")
    .select(["use.source", "use.sourceId", "use.locale", "pages.slug", "pages.kind", "variant.title as pageTitle"])
    .select(["section.kind as sectionKind", "entry.title as entryTitle", "entry.slug as entrySlug"])
    .where("use.portalId", "=", portalId)
    .where(({ eb, or }) =>
      or([
        eb("use.path", "=", path),
        eb(
          "use.path",
          "in",
          eb.selectFrom("contentFileAliases as alias").select("alias.path").where("alias.contentFileId", "=", id),
        ),
      ]),
    )
    .where("pages.deletedAt", "is", null)
    .orderBy("pages.slug")
    .orderBy("use.locale")
    .orderBy("use.source")
    .orderBy("use.sourceId")
    .limit(MOST_USES)
    .execute();

/** At how many places an item is missed when it goes. */
export const countPlaces = (uses: readonly Use[], { kitTitle }: { kitTitle: string }): number =>
  uses.length + (kitTitle === "" ? 0 : 1);

export type Consent = Awaited<ReturnType<typeof listConsents>>[number];

/** What people on a picture have agreed to, the last one first. */
export const listConsents = (tx: TenantTx, contentFileId: string) =>
  tx
    .selectFrom("contentFileConsents as consent")
    .leftJoin("people", "people.id", "consent.enteredByPersonId")
    .select(["consent.id", "askedBy", "givenOn", "untilOn", "note", "enteredAt", "people.name as enteredBy"])
    .where("contentFileId", "=", contentFileId)
    .orderBy("consent.id", "desc")
    .limit(20)
    .execute();

/** Bytes that can be brought back, the last ones first. */
export const listVersions = (tx: TenantTx, contentFileId: string) =>
  tx
    .selectFrom("contentFileVersions as version")
    .innerJoin("files", "files.id", "version.fileId")
    .select(["version.fileId", "version.sourceSha256", "version.people", "version.agreedUntil", "version.replacedAt"])
    .select(["files.name", "files.bytes", "files.mediaType"])
    .where("contentFileId", "=", contentFileId)
    .orderBy("replacedAt", "desc")
    .orderBy("version.fileId")
    .limit(20)
    .execute();

/** Makes those wait who give files of the same portal a name: before the names that are taken are read. */
export const lockPaths = (tx: TenantTx, portalId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${portalId}, 147))`.execute(tx);

/** Whether a path means an item already, also one in the trash or one that was called so. */
export async function takenPaths(tx: TenantTx, portalId: string, stem: string): Promise<ReadonlySet<string>> {
  const rows = await sql<{ path: string }>`
    select path from content_files where portal_id = ${portalId} and starts_with(path, ${stem})
    union select path from content_file_aliases where portal_id = ${portalId} and starts_with(path, ${stem})`.execute(
    tx,
  );
  return new Set(rows.rows.map(({ path }) => path));
}

/** Where an item is now that was called so. */
export const findRenamed = (tx: TenantTx, portalId: string, path: string) =>
  tx
    .selectFrom("contentFileAliases as alias")
    .innerJoin("contentFiles", "contentFiles.id", "alias.contentFileId")
    .select("contentFiles.path")
    .where("alias.portalId", "=", portalId)
    .where("alias.path", "=", path)
    .executeTakeFirst();

/** What is said about a picture in a language; German where nothing is. */
export const altIn = ({ alt, altEn, altSimple }: { alt: string; altEn: string; altSimple: string }, locale: Locale) =>
  ({ de: alt, en: altEn, "de-simple": altSimple })[locale] || alt;

type Pickable = { portalId: string; kind: "picture" | "document"; order: "newest" | "name"; limit: number };

/** What pages may show, for a field in which one is chosen. */
export const listPickable = (tx: TenantTx, { portalId, kind, order, limit }: Pickable) =>
  selectItems(tx)
    .where("contentFiles.portalId", "=", portalId)
    .where("kind", "=", kind)
    .where("deletedAt", "is", null)
    .where("people", "not in", ["lapsed", "withdrawn"])
    .$if(order === "newest", (query) => query.orderBy("addedAt", "desc").orderBy("contentFiles.id", "desc"))
    .$if(order === "name", (query) => query.orderBy("path"))
    .limit(limit)
    .execute();

/** Those of these paths that are there, whatever is said about them. */
export const listItemsByPath = (tx: TenantTx, portalId: string, paths: readonly string[]) =>
  selectItems(tx)
    .where("contentFiles.portalId", "=", portalId)
    .where(({ eb, val }) => eb("path", "=", eb.fn.any(val([...paths]))))
    .execute();

export const findItemByPath = async (tx: TenantTx, portalId: string, path: string) =>
  (await listItemsByPath(tx, portalId, [path])).at(0);

/** What the media kit offers and may be shown, by its name there. */
export const listKitItems = (tx: TenantTx, portalId: string) =>
  selectItems(tx)
    .select(["contentFiles.credit", "licence", "licenceNote", "alternativeUrl"])
    .where("contentFiles.portalId", "=", portalId)
    .where("kitTitle", "<>", "")
    .where("deletedAt", "is", null)
    .where("people", "not in", ["lapsed", "withdrawn"])
    .where("hiddenWithUse", "=", false)
    .orderBy("kitTitle")
    .orderBy("contentFiles.id")
    .limit(200)
    .execute();
