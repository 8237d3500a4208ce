import { type Insertable, sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { TimelineEntries } from "../../../platform/db/tables";
import { readTolerantDate } from "../../../platform/time/tolerant-date";
import type { EvidenceLink, TimelineEntry } from "../sections";

export type EntryRow = Insertable<TimelineEntries>;

/** The columns that hold what editors write. */
export function contentOf(entry: TimelineEntry) {
  const { title, description, kind, image, figures, extra } = entry;
  const date = readTolerantDate(entry.date);
  const [datedFrom, datedTo] = date.precision === "unknown" ? [null, null] : [date.from, date.to];
  return {
    ...{ title, description, kind, image, datedFrom, datedTo, dateLabel: entry.date, datePrecision: date.precision },
    ...{ figures: JSON.stringify(figures), extra: JSON.stringify(extra) },
  };
}

export const insertEntries = (tx: TenantTx, rows: EntryRow[]) =>
  tx.insertInto("timelineEntries").values(rows).execute();

/** Undefined when somebody else was faster, or the entry lies in the trash. */
export const changeEntryRow = (
  tx: TenantTx,
  id: string,
  { revision, entry, now }: { revision: number; entry: TimelineEntry; now: Date },
) =>
  tx
    .updateTable("timelineEntries")
    .set(({ eb }) => ({ ...contentOf(entry), revision: eb("revision", "+", 1), updatedAt: now }))
    .where("id", "=", id)
    .where("revision", "=", revision)
    .where("deletedAt", "is", null)
    .returning("revision")
    .executeTakeFirst();

export const placeEntry = (tx: TenantTx, id: string, position: number) =>
  tx.updateTable("timelineEntries").set({ position }).where("id", "=", id).where("position", "!=", position).execute();

export const renameEntry = (tx: TenantTx, id: string, slug: string) =>
  tx.updateTable("timelineEntries").set({ slug }).where("id", "=", id).execute();

type Deletion = { deletedAt: Date | null; deletedByPersonId: string | null };

export const setDeletion = (tx: TenantTx, ids: string[], deletion: Deletion) =>
  tx
    .updateTable("timelineEntries")
    .set(({ eb }) => ({ ...deletion, revision: eb("revision", "+", 1) }))
    .where("id", "in", ids)
    .execute();

/** Those in the trash do not hold their slug. */
export async function takenSlugs(
  tx: TenantTx,
  pageId: string,
  locale: TimelineEntries["locale"],
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("timelineEntries")
    .select("slug")
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .where("deletedAt", "is", null)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

export const lastPosition = async (tx: TenantTx, sectionId: string): Promise<number> => {
  const row = await tx
    .selectFrom("timelineEntries")
    .select(({ fn }) => fn.max("position").as("position"))
    .where("sectionId", "=", sectionId)
    .executeTakeFirst();
  return row?.position ?? 0;
};

/** An address of ours that belongs to an object is kept with the object, so that it moves along. */
export async function replaceEvidence(tx: TenantTx, evidence: ReadonlyMap<string, EvidenceLink[]>): Promise<void> {
  const entryIds = [...evidence.keys()];
  if (entryIds.length === 0) return;
  await tx.deleteFrom("evidence").where("entryId", "in", entryIds).execute();
  const objects = await objectsByUrl(tx, [...evidence.values()].flat());
  const rows = [...evidence].flatMap(([entryId, links]) =>
    links.map(({ title, url, extra }, position) => ({
      ...{ entryId, position, title, url, extra: JSON.stringify(extra) },
      objectId: objects.get(url) ?? null,
    })),
  );
  if (rows.length > 0) await tx.insertInto("evidence").values(rows).execute();
}

async function objectsByUrl(tx: TenantTx, links: EvidenceLink[]): Promise<Map<string, string>> {
  const urls = [...new Set(links.map(({ url }) => url).filter((url) => url.startsWith("/")))];
  if (urls.length === 0) return new Map();
  const rows = await tx
    .selectFrom("objects")
    .select(["url", sql<string>`min(id::text)`.as("id")])
    .where("url", "in", urls)
    .groupBy("url")
    .having(sql<boolean>`count(*) = 1`)
    .execute();
  return new Map(rows.map(({ url, id }) => [url, id]));
}
