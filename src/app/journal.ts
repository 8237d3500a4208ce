import { onRemoveRevision, removeRevisionAgain } from "../domains/content";
import { onRevoke } from "../platform/auth";
import { type Forgotten, type Journal, openJournal, replayJournal } from "../platform/backup";
import type { Config } from "../platform/config";
import type { Database, TenantTx } from "../platform/db";
import type { Storage } from "../platform/files";
import { log } from "../platform/log";
import { eraseEverything } from "./privacy";

type Kept = { config: Pick<Config, "dataDir">; database: Database; storage: Storage; now: Date };

/** Erases somebody whom the journal names: it is not noted twice. */
export const eraseAgain = (tx: TenantTx, personId: string, now: Date): Promise<void> =>
  eraseEverything(tx, { personId, appendErasure: () => {} }, now);

const REVISION = "page_revision";

/** Removes again what the journal names. What a later program noted is left to that one. */
export const forgetAgain = async (tx: TenantTx, { what, key, at }: Forgotten) =>
  what === REVISION ? removeRevisionAgain(tx, key, at) : "gone";

/**
 * Opens the journal of what a restore must not bring back, makes good what an interrupted restore left undone, and
 * from now on notes every session that ends and every revision that is removed.
 *
 * @example const journal = await keepJournal({ config, database, storage, now: new Date() });
 */
export async function keepJournal({ config, database, storage, now }: Kept): Promise<Journal> {
  const onError = (error: unknown) => log.warn({ err: error }, "journal: no copy in the storage");
  const journal = openJournal({ dataDir: config.dataDir, storage, onError });
  const again = await replayJournal({ journal, database, erasePerson: eraseAgain, forget: forgetAgain, now });
  if (again.people + again.sessions + again.removed > 0) log.info(again, "journal: erased and ended again");
  onRevoke(journal.appendRevocation);
  onRemoveRevision(({ tenantId, at, ...key }) => journal.appendForgotten({ what: REVISION, key, tenantId, at }));
  return journal;
}
