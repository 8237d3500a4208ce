import { sql } from "kysely";
import { type Apart, actAs, type TenantTx } from "../db";
import { audit } from "./index";

type Reading = {
  /** What is read, by the names of the database: ["agency_cases"]. */
  tables: readonly string[];
  /** A code that says why, never a text of somebody: "case.opened". */
  purpose: string;
  /** What it is about, when it is about one thing. */
  objectId?: string;
  apart: Apart;
};

/**
 * The only way to rows of sealed tables: notes in the audit who reads what for which purpose, then lets `query` read.
 * The note is committed before the first row is seen, so it stays when the request is refused or fails, and a page that
 * may not write can read. Without it the database shows no row and changes none; who has not the role gets none with it
 * either. Outside of `query` the rows are closed again.
 *
 * @example
 * const reading = { tables: ["agency_cases"], purpose: "case.opened", objectId: id, apart: c.var.apart };
 * const found = await readSealed(tx, reading, (tx) => findCase(tx, id), now);
 */
export async function readSealed<Found>(
  tx: TenantTx,
  { tables, purpose, objectId, apart }: Reading,
  query: (tx: TenantTx) => Promise<Found>,
  now: Date,
): Promise<Found> {
  const { personId, organisationId } = await whoActs(tx);
  const entry = { act: "sealed.read", details: { tables, purpose }, ...(objectId && { objectId }) };
  const id = await apart(async (aside) => {
    if (personId) await actAs(aside, personId, organisationId ?? undefined);
    return audit(aside, entry, now);
  });
  await nameNote(tx, `${id}`);
  try {
    return await query(tx);
  } finally {
    // A transaction that failed in the database reads nothing any more.
    await nameNote(tx, "").catch(() => {});
  }
}

type Acting = { personId: string | null; organisationId: string | null };

async function whoActs(tx: TenantTx): Promise<Acting> {
  const { rows } = await sql<Acting>`
    select current_person() as person_id, current_organisation() as organisation_id`.execute(tx);
  return rows[0] ?? { personId: null, organisationId: null };
}

const nameNote = (tx: TenantTx, id: string) => sql`select set_config('app.sealed_read', ${id}, true)`.execute(tx);
