import { sql } from "kysely";
import { isOpenTo, visitor } from "../../../../platform/audience";
import type { TenantTx } from "../../../../platform/db";
import { NOTICE_SLUGS } from "../urls";
import { hasWords } from "./has-words";
import { NOTICE_KINDS, type NoticeKind } from "./notices";

/** A page that the law asks for, as far as it is there. `isFilled`: visitors find a text on it. */
export type LegalPage = { kind: NoticeKind; slug: string; isFilled: boolean; changedAt: Date };

/** Found by its own or a former address; an imprint also by its kind, as imported sites have it. */
export async function listLegalPages(tx: TenantTx, portalId: string): Promise<LegalPage[]> {
  const rows = await tx
    .selectFrom("pages")
    .innerJoin("objects", "objects.id", "pages.id")
    .select(["pages.id", "pages.slug", "pages.kind"])
    .select(sql<string[]>`array(select alias from page_aliases where page_id = pages.id)`.as("aliases"))
    .select(germanBodies.as("bodies"))
    .select(
      sql<Date>`greatest(objects.updated_at, (select max(updated_at) from sections where page_id = pages.id))`.as(
        "changedAt",
      ),
    )
    .where("pages.portalId", "=", portalId)
    .where("pages.deletedAt", "is", null)
    .where(isOpenTo(visitor, "objects.audience"))
    .where(isLegal)
    .orderBy("pages.slug")
    .execute();
  return NOTICE_KINDS.flatMap((kind) => {
    const names = (row: (typeof rows)[number]) => [row.slug, ...row.aliases].includes(NOTICE_SLUGS[kind]);
    const found = rows.find(names) ?? rows.find((row) => kind === "imprint" && row.kind === "imprint");
    return found ? [{ kind, slug: found.slug, isFilled: found.bodies.some(hasWords), changedAt: found.changedAt }] : [];
  });
}

const slugs = Object.values(NOTICE_SLUGS);

const isLegal = sql<boolean>`(pages.kind = 'imprint' or pages.slug = any (${slugs})
  or exists (select from page_aliases where page_id = pages.id and alias = any (${slugs})))`;

/** What visitors find in German. A portrait of the office above it is no text of the law. */
const germanBodies = sql<object[]>`(select coalesce(jsonb_agg(sections.body), '[]') from sections
  join page_variants using (page_id, locale)
  where page_id = pages.id and locale = 'de' and withdrawn_at is null and deleted_at is null
    and kind not in ('hero', 'picture'))`;

export const listNotices = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("legalNotices")
    .select(["kind", "entries", "recordSha256", "evaluatedOn", "remindedOf", "madeAt"])
    .where("portalId", "=", portalId)
    .orderBy("kind")
    .execute();

export type Notice = Awaited<ReturnType<typeof listNotices>>[number];

export const listAliasesOf = async (tx: TenantTx, portalId: string, slug: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom("pageAliases")
    .innerJoin("pages", "pages.id", "pageAliases.pageId")
    .select("alias")
    .where("pages.portalId", "=", portalId)
    .where("pages.slug", "=", slug)
    .where("pages.deletedAt", "is", null)
    .orderBy("position")
    .execute();
  return rows.map(({ alias }) => alias);
};

/** Accessibility statements of live portals whose evaluation is older than that day, and of which nobody was told. */
export const listOverdueStatements = (tx: TenantTx, day: string) =>
  tx
    .selectFrom("legalNotices")
    .innerJoin("portals", "portals.id", "legalNotices.portalId")
    .select(["portalId", "evaluatedOn"])
    .where("kind", "=", "accessibility")
    .where("portals.state", "=", "live")
    .where("evaluatedOn", "<", day)
    .where(sql<boolean>`reminded_of is distinct from evaluated_on`)
    .orderBy("portalId")
    .execute();

export const noteReminded = (tx: TenantTx, portalId: string) =>
  tx
    .updateTable("legalNotices")
    .set(({ ref }) => ({ remindedOf: ref("evaluatedOn") }))
    .where("portalId", "=", portalId)
    .where("kind", "=", "accessibility")
    .execute();
