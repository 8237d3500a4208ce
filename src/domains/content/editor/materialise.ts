import { isDeepStrictEqual } from "node:util";
import type { TenantTx } from "../../../platform/db";
import { registerObjects } from "../../../platform/objects";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import { pageTitle } from "../page";
import { placeSection, saveVariant, trashSections, updateSection } from "../pages/write-queries";
import { bodyOf, sectionOfRow } from "../stored-page";
import { entryObject } from "../timeline/sync-entries";
import { setDeletion } from "../timeline/write-queries";
import { trashAudience } from "../trash";
import { pageUrl } from "../urls";
import type { Draft } from "./queries";
import { type Snapshot, withoutBlanks } from "./snapshot";

/** The page behind a draft, as far as its rows are concerned. */
type Home = Pick<Draft, "pageId" | "portalId" | "ownerOrganisationId" | "slug" | "kind" | "locale">;

/**
 * Makes the rows that visitors read those of a revision: reading a page costs no more than before there were any.
 * Sections are recognised by their ids.
 */
export async function materialise(tx: TenantTx, home: Home, content: Snapshot, now: Date): Promise<void> {
  const { pageId, locale } = home;
  const date = readTolerantDate(content.date);
  const [datedFrom, datedTo] = date.precision === "unknown" ? [null, null] : [date.from, date.to];
  const { title, description, image, component, extra } = content;
  const texts = { title, description, image, component, dateLabel: content.date, extra: JSON.stringify(extra) };
  await saveVariant(tx, { pageId, locale, ...texts, datedFrom, datedTo, updatedAt: now, withdrawnAt: null });
  await writeSections(tx, home, content, now);
}

async function writeSections(tx: TenantTx, { pageId, locale }: Home, content: Snapshot, now: Date) {
  const rows = await tx
    .selectFrom("sections")
    .select(["id", "kind", "body", "deletedAt"])
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const [position, { id, section: written }] of content.sections.entries()) {
    const section = withoutBlanks(written);
    const body = bodyOf(section);
    const row = known.get(id);
    if (!row) {
      const added = { id, pageId, locale, position, kind: section.kind, body: JSON.stringify(body), updatedAt: now };
      await tx.insertInto("sections").values(added).execute();
      continue;
    }
    if (row.deletedAt) await takeBack(tx, id, row.deletedAt);
    await placeSection(tx, id, position);
    if (!isDeepStrictEqual(bodyOf(sectionOfRow(row.kind, row.body)), body)) await updateSection(tx, id, { body, now });
  }
  const wanted = new Set(content.sections.map(({ id }) => id));
  const gone = rows.filter(({ id, deletedAt }) => !wanted.has(id) && deletedAt === null).map(({ id }) => id);
  await trashSections(tx, gone, { deletedAt: now, deletedByPersonId: null });
  if (gone.length > 0) await setDeletionOfEntries(tx, gone, null, now);
}

/** A timeline that comes back brings the results along that went with it. */
async function takeBack(tx: TenantTx, sectionId: string, deletedAt: Date) {
  await tx
    .updateTable("sections")
    .set({ deletedAt: null, deletedByPersonId: null })
    .where("id", "=", sectionId)
    .execute();
  await setDeletionOfEntries(tx, [sectionId], deletedAt, null);
}

async function setDeletionOfEntries(tx: TenantTx, sectionIds: string[], was: Date | null, deletedAt: Date | null) {
  const rows = await tx
    .selectFrom("timelineEntries")
    .select("id")
    .where("sectionId", "in", sectionIds)
    .where("deletedAt", was === null ? "is" : "=", was)
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await setDeletion(tx, ids, { deletedAt, deletedByPersonId: null });
}

/**
 * Tells links, lists and search who may see the page and its results now, where they are, and what they are called:
 * everybody as long as the page is there in one language.
 */
export async function announcePage(tx: TenantTx, home: Omit<Home, "locale">, now: Date): Promise<void> {
  const { pageId, slug, kind, ownerOrganisationId } = home;
  const page = await tx.selectFrom("pages").select("deletedAt").where("id", "=", pageId).executeTakeFirstOrThrow();
  const variants = await tx
    .selectFrom("pageVariants")
    .select(["locale", "title", "withdrawnAt"])
    .where("pageId", "=", pageId)
    .execute();
  const shown = page.deletedAt ? [] : variants.filter(({ withdrawnAt }) => withdrawnAt === null);
  const isShownIn = new Set(shown.map(({ locale }) => locale));
  const hidden = trashAudience(ownerOrganisationId);
  const title = await leadingTitle(tx, pageId, slug);
  const url = pageUrl({ slug, kind });
  const audience = shown.length > 0 ? ("public" as const) : hidden;
  const entries = await tx
    .selectFrom("timelineEntries")
    .select(["id", "slug", "title", "locale", "deletedAt"])
    .where("pageId", "=", pageId)
    .execute();
  const place = { ...home, locale: "de" as const };
  await registerObjects(
    tx,
    [
      { id: pageId, kind: "page", url, title, audience, ownerOrganisationId },
      ...entries.map((entry) => ({
        ...entryObject(place, entry),
        audience: entry.deletedAt === null && isShownIn.has(entry.locale) ? ("public" as const) : hidden,
      })),
    ],
    now,
  );
}

/** A page is called by its German draft, else by the first there is. */
async function leadingTitle(tx: TenantTx, pageId: string, slug: string): Promise<string> {
  const drafts = await tx.selectFrom("pageDrafts").select(["locale", "title"]).where("pageId", "=", pageId).execute();
  const variants = await tx
    .selectFrom("pageVariants")
    .select(["locale", "title"])
    .where("pageId", "=", pageId)
    .where("withdrawnAt", "is", null)
    .execute();
  const named = variants.length > 0 ? variants : drafts;
  const title = (named.find(({ locale }) => locale === "de") ?? named[0])?.title ?? "";
  return title || pageTitle({ title, slug, sections: [] });
}
