import { type Client, escapeIdentifier } from "pg";
import { keyOf, type Storage } from "../files/storage";
import { StartError } from "../start-error";
import { listTables } from "./catalogue";
import { copyIn, PLAIN_SETTINGS } from "./copy";
import { BackupBroken, type Header, placeOf } from "./format";
import { readArchive } from "./read";

type Options = {
  file: string;
  header: Header;
  storage: Storage;
  /** Sessions that were ended since. */
  revoked: ReadonlySet<string>;
  say: (line: string) => void;
  signal?: AbortSignal | undefined;
};

const EVERY = 200;

/**
 * Loads a backup into an empty database of the same schema, as the owner of its tables, in one transaction: when it
 * fails or is interrupted, the database is as empty as before. Files go into the storage on the way.
 */
export async function load(client: Client, options: Options): Promise<void> {
  await client.query("begin");
  try {
    await client.query(PLAIN_SETTINGS);
    await assertEmpty(client);
    await assertSameTables(client, options.header);
    const close = await openTables(client, options.header);
    await client.query(`truncate ${options.header.tables.map(({ name }) => escapeIdentifier(name)).join(", ")}`);
    await loadMembers(client, options);
    await setSequences(client, options.header);
    await settle(client, options.revoked);
    await close();
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function assertEmpty(client: Client) {
  await client.query("lock table tenants in access exclusive mode");
  const { rows } = await client.query("select exists (select from tenants) as taken");
  if (rows[0].taken)
    throw new StartError(
      "Diese Datenbank ist nicht leer. Zurückgespielt wird nur in eine leere. Nichts ist verändert.",
    );
}

async function assertSameTables(client: Client, { tables }: Header) {
  const shapeOf = (list: Header["tables"]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, [...columns].sort()]).sort());
  if (shapeOf(await listTables(client)) !== shapeOf(tables))
    throw new BackupBroken("Die Tabellen der Sicherung passen nicht zu ihrer Fassung.");
}

/**
 * Lets the owner past the policies, keeps triggers quiet and has foreign keys checked at the end, in whatever order
 * rows come. Returns what puts all of it back.
 */
async function openTables(client: Client, { tables }: Header) {
  const names = tables.map(({ name }) => escapeIdentifier(name));
  const forced = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity",
  );
  const keys = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where connamespace = 'public'::regnamespace and contype = 'f' and not condeferrable`,
  );
  const alter = async (statements: string[]) => {
    for (const statement of statements) await client.query(`alter table ${statement}`);
  };
  const policies = (act: string) =>
    forced.rows.map(({ name }) => `${escapeIdentifier(name)} ${act} row level security`);
  const triggers = (act: string) => names.map((name) => `${name} ${act} trigger user`);
  const deferral = (how: string) =>
    keys.rows.map(({ table, name }) => `${table} alter constraint ${escapeIdentifier(name)} ${how}`);
  await alter([...policies("no force"), ...triggers("disable"), ...deferral("deferrable")]);
  await client.query("set constraints all deferred");
  return async () => {
    await client.query("set constraints all immediate");
    await alter([...deferral("not deferrable"), ...triggers("enable"), ...policies("force")]);
  };
}

async function loadMembers(client: Client, { file, header, storage, say, signal }: Options) {
  const tables = new Map(header.tables.map((table) => [table.name, table]));
  const copy = copyIn(client);
  let current = "";
  let files = 0;
  for await (const { name, bytes } of readArchive(file)) {
    if (signal?.aborted) throw new StartError("Das Zurückspielen wurde abgebrochen. Die Datenbank ist leer wie zuvor.");
    const place = placeOf(name);
    if (!place) continue;
    if ("sha256" in place) {
      await copy.end();
      await storage.put(keyOf(place.sha256), bytes);
      if (++files % EVERY === 0) say(`Dateien: ${files}`);
      continue;
    }
    const table = tables.get(place.table);
    if (!table) throw new BackupBroken("Die Sicherung enthält eine Tabelle, die sie nicht nennt.");
    if (current !== table.name) say(`Tabelle ${table.name}`);
    current = table.name;
    await copy.write(table, `${table.name} ${place.tenant}`, bytes);
  }
  await copy.end();
}

async function setSequences(client: Client, { sequences }: Header) {
  for (const { name, lastValue, isCalled } of sequences)
    await client.query("select setval($1::regclass, $2::bigint, $3)", [escapeIdentifier(name), lastValue, isCalled]);
}

/**
 * Mails that were on their way wait until somebody has looked: most of them have arrived since. Sessions that were
 * ended since do not come back, not even for a moment.
 */
async function settle(client: Client, revoked: ReadonlySet<string>) {
  await client.query("update mails set status = 'held', last_error = 'restored' where status in ('queued', 'sending')");
  await client.query("delete from sessions where id = any($1::uuid[])", [[...revoked]]);
}
