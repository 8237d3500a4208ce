import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import type { Database, TenantTx } from "../db";
import { migrate, migrationFiles } from "../db/migrate";
import type { Storage } from "../files/storage";
import type { Secrets } from "../secrets";
import { StartError } from "../start-error";
import { listMigrations } from "./catalogue";
import { BackupBroken, type End, fingerprintsOf, type Header, KEY_PURPOSE } from "./format";
import type { Journal } from "./journal";
import { load } from "./load";
import { verifyBackup } from "./read";
import { replayJournal } from "./replay";

type Options = {
  file: string;
  /** The empty database as the owner of its tables-to-be, and the same one as the app. */
  ownerUrl: string;
  database: Database;
  storage: Storage;
  secrets: Secrets;
  journal: Pick<Journal, "read">;
  erasePerson: (tx: TenantTx, personId: string, now: Date) => Promise<unknown>;
  forget: Parameters<typeof replayJournal>[0]["forget"];
  /** Sets up the queue of jobs: erasing may leave work for others. */
  installQueue: () => Promise<void>;
  /** The folder with the migrations of this program. */
  migrations: string;
  now: Date;
  say?: (line: string) => void;
  signal?: AbortSignal | undefined;
};

/**
 * Brings a backup back into an empty database: checks the whole file, builds the schema it was made with, loads it in
 * one transaction, applies newer migrations, and erases again who was erased since. Throws a StartError with the one
 * line to print; then the database is as empty as before. What fails after the rows are in (newer migrations, erasing
 * again) is made good by the next start, which does not open before.
 *
 * @example await restore({ file: "stadt.backup", ownerUrl, database, storage, secrets, journal, … });
 */
export async function restore(options: Options): Promise<End> {
  const { file, ownerUrl, migrations, secrets, journal, say = () => {}, signal } = options;
  say("Die Sicherung wird geprüft.");
  const { header, end } = await verifyBackup(file);
  await assertKnown(header, migrations);
  if (!opensWith(header, secrets))
    say("Achtung: Die Schlüsseldatei ist nicht die der Sicherung. Versiegelte Angaben lassen sich nicht öffnen.");
  const { revoked } = await journal.read();
  await withOwner(ownerUrl, async (client) => {
    await assertFits(client, header);
    await migrate(ownerUrl, migrations, { only: header.migrations.map(({ name }) => name) });
    await load(client, { file, header, storage: options.storage, revoked, say, signal });
  });
  const newer = await migrate(ownerUrl, migrations);
  if (newer.length > 0) say(`Auf den Stand dieser Fassung gebracht: ${newer.join(", ")}`);
  await options.installQueue();
  const again = await replayJournal(options);
  if (again.people > 0) say(`Erneut gelöscht: ${again.people} Personen.`);
  if (again.removed > 0) say(`Erneut entfernt: ${again.removed} frühere Fassungen.`);
  if (again.kept > 0)
    say(
      `Achtung: ${again.kept} entfernte Fassungen sind jetzt wieder in Arbeit oder zu sehen. Bitte prüfen Sie diese Seiten.`,
    );
  await withOwner(ownerUrl, (client) => client.query("analyze"));
  return end;
}

async function withOwner(url: string, work: (client: Client) => Promise<unknown>) {
  const client = new Client({ connectionString: url, application_name: "gemeinsinn restore" });
  client.on("error", () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A backup of a newer program holds what this one does not understand. */
async function assertKnown({ migrations, version }: Header, folder: string) {
  const known = new Set(await migrationFiles(folder));
  for (const { name, sha256 } of migrations) {
    if (!known.has(name))
      throw new BackupBroken(
        `Die Sicherung stammt aus einer neueren Fassung (${version}). Bitte zuerst das Programm erneuern.`,
      );
    const text = await readFile(join(folder, name), "utf8");
    if (createHash("sha256").update(text).digest("hex") !== sha256)
      throw new BackupBroken(`Die Sicherung stammt aus einer Fassung, die dieses Programm nicht kennt (${name}).`);
  }
}

/** A database that has been set up but not used may be loaded when it is not newer than the backup. */
async function assertFits(client: Client, { migrations }: Header) {
  const names = new Set(migrations.map(({ name }) => name));
  const newer = (await listMigrations(client)).find(({ name }) => !names.has(name));
  if (newer)
    throw new StartError(
      "Diese Datenbank ist schon eingerichtet. Zurückgespielt wird nur in eine leere. Nichts ist verändert.",
    );
}

const opensWith = ({ keys }: Header, secrets: Secrets) =>
  fingerprintsOf(secrets.keysFor(KEY_PURPOSE)).includes(keys[0] ?? "");
