import { sql } from "kysely";
import type { TenantTx } from "../db";
import { CERTAIN, dueBefore, type LinkFault, MOST_AT_ONCE, MOST_SHOWN } from "./rules";

/** A link to another website, and the pages that have it. */
export type ForeignLink = { url: string; usedOn: string[] };

/** Keeps the links that a portal has now, with what is known of them, and forgets the others. */
export async function keepLinks(tx: TenantTx, portalId: string, links: readonly ForeignLink[]): Promise<void> {
  const kept = JSON.stringify(links);
  await sql`
    delete from foreign_links where portal_id = ${portalId}
      and url not in (select url from jsonb_to_recordset(${kept}::jsonb) as now (url text))`.execute(tx);
  await sql`
    insert into foreign_links (portal_id, url, used_on)
    select ${portalId}::uuid, url, array(select jsonb_array_elements_text("usedOn"))
    from jsonb_to_recordset(${kept}::jsonb) as now (url text, "usedOn" jsonb)
    on conflict (tenant_id, portal_id, url) do update set used_on = excluded.used_on`.execute(tx);
}

/** Links that nobody has looked at for long, the longest first. */
export const listDueLinks = async (tx: TenantTx, portalId: string, now: Date): Promise<string[]> => {
  const rows = await tx
    .selectFrom("foreignLinks")
    .select("url")
    .where("portalId", "=", portalId)
    .where((eb) => eb.or([eb("checkedAt", "is", null), eb("checkedAt", "<=", dueBefore(now))]))
    .orderBy(sql`checked_at nulls first`)
    .orderBy("url")
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ url }) => url);
};

type Checked = { portalId: string; url: string; fault: LinkFault | undefined };

export const noteChecked = (tx: TenantTx, { portalId, url, fault }: Checked, now: Date) =>
  tx
    .updateTable("foreignLinks")
    .set(({ fn, ref, val, eb }) => ({
      checkedAt: now,
      fault: fault ?? null,
      failingSince: fault ? fn.coalesce(ref("failingSince"), val(now)) : null,
      failures: fault ? eb("failures", "+", 1) : 0,
    }))
    .where("portalId", "=", portalId)
    .where("url", "=", url)
    .execute();

export type DeadLink = ForeignLink & { fault: LinkFault; failingSince: Date };

/** Whether somebody looks at the links of a portal. */
export const areLinksChecked = async (tx: TenantTx, portalId: string): Promise<boolean> =>
  (await tx.selectFrom("foreignLinks").select("url").where("portalId", "=", portalId).limit(1).executeTakeFirst()) !==
  undefined;

/** Links that lead nowhere any more, the newest first. */
export async function listDeadLinks(tx: TenantTx, portalId: string): Promise<DeadLink[]> {
  const rows = await tx
    .selectFrom("foreignLinks")
    .select(["url", "usedOn", "fault", "failingSince"])
    .where("portalId", "=", portalId)
    .where((eb) => eb.or([eb("fault", "in", [...CERTAIN]), eb("failures", ">=", 2)]))
    .orderBy("failingSince", "desc")
    .orderBy("url")
    .limit(MOST_SHOWN)
    .execute();
  return rows.flatMap(({ fault, failingSince, ...link }) =>
    fault && failingSince ? [{ ...link, fault, failingSince }] : [],
  );
}
