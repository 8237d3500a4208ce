import { sql } from "kysely";
import type { TenantTx } from "../../../platform/db";
import type { Locale } from "../../../platform/text";
import type { PageKind } from "../page";
import type { DraftState } from "./rules";

/** A page with the work on it in each language. */
export type ListedPage = {
  id: string;
  slug: string;
  kind: PageKind;
  changedAt: Date;
  changedBy: string | null;
  drafts: ListedDraft[];
};

export type ListedDraft = {
  locale: Locale;
  title: string;
  state: DraftState;
  isShown: boolean;
  plans: { act: "publish" | "withdraw"; at: Date; failedAt: Date | null }[];
};

/** Where a list of pages goes on: after this page. */
export type PageKey = { changedAt: Date; id: string };

const PAGES_AT_ONCE = 50;

type Wanted = { portalId: string; state: DraftState | undefined; after: PageKey | undefined };

/** The pages of a portal, the one that was changed last first. */
export async function listPages(tx: TenantTx, { portalId, state, after }: Wanted) {
  const rows = await tx
    .selectFrom("pages")
    .innerJoin("pageDrafts", "pageDrafts.pageId", "pages.id")
    .select(["pages.id", "pages.slug", "pages.kind"])
    .select(({ fn }) => fn.max("changedAt").as("changedAt"))
    .where("portalId", "=", portalId)
    .where("deletedAt", "is", null)
    .groupBy(["pages.id", "pages.slug", "pages.kind"])
    .$if(state !== undefined, (query) => query.having(sql<boolean>`bool_or(page_drafts.state = ${state})`))
    .$if(after !== undefined, (query) =>
      query.having(sql<boolean>`(max(changed_at), pages.id) < (${after?.changedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("changedAt", "desc")
    .orderBy("pages.id", "desc")
    .limit(PAGES_AT_ONCE + 1)
    .execute();
  const found = rows.slice(0, PAGES_AT_ONCE);
  const pages = await withDrafts(tx, found);
  const last = rows.length > PAGES_AT_ONCE ? pages.at(-1) : undefined;
  return { pages, next: last && { changedAt: last.changedAt, id: last.id } };
}

type Found = { id: string; slug: string; kind: PageKind; changedAt: Date };

async function withDrafts(tx: TenantTx, found: Found[]): Promise<ListedPage[]> {
  const ids = found.map(({ id }) => id);
  const drafts = await tx
    .selectFrom("pageDrafts")
    .leftJoin("people", "people.id", "changedByPersonId")
    .select(["pageId", "pageDrafts.locale", "title", "state", "changedAt", "people.name as changedBy"])
    .select(
      sql<boolean>`exists (select from page_variants v where v.page_id = page_drafts.page_id
        and v.locale = page_drafts.locale and v.withdrawn_at is null)`.as("isShown"),
    )
    .where(({ eb, val }) => eb("pageId", "=", eb.fn.any(val(ids))))
    .orderBy("pageDrafts.locale")
    .execute();
  const plans = await tx
    .selectFrom("pageSchedules")
    .select(["pageId", "locale", "act", "at", "failedAt"])
    .where(({ eb, val }) => eb("pageId", "=", eb.fn.any(val(ids))))
    .orderBy("at")
    .execute();
  return found.map((page) => {
    const own = drafts.filter(({ pageId }) => pageId === page.id);
    const newest = own.reduce((a, b) => (b.changedAt > a.changedAt ? b : a));
    return {
      ...page,
      changedBy: newest.changedBy,
      drafts: own.map(({ locale, title, state, isShown }) => ({
        ...{ locale, title, state, isShown: Boolean(isShown) },
        plans: plans.filter((plan) => plan.pageId === page.id && plan.locale === locale),
      })),
    };
  });
}

/** How many drafts wait for a look. */
export const countInReview = async (tx: TenantTx, portalId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom("pageDrafts")
    .innerJoin("pages", "pages.id", "pageDrafts.pageId")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("portalId", "=", portalId)
    .where("state", "=", "in_review")
    .where("deletedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Pages in the trash of a portal, the last one first. */
export const listTrashedPages = (tx: TenantTx, portalId: string) =>
  tx
    .selectFrom("pages")
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom("pageDrafts")
          .select(["locale", "title"])
          .whereRef("pageDrafts.pageId", "=", "pages.id")
          .orderBy(sql`locale = 'de'`, "desc")
          .limit(1)
          .as("draft"),
      (join) => join.onTrue(),
    )
    .select(["pages.id as pageId", "pages.slug", "draft.locale", "draft.title", "pages.deletedAt"])
    .where("portalId", "=", portalId)
    .where("pages.deletedAt", "is not", null)
    .orderBy("pages.deletedAt", "desc")
    .limit(100)
    .execute();
