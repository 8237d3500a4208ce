import type { TenantTx } from "../../../platform/db";
import type { DraftPlace } from "./queries";

/** The timelines that everybody sees, and that can take results. */
export const timelinesOf = async (tx: TenantTx, { pageId, locale }: DraftPlace): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom("sections")
    .innerJoin("pageVariants", (join) =>
      join.onRef("pageVariants.pageId", "=", "sections.pageId").onRef("pageVariants.locale", "=", "sections.locale"),
    )
    .select("sections.id")
    .where("sections.pageId", "=", pageId)
    .where("sections.locale", "=", locale)
    .where("withdrawnAt", "is", null)
    .where("kind", "=", "timeline")
    .where("deletedAt", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
};
