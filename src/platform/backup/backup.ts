import { Client } from "pg";
import { Missing } from "../errors";
import { keyOf, type Storage } from "../files/storage";
import type { Secrets } from "../secrets";
import { StartError } from "../start-error";
import { listFingerprints, listMigrations, listSequences, listTables, listTenantIds } from "./catalogue";
import { copyOut, PLAIN_SETTINGS } from "./copy";
import { ALL_TENANTS, type End, FORMAT, fileName, fingerprintsOf, type Header, KEY_PURPOSE, partName } from "./format";
import { type Archive, writeArchive } from "./write";

type Options = {
  /** Where the archive goes; an older one is replaced when the new one is complete. */
  file: string;
  /** The database as the owner of its tables. */
  ownerUrl: string;
  storage: Storage;
  secrets: Secrets;
  /** The version of the product. */
  version: string;
  now: Date;
  /** One line of progress. */
  say?: (line: string) => void;
  /** Aborted: stop and leave nothing behind. */
  signal?: AbortSignal | undefined;
};

export type Summary = End & { createdAt: string };

const EVERY = 200;

/**
 * Writes everything that the installation holds into one file: all rows of one moment, and the files they name. Keys
 * are not in it; without the key file nothing that is sealed can be opened. Jobs are not in it: what is due is found
 * again. The server may go on.
 *
 * @example await backup({ file: "stadt.backup", ownerUrl, storage, secrets, version, now: new Date() });
 */
export async function backup(options: Options): Promise<Summary> {
  const { file, ownerUrl, say = () => {}, signal } = options;
  const client = new Client({ connectionString: ownerUrl, application_name: "gemeinsinn backup" });
  client.on("error", () => {});
  await client.connect();
  const createdAt = options.now.toISOString();
  let end: End | undefined;
  try {
    await writeArchive(file, async (archive) => {
      await client.query("begin isolation level repeatable read read only");
      await client.query(PLAIN_SETTINGS);
      const header = await headerOf(client, options, createdAt);
      await archive.add("header.json", Buffer.from(JSON.stringify(header)));
      const { rows, fingerprints } = await addTables(archive, client, { header, say, signal });
      await client.query("commit");
      const missingFiles = await addFiles(archive, [...fingerprints].sort(), { ...options, say });
      end = { rows, files: fingerprints.size - missingFiles.length, missingFiles, sha256: archive.sum() };
      await archive.add("end.json", Buffer.from(JSON.stringify(end)));
    });
  } finally {
    await client.end();
  }
  if (!end) throw new Error("the archive was written without its end");
  return { ...end, createdAt };
}

async function headerOf(client: Client, { version, secrets }: Options, createdAt: string): Promise<Header> {
  return {
    format: FORMAT,
    product: "gemeinsinn",
    ...{ version, createdAt },
    migrations: await listMigrations(client),
    tables: await listTables(client),
    sequences: await listSequences(client),
    tenants: await listTenantIds(client),
    keys: fingerprintsOf(secrets.keysFor(KEY_PURPOSE)),
  };
}

type Progress = { say: (line: string) => void; signal?: AbortSignal | undefined };

/** Row level security holds for the owner, too: a table with a policy is read tenant by tenant. */
async function addTables(archive: Archive, client: Client, { header, say, signal }: Progress & { header: Header }) {
  const rows: End["rows"] = {};
  const fingerprints = new Set<string>();
  for (const [at, table] of header.tables.entries()) {
    rows[table.name] = 0;
    for (const tenant of table.isPerTenant ? header.tenants : [ALL_TENANTS]) {
      assertGoesOn(signal);
      if (table.isPerTenant) await setTenant(client, tenant);
      rows[table.name] = (rows[table.name] ?? 0) + (await addRows(archive, client, table, tenant));
    }
    say(`Tabelle ${at + 1} von ${header.tables.length}: ${table.name}, Zeilen: ${rows[table.name]}`);
  }
  for (const tenant of header.tenants) {
    await setTenant(client, tenant);
    for (const sha256 of await listFingerprints(client)) fingerprints.add(sha256);
  }
  return { rows, fingerprints };
}

const setTenant = (client: Client, id: string) => client.query("select set_config('app.tenant', $1, true)", [id]);

async function addRows(archive: Archive, client: Client, table: Header["tables"][number], tenant: string) {
  const parts = copyOut(client, table);
  for (let number = 1; ; number++) {
    const { done, value } = await parts.next();
    if (done) return value;
    await archive.add(partName(table.name, tenant, number), value);
  }
}

/** Returns the fingerprints of those that the storage does not have. */
async function addFiles(archive: Archive, fingerprints: string[], { storage, signal, say }: Options & Progress) {
  const missing: string[] = [];
  for (const [at, sha256] of fingerprints.entries()) {
    assertGoesOn(signal);
    const bytes = await readFile(storage, sha256);
    if (bytes) await archive.add(fileName(sha256), bytes);
    else missing.push(sha256);
    if ((at + 1) % EVERY === 0 || at + 1 === fingerprints.length) say(`Dateien: ${at + 1} von ${fingerprints.length}`);
  }
  if (missing.length > 0) say(`Achtung: ${missing.length} Dateien fehlen im Speicher und damit in der Sicherung.`);
  return missing;
}

async function readFile(storage: Storage, sha256: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await new Response(await storage.read(keyOf(sha256))).arrayBuffer());
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

function assertGoesOn(signal: AbortSignal | undefined) {
  if (signal?.aborted) throw new StartError("Die Sicherung wurde abgebrochen. Es ist nichts Halbes liegen geblieben.");
}
