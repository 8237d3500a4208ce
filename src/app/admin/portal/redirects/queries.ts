import type { TenantTx } from "../../../../platform/db";

const PAGE = 50;

/** A page of redirects by their old address, and the key of the page behind it. */
export async function listRedirects(tx: TenantTx, portalId: string, after: string | undefined) {
  let rows = tx
    .selectFrom("redirects")
    .select(["path", "target"])
    .where("portalId", "=", portalId)
    .orderBy("path")
    .limit(PAGE + 1);
  if (after !== undefined) rows = rows.where("path", ">", after);
  const found = await rows.execute();
  const redirects = found.slice(0, PAGE);
  return { redirects, next: found.length > PAGE ? redirects.at(-1)?.path : undefined };
}
