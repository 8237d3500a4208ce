import { type Kysely, sql } from "kysely";
import type { Secrets } from ".";

/** A bytea column that holds what `secrets.seal` gave, in a table with `tenant_id`. Names as in the database. */
export type SealedColumn = { table: string; column: string };

const BATCH = 500;
const columns: SealedColumn[] = [];

/**
 * Makes rotation reach a column. Called once by the domain that owns the table.
 *
 * @example registerSealedColumn({ table: "totp_devices", column: "secret" });
 */
export const registerSealedColumn = (column: SealedColumn) => {
  columns.push(column);
};

/** What was registered, for the house test that compares it with the schema. */
export const sealedColumns = (): readonly SealedColumn[] => columns;

/**
 * Seals again, with the current key, whatever older keys sealed: for one tenant, inside the transaction that is
 * given, at most 500 rows of a column at a time. Returns how many values were renewed; zero means done.
 *
 * @example while ((await database.transaction(tenantId, (tx) => resealAll(tx, secrets))) > 0);
 */
export async function resealAll<Tables>(
  tx: Kysely<Tables>,
  secrets: Secrets,
  of: readonly SealedColumn[] = columns,
): Promise<number> {
  let renewed = 0;
  for (const column of of) renewed += await resealColumn(tx, secrets, column);
  return renewed;
}

/** The row lock keeps `ctid` valid until the end of the transaction. */
async function resealColumn<Tables>(tx: Kysely<Tables>, secrets: Secrets, { table, column }: SealedColumn) {
  const head = secrets.currentHead();
  const stale = await sql<{ place: string; sealed: Buffer }>`
    select ctid::text as place, ${sql.ref(column)} as sealed from ${sql.table(table)}
    where substring(${sql.ref(column)} from 1 for ${head.length}) <> ${head}
    limit ${BATCH} for update`.execute(tx);
  for (const { place, sealed } of stale.rows) {
    const renewed = secrets.seal(secrets.open(sealed));
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${renewed} where ctid = ${place}::tid`.execute(tx);
  }
  return stale.rows.length;
}
