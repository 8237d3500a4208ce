import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { TenantTx } from "../db";

/**
 * Takes an object out of every page, list, feed and search until `showAgain`, whoever changes it meanwhile. A second
 * time changes nothing. Who may hide something is the business of platform/reports.
 *
 * @example await hideObject(tx, report.objectId);
 */
export const hideObject = (tx: TenantTx, id: string) =>
  tx
    .updateTable("objects")
    .set(({ ref }) => ({ audience: "hidden", hiddenFrom: ref("audience") }))
    .where("id", "=", id)
    .where("audience", "!=", "hidden")
    .execute();

/** Gives it back to those who would see it now, had it not been hidden. @example await showAgain(tx, report.objectId); */
export const showAgain = (tx: TenantTx, id: string) =>
  tx
    .updateTable("objects")
    .set(({ ref }) => ({ audience: ref("hiddenFrom").$notNull(), hiddenFrom: null }))
    .where("id", "=", id)
    .where("audience", "=", "hidden")
    .execute();

/**
 * Whether the object with the id of this column is hidden, for rows that are read without asking for their audience.
 *
 * @example .where(({ not }) => not(isHidden("timelineEntries.id")))
 */
export const isHidden = (column: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from objects where objects.id = ${sql.ref(column)} and objects.audience = 'hidden')`;
