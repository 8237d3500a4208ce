import { sql } from "kysely";
import { Refusal } from "../errors";
import type { Database, TenantTx } from ".";

type NewTenant = { slug: string; name: string };

/** Whose rows a transaction sees before there is a tenant: nobody's. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Founds the first tenant of an empty installation and does `work` in the same transaction, as that tenant. Of two at
 * the same time one waits and is refused with "founded_already", like everybody after that.
 *
 * @example await foundTenant(database, { slug: "lauterbrueck", name: "Lauterbrück" }, (tx) => furnish(tx));
 */
export const foundTenant = <T>(
  database: Database,
  { slug, name }: NewTenant,
  work: (tx: TenantTx, tenantId: string) => Promise<T>,
): Promise<T> =>
  database.transaction({ tenantId: NOBODY }, async (tx) => {
    const { rows } = await sql<{ id: string }>`select found_tenant(${slug}, ${name}) as id`.execute(tx).catch(refuse);
    const tenantId = rows[0]?.id ?? NOBODY;
    await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(tx);
    return work(tx, tenantId);
  });

const UNIQUE_VIOLATION = "23505";

function refuse(error: unknown): never {
  const isTaken = error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
  throw isTaken ? new Refusal<"founded_already">("founded_already") : error;
}
