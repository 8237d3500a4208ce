import { pageUrl } from "../../../../domains/content";
import { isOpenTo, visitor } from "../../../../platform/audience";
import type { TenantTx } from "../../../../platform/db";

const MOST = 1_000;

/** The public pages of a portal that are no posts, with their addresses. */
export async function listTargets(tx: TenantTx, portalId: string) {
  const rows = await tx
    .selectFrom("pages")
    .innerJoin("objects", "objects.id", "pages.id")
    .select(["pages.slug", "pages.kind", "objects.title"])
    .where("pages.portalId", "=", portalId)
    .where("pages.deletedAt", "is", null)
    .where("pages.kind", "!=", "post")
    .where(isOpenTo(visitor, "objects.audience"))
    .orderBy("objects.title")
    .orderBy("pages.slug")
    .limit(MOST)
    .execute();
  return rows.map(({ slug, kind, title }) => ({ href: pageUrl({ slug, kind }), title }));
}

export type Target = Awaited<ReturnType<typeof listTargets>>[number];

/** Further names that lead to pages of the portal: "/ueber-uns" after it was called something else. */
export const listOtherNames = async (tx: TenantTx, portalId: string): Promise<string[]> => {
  const aliases = await tx.selectFrom("pageAliases").select("alias").where("portalId", "=", portalId).execute();
  const old = await tx.selectFrom("redirects").select("path").where("portalId", "=", portalId).execute();
  return [...aliases.map(({ alias }) => `/${alias}`), ...old.map(({ path }) => path)];
};
