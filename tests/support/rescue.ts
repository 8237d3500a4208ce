import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eraseAgain, forgetAgain } from "../../src/app/journal";
import { backup, openJournal, restore } from "../../src/platform/backup";
import { openDatabase } from "../../src/platform/db";
import { keepFile, openStorage, type Storage, storeFile } from "../../src/platform/files";
import { installJobs } from "../../src/platform/jobs/install";
import { openSecrets } from "../../src/platform/secrets";
import { asSuperuser, createDatabase, urlOf } from "./database";
import { NOW, openWorld, type World } from "./world";

export const MIGRATIONS = "database/migrations";
export const MANY = 500;
/** More than fits in one part of a backup. */
const LARGE_BYTES = 5_000_000;
export const ownerOf = (name: string) => urlOf("gemeinsinn_owner", name);

type Target = { name: string; database: ReturnType<typeof openDatabase> };

/** A world that holds something worth saving, a folder for its backup, and what it takes to bring it back. */
export async function openRescue() {
  const world = await openWorld();
  const folder = mkdtempSync(join(tmpdir(), "backup-"));
  const file = join(folder, "stadt.backup");
  const lines: string[] = [];
  const opened: { close: () => Promise<void> }[] = [];
  const secretsIn = (name: string) => openSecrets(join(folder, name));
  const common = { file, secrets: secretsIn("secret"), now: NOW, say: (line: string) => void lines.push(line) };
  await fillWorld(world);

  const backUp = (more: Partial<Parameters<typeof backup>[0]> = {}) => {
    const from = { ownerUrl: ownerOf(world.database.name), storage: world.storage, version: "0.1.0" };
    return backup({ ...common, ...from, ...more });
  };
  const bringBack = ({ name, database }: Target, more: Partial<Parameters<typeof restore>[0]> = {}) => {
    const storage = more.storage ?? openStorage({ dataDir: join(folder, name) });
    const journal = openJournal({ dataDir: folder, storage });
    const into = { ownerUrl: ownerOf(name), database, storage, journal, migrations: MIGRATIONS };
    const installQueue = () => installJobs(urlOf("jobs", name));
    return restore({ ...common, ...into, installQueue, erasePerson: eraseAgain, forget: forgetAgain, ...more });
  };
  const emptyDatabase = async (): Promise<Target> => {
    const name = await createDatabase("template0");
    const extensions = ["pg_trgm", "unaccent", "btree_gist"].map((each) => `create extension ${each}`);
    const forTheQueue = `grant create on database ${name} to gemeinsinn_worker`;
    await asSuperuser(name, [...extensions, forTheQueue].join("; "));
    const database = openDatabase(urlOf("app", name));
    opened.push(database);
    return { name, database };
  };
  const close = async () => {
    for (const database of opened) await database.close();
    await world.close();
    rmSync(folder, { recursive: true });
  };
  return { world, folder, file, lines, secretsIn, backUp, bringBack, emptyDatabase, close };
}

export type Rescue = Awaited<ReturnType<typeof openRescue>>;

/** Files of two tenants, texts that COPY has to escape, mails in several states, many people, one large row. */
async function fillWorld({ storage, places, rosa, inCity, inNorth }: World) {
  const kept = await keepFile(storage, { name: "Plan.txt", bytes: Buffer.from("Grüße\tmit\\Tab\n") });
  const { organisationId: ownerOrganisationId, portalId } = places.city;
  await inCity(async (tx) => {
    await storeFile(tx, kept, { ownerOrganisationId, audience: "public", uploadedBy: rosa.id }, NOW);
    const words = { subject: "Zeile", text: "a\tb\\N\nü", html: "", createdAt: NOW, dueAt: NOW };
    const mail = { ...words, portalId, recipient: "karin@example.org", class: "transactional" } as const;
    const mails = (["queued", "sending", "failed"] as const).map((status) => ({
      ...{ ...mail, status, key: status, messageId: `<${status.length}@x>` },
    }));
    await tx.insertInto("mails").values(mails).execute();
    const details = JSON.stringify({ text: "ü\t\\N".repeat(LARGE_BYTES / 4) });
    await tx.insertInto("auditEntries").values({ act: "test.written", at: NOW, details }).execute();
    const people = Array.from({ length: MANY }, (_, at) => ({ name: `Person ${at} "\\.` }));
    await tx.insertInto("people").values(people).execute();
  });
  const of = { ownerOrganisationId: places.foreign.organisationId, audience: "signed_in" } as const;
  await inNorth((tx) => storeFile(tx, kept, of, NOW));
}

/** Every row of every table as text, past all policies. */
export async function everythingIn(name: string, except: string[] = []) {
  const tables: { name: string }[] = await asSuperuser(
    name,
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name: table } of tables) {
    if (except.includes(table)) continue;
    const rows = await asSuperuser(name, `select t::text as row from "${table}" t order by 1`);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** Policies, triggers and keys as they stand in the catalogue. */
export const guardsOf = (name: string) =>
  asSuperuser(
    name,
    `select 'table' as kind, relname::text as name, concat(relrowsecurity, relforcerowsecurity) as state from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r'
     union all select 'trigger', concat(tgrelid::regclass, tgname), tgenabled::text from pg_trigger where not tgisinternal
     union all select 'key', concat(conrelid::regclass, conname), concat(condeferrable, condeferred, convalidated)
       from pg_constraint where contype = 'f'
     order by 1, 2`,
  );

export async function keysOf(storage: Storage) {
  const keys: string[] = [];
  for await (const { key } of storage.list()) keys.push(key);
  return keys.sort();
}
