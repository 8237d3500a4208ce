import { sql } from "kysely";
import { audit } from "../../../platform/audit";
import type { TenantTx } from "../../../platform/db";
import type { Reaction } from "../../../platform/events/react";
import { settleAudience } from "./write-queries";

/**
 * After a decision on a report: files that only hidden objects show are hidden with them, also at their own address, and
 * come back with them. What something else shows as well, like a logo, stays. A file is meant by any name that it had.
 */
export const hideWithUse: Reaction<{ reportId: string }> = async (tx, { reportId }, _, now) => {
  for (const { id, portalId, isHidden, isOnlyInHidden } of await listShownBy(tx, reportId)) {
    if (isHidden === isOnlyInHidden) continue;
    await tx.updateTable("contentFiles").set({ hiddenWithUse: isOnlyInHidden }).where("id", "=", id).execute();
    await settleAudience(tx, portalId, id);
    await audit(tx, { act: isOnlyInHidden ? "media.hidden_with_use" : "media.shown_again", objectId: id }, now);
  }
};

type Shown = { id: string; portalId: string; isHidden: boolean; isOnlyInHidden: boolean };

/** The files that the object of a report shows, and whether everything that shows them is hidden. */
async function listShownBy(tx: TenantTx, reportId: string): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select item.id, item.portal_id, item.hidden_with_use as is_hidden,
      item.kit_title = '' and not exists (
        select from content_file_uses other
          join objects page on page.tenant_id = other.tenant_id and page.id = other.page_id
          left join objects entry on entry.tenant_id = other.tenant_id and entry.id = other.source_id
            and other.source in ('entry', 'evidence')
        where other.portal_id = item.portal_id and other.path in (select item.path union all
            select path from content_file_aliases where tenant_id = item.tenant_id and content_file_id = item.id)
          and page.audience <> 'hidden' and coalesce(entry.audience, '') <> 'hidden'
      ) as is_only_in_hidden
    from reports report
      join content_file_uses use on use.tenant_id = report.tenant_id
        and (use.source_id = report.object_id or use.page_id = report.object_id)
      join content_files item on item.tenant_id = use.tenant_id and item.id in (
        select id from content_files where portal_id = use.portal_id and path = use.path union all
        select content_file_id from content_file_aliases where portal_id = use.portal_id and path = use.path)
    where report.id = ${reportId}
    group by item.tenant_id, item.portal_id, item.path, item.id, item.hidden_with_use, item.kit_title
    order by item.id`.execute(tx);
  return rows;
}
