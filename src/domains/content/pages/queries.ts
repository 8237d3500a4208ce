import { sql } from "kysely";
import { isListedFor, isOpenTo, type Viewer } from "../../../platform/audience";
import type { TenantTx } from "../../../platform/db";
import { openRowMemory } from "../../../platform/db/row-memory";
import { isHidden } from "../../../platform/objects/hide";
import type { Locale } from "../../../platform/text";
import {
  extraOfRow,
  figuresOfRow,
  type StoredEntry,
  type StoredPage,
  type StoredSection,
  sectionOfRow,
} from "../stored-page";

type Variant = Omit<StoredPage, "sections">;

const selectVariants = (tx: TenantTx) =>
  tx
    .selectFrom("pages")
    .innerJoin("pageVariants", "pageVariants.pageId", "pages.id")
    .innerJoin("objects", "objects.id", "pages.id")
    .select(["pages.id", "pages.portalId", "pages.ownerOrganisationId", "pages.slug", "pages.kind"])
    .select(["locale", "pageVariants.title", "description", "dateLabel as date", "datedFrom", "image", "component"])
    .select(["extra", "revision", "pageVariants.updatedAt"])
    .where("pages.deletedAt", "is", null)
    .where("withdrawnAt", "is", null);

/** The languages in which a page can be read by this viewer; empty when there is no such page. */
export async function listVariants(tx: TenantTx, viewer: Viewer, portalId: string, slug: string): Promise<Variant[]> {
  const rows = await selectVariants(tx)
    .where("pages.portalId", "=", portalId)
    .where("pages.slug", "=", slug)
    .where(isOpenTo(viewer, "objects.audience"))
    .execute();
  return rows.map((row) => ({ ...row, extra: extraOfRow(row.extra) }));
}

/** What a page is called in its portal. */
export const findPlace = (tx: TenantTx, pageId: string) =>
  tx.selectFrom("pages").select("slug").where("id", "=", pageId).where("deletedAt", "is", null).executeTakeFirst();

/**
 * Where a former or differently written name leads, as long as this viewer can read the page in some language: what a
 * draft is called is nobody's business, and another redirect for that address leads on instead.
 */
export const findByAlias = (tx: TenantTx, viewer: Viewer, portalId: string, alias: string) =>
  tx
    .selectFrom("pageAliases")
    .innerJoin("pages", "pages.id", "pageAliases.pageId")
    .innerJoin("objects", "objects.id", "pages.id")
    .select(["pages.slug", "pages.kind"])
    .where("pageAliases.portalId", "=", portalId)
    .where("alias", "=", alias)
    .where("pages.deletedAt", "is", null)
    .where(isOpenTo(viewer, "objects.audience"))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("pageVariants")
          .select("pageId")
          .whereRef("pageVariants.pageId", "=", "pages.id")
          .where("withdrawnAt", "is", null),
      ),
    )
    .orderBy("pages.slug")
    .limit(1)
    .executeTakeFirst();

/** The first page of a portal that has a timeline. */
export const findTimelinePage = (tx: TenantTx, viewer: Viewer, portalId: string) =>
  tx
    .selectFrom("pages")
    .innerJoin("objects", "objects.id", "pages.id")
    .innerJoin("sections", "sections.pageId", "pages.id")
    .select(["pages.id", "pages.slug", "pages.kind"])
    .where("pages.portalId", "=", portalId)
    .where("pages.deletedAt", "is", null)
    .where("sections.kind", "=", "timeline")
    .where("sections.deletedAt", "is", null)
    .where(isListedFor(viewer, "objects.audience"))
    .orderBy(sql`pages.kind = 'progress'`, "desc")
    .orderBy("pages.slug")
    .limit(1)
    .executeTakeFirst();

/** For readers, or for a file, in which nothing may be missing that is there. */
type Which = "shown" | "all";

/** The sections of a page in one language, timelines with their entries. */
export async function listSections(
  tx: TenantTx,
  pageId: string,
  locale: Locale,
  which: Which = "shown",
): Promise<StoredSection[]> {
  const rows = await tx
    .selectFrom("sections")
    .select(["id", "kind", "body", "revision"])
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("deletedAt", "is", null)
    .orderBy("position")
    .execute();
  const hasTimeline = rows.some(({ kind }) => kind === "timeline");
  const entries = hasTimeline ? await entriesBySection(tx, { pageId, locale, which }) : undefined;
  return rows.map(({ id, kind, body, revision }) => ({
    ...{ id, revision, section: sectionOfRow(kind, body) },
    entries: entries?.get(id) ?? [],
  }));
}

const memory = openRowMemory<ReadonlyMap<string, StoredEntry[]>>({ most: 20 });

type Wanted = { pageId: string; locale: Locale; which: Which };

/** Most pages are read a thousand times between two changes. */
async function entriesBySection(tx: TenantTx, wanted: Wanted) {
  const { pageId, locale, which } = wanted;
  const state = await stateOfEntries(tx, wanted);
  return memory.read(`${pageId} ${locale} ${which}`, state, async () => {
    const bySection = new Map<string, StoredEntry[]>();
    for (const entry of await listEntries(tx, wanted)) {
      const entries = bySection.get(entry.sectionId) ?? [];
      entries.push(entry);
      bySection.set(entry.sectionId, entries);
    }
    return bySection;
  });
}

/** Where PostgreSQL keeps a row (ctid) and which transaction put it there (xmin) name one version of it for good. */
async function stateOfEntries(tx: TenantTx, { pageId, locale, which }: Wanted): Promise<string> {
  const versions = sql`concat_ws(' ', entry.ctid, entry.xmin, proof.ctid, proof.xmin, object.ctid, object.xmin)`;
  const order = sql`entry.position, entry.id, proof.position`;
  const { state } = await tx
    .selectFrom("timelineEntries as entry")
    .leftJoin("evidence as proof", "proof.entryId", "entry.id")
    .leftJoin("objects as object", "object.id", "proof.objectId")
    .select(sql<string | null>`md5(string_agg(${versions}, ',' order by ${order}))`.as("state"))
    .where("entry.pageId", "=", pageId)
    .where("entry.locale", "=", locale)
    .where("entry.deletedAt", "is", null)
    .$if(which === "shown", (query) => query.where(({ not }) => not(isHidden("entry.id"))))
    .executeTakeFirstOrThrow();
  return state ?? "";
}

/** In which language a page has an entry of this name; German first. */
export const findEntryLocale = (tx: TenantTx, pageId: string, slug: string) =>
  tx
    .selectFrom("timelineEntries")
    .select("locale")
    .where("pageId", "=", pageId)
    .where("slug", "=", slug)
    .where("deletedAt", "is", null)
    .orderBy(sql`locale = 'de'`, "desc")
    .limit(1)
    .executeTakeFirst();

export const selectEntries = (tx: TenantTx) =>
  tx
    .selectFrom("timelineEntries")
    .select(["id", "sectionId", "slug", "title", "dateLabel", "datePrecision", "datedFrom", "datedTo", "description"])
    .select(["kind", "image", "figures", "extra", "revision", "updatedAt"]);

type EntryRow = Awaited<ReturnType<ReturnType<typeof selectEntries>["executeTakeFirstOrThrow"]>>;

async function listEntries(tx: TenantTx, { pageId, locale, which }: Wanted): Promise<StoredEntry[]> {
  const rows = await selectEntries(tx)
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("deletedAt", "is", null)
    .$if(which === "shown", (query) => query.where(({ not }) => not(isHidden("timelineEntries.id"))))
    .orderBy("position")
    .execute();
  return withEvidence(tx, rows);
}

/** An object that was cited moves with its address. */
export async function withEvidence(tx: TenantTx, entries: EntryRow[]): Promise<StoredEntry[]> {
  const ids = entries.map(({ id }) => id);
  const rows = await tx
    .selectFrom("evidence")
    .leftJoin("objects", "objects.id", "evidence.objectId")
    .select(["entryId", "evidence.title", "extra"])
    .select((eb) => eb.fn.coalesce("objects.url", "evidence.url").as("url"))
    .where(({ eb, val }) => eb("entryId", "=", eb.fn.any(val(ids))))
    .orderBy("entryId")
    .orderBy("position")
    .execute();
  const evidence = new Map<string, EvidenceRow[]>(ids.map((id) => [id, []]));
  for (const { entryId, ...row } of rows) evidence.get(entryId)?.push(row);
  return entries.map((row) => entryOfRow(row, evidence.get(row.id) ?? []));
}

type EvidenceRow = { title: string; url: string; extra: unknown };

function entryOfRow(row: EntryRow, evidence: EvidenceRow[]): StoredEntry {
  const { dateLabel: label, datePrecision: precision, datedFrom: from, datedTo: to, figures, extra, ...entry } = row;
  const isKnown = precision !== "unknown" && from !== null && to !== null;
  return {
    ...entry,
    date: isKnown ? { label, precision, from, to } : { label, precision: "unknown" },
    figures: figuresOfRow(figures),
    extra: extraOfRow(extra),
    evidence: evidence.map(({ title, url, extra: more }) => ({ title, url, extra: extraOfRow(more) })),
  };
}

export const listAliases = async (tx: TenantTx, pageId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom("pageAliases")
    .select("alias")
    .where("pageId", "=", pageId)
    .orderBy("position")
    .execute();
  return rows.map(({ alias }) => alias);
};

/** Where a list of posts goes on: after this post. */
export type PostKey = { datedFrom: string; id: string };

const UNDATED = "0001-01-01";

const firstText = sql<string | null>`(select body->>'text' from sections
  where sections.page_id = page_variants.page_id and sections.locale = page_variants.locale
    and sections.kind = 'text' and sections.deleted_at is null order by position limit 1)`;

/** The newest posts of a portal, each in the viewer's language where there is one. */
export const listPosts = (
  tx: TenantTx,
  viewer: Viewer,
  portalId: string,
  { locale, after, limit }: { locale: Locale; after?: PostKey | undefined; limit: number },
) =>
  tx
    .selectFrom("pages")
    .innerJoin("objects", "objects.id", "pages.id")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("pageVariants")
          .select(["pageVariants.title", "description", "dateLabel", "image", "pageVariants.updatedAt", "locale"])
          .select(sql<string>`coalesce(dated_from, ${UNDATED}::date)`.as("datedFrom"))
          .select(firstText.as("text"))
          .whereRef("pageVariants.pageId", "=", "pages.id")
          .where("withdrawnAt", "is", null)
          .orderBy(sql`locale = ${locale}`, "desc")
          .orderBy(sql`locale = 'de'`, "desc")
          .limit(1)
          .as("variant"),
      (join) => join.onTrue(),
    )
    .select(["pages.id", "pages.slug", "pages.kind", "variant.title", "variant.description", "variant.dateLabel"])
    .select(["variant.datedFrom", "variant.image", "variant.updatedAt", "variant.text", "variant.locale"])
    .where("pages.portalId", "=", portalId)
    .where("pages.kind", "=", "post")
    .where("pages.deletedAt", "is", null)
    .where(isListedFor(viewer, "objects.audience"))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(variant.dated_from, pages.id) < (${after?.datedFrom}::date, ${after?.id}::uuid)`),
    )
    .orderBy("variant.datedFrom", "desc")
    .orderBy("pages.id", "desc")
    .limit(limit)
    .execute();

/** Every page of a portal in every language, for the export. */
export const listAllVariants = async (tx: TenantTx, portalId: string): Promise<Variant[]> => {
  const rows = await selectVariants(tx)
    .where("pages.portalId", "=", portalId)
    .orderBy("pages.slug")
    .orderBy("locale")
    .execute();
  return rows.map((row) => ({ ...row, extra: extraOfRow(row.extra) }));
};
