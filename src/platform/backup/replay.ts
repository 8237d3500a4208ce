import { sql } from "kysely";
import type { Database, TenantTx } from "../db";
import type { Forgotten, Journal } from "./journal";

type Options = {
  journal: Pick<Journal, "read">;
  database: Database;
  /** Erases one person everywhere. */
  erasePerson: (tx: TenantTx, personId: string, now: Date) => Promise<unknown>;
  /** Removes one thing again. "gone" when it is not there; "kept" when something needs it as it is. */
  forget: (tx: TenantTx, forgotten: Forgotten) => Promise<"removed" | "gone" | "kept">;
  now: Date;
};

/**
 * Erases again who was erased and ends again what was ended, where the database knows them still or again. Does
 * nothing the second time. Run after a restore and at every start, so that an interrupted restore is made good.
 * Returns how many people, sessions and other things it found, and how many of those it had to leave for now.
 *
 * @example await replayJournal({ journal, database, erasePerson, forget, now: new Date() });
 */
export async function replayJournal({ journal, database, erasePerson, forget, now }: Options) {
  const { erased, revoked, forgotten } = await journal.read();
  const found = { people: 0, sessions: 0, removed: 0, kept: 0 };
  if (erased.size + revoked.size + forgotten.size === 0) return found;
  for (const { id: tenantId } of await database.listTenants()) {
    await database.transaction({ tenantId }, async (tx) => {
      for (const personId of await listStillThere(tx, [...(erased.get(tenantId) ?? [])])) {
        await erasePerson(tx, personId, now);
        found.people++;
      }
      for (const thing of forgotten.get(tenantId) ?? []) {
        const outcome = await forget(tx, thing);
        if (outcome !== "gone") found[outcome]++;
      }
      const ended = await sql`delete from sessions where id = any(${[...revoked]}::uuid[])`.execute(tx);
      found.sessions += Number(ended.numAffectedRows ?? 0);
    });
  }
  return found;
}

async function listStillThere(tx: TenantTx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const people = await sql<{ id: string }>`select id from people where id = any(${ids}::uuid[])`.execute(tx);
  return people.rows.map(({ id }) => id);
}
