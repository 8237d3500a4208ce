import type { Insertable } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { Pages, PageVariants, Sections } from "../../../platform/db/tables";
import type { Locale } from "../../../platform/text";

/** Two imports of the same page wait for each other. */
export const lockPage = (tx: TenantTx, portalId: string, slug: string) =>
  tx
    .selectFrom("pages")
    .select(["id", "kind"])
    .where("portalId", "=", portalId)
    .where("slug", "=", slug)
    .where("deletedAt", "is", null)
    .forUpdate()
    .executeTakeFirst();

export const insertPage = (tx: TenantTx, row: Insertable<Pages>) => tx.insertInto("pages").values(row).execute();

export const setPageKind = (tx: TenantTx, id: string, kind: Pages["kind"]) =>
  tx.updateTable("pages").set({ kind }).where("id", "=", id).execute();

export const saveVariant = (tx: TenantTx, row: Insertable<PageVariants>) =>
  tx
    .insertInto("pageVariants")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["tenantId", "pageId", "locale"]).doUpdateSet(({ ref, eb }) => ({
        ...row,
        revision: eb(ref("pageVariants.revision"), "+", 1),
      })),
    )
    .execute();

export const findVariant = (tx: TenantTx, pageId: string, locale: Locale) =>
  tx
    .selectFrom("pageVariants")
    .select(["title", "description", "dateLabel", "image", "component", "extra", "withdrawnAt"])
    .where("pageId", "=", pageId)
    .where("locale", "=", locale)
    .executeTakeFirst();

/** The title of a page among all pages is that of its German variant, else of the first one. */
export const isLeadingLocale = async (tx: TenantTx, pageId: string, locale: Locale): Promise<boolean> => {
  if (locale === "de") return true;
  const others = tx
    .selectFrom("pageVariants")
    .select("locale")
    .where("pageId", "=", pageId)
    .where("locale", "!=", locale);
  return (await others.limit(1).executeTakeFirst()) === undefined;
};

export async function replaceAliases(tx: TenantTx, page: { id: string; portalId: string }, aliases: string[]) {
  await tx.deleteFrom("pageAliases").where("pageId", "=", page.id).execute();
  if (aliases.length === 0) return;
  const rows = aliases.map((alias, position) => ({ portalId: page.portalId, alias, pageId: page.id, position }));
  await tx.insertInto("pageAliases").values(rows).execute();
}

export const insertSection = (tx: TenantTx, row: Insertable<Sections>) =>
  tx.insertInto("sections").values(row).returning("id").executeTakeFirstOrThrow();

export const updateSection = (tx: TenantTx, id: string, { body, now }: { body: object; now: Date }) =>
  tx
    .updateTable("sections")
    .set(({ eb }) => ({ body: JSON.stringify(body), revision: eb("revision", "+", 1), updatedAt: now }))
    .where("id", "=", id)
    .execute();

export const placeSection = (tx: TenantTx, id: string, position: number) =>
  tx.updateTable("sections").set({ position }).where("id", "=", id).where("position", "!=", position).execute();

/** Into the trash, together with the entries of a timeline. */
export async function trashSections(
  tx: TenantTx,
  ids: string[],
  deletion: { deletedAt: Date; deletedByPersonId: string | null },
) {
  if (ids.length === 0) return;
  await tx.updateTable("sections").set(deletion).where("id", "in", ids).execute();
}
