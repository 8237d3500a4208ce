import { sql } from "kysely";
import { audit } from "../audit";
import type { TenantTx } from "../db";
import { Missing } from "../errors";
import type { PersonalExport, PrivacyPart } from "./part";

/** Everything that is kept about a person, by table. @throws Missing when there is nobody */
export async function exportPerson(
  parts: readonly PrivacyPart[],
  tx: TenantTx,
  personId: string,
): Promise<PersonalExport> {
  await assertPerson(tx, personId);
  let found: PersonalExport = {};
  for (const part of parts) found = { ...found, ...(await part.exportPerson(tx, personId)) };
  return found;
}

/** Who was erased when, for the journal outside of the database. */
export type Erasure = { tenantId: string; personId: string; at: Date };

/** Writes it down for good, before the transaction is committed: a restore erases again. What it throws stops all. */
export type AppendErasure = (erasure: Erasure) => Promise<void> | void;

type Doomed = { personId: string; appendErasure: AppendErasure };

/**
 * Erases a person from all parts, those of lower rank last. That it happened stays in the audit, without saying to
 * whom. @throws Missing when there is nobody
 */
export async function erasePerson(
  parts: readonly PrivacyPart[],
  tx: TenantTx,
  { personId, appendErasure }: Doomed,
  now: Date,
): Promise<void> {
  const tenantId = await assertPerson(tx, personId);
  for (const part of [...parts].reverse()) await part.erasePerson(tx, personId, now);
  // Who erases themselves does not act any more.
  await sql`select set_config('app.person', '', true) where current_person() = ${personId}`.execute(tx);
  await audit(tx, { act: "privacy.person_erased" }, now);
  await appendErasure({ tenantId, personId, at: now });
}

async function assertPerson(tx: TenantTx, personId: string): Promise<string> {
  const person = await tx.selectFrom("people").select("tenantId").where("id", "=", personId).executeTakeFirst();
  if (!person) throw new Missing("person");
  return person.tenantId;
}
