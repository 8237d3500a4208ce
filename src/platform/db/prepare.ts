import { type Client, escapeIdentifier } from "pg";
import { StartError } from "../start-error";
import { canSignIn, codeOf, withClient } from "./connect";
import { loginsOf, missingIn, newPassword, type PasswordFor } from "./roles";

/** One address per purpose: migrations, visitors, jobs. */
export type Urls = { ownerUrl: string; appUrl: string; jobsUrl: string };

type Preparation = {
  /** Who owns the database, when that is not the one who prepares it. Needs no password then. */
  owner?: string;
  passwordFor?: PasswordFor;
};

/** Any number, the same in every process that prepares. */
const LOCK = 7_364_003;
const FLOOR = 15;
/** PostgreSQL cuts names at 63 bytes; ours end in `_jobs`. */
const LONGEST_NAME = 58;

/** Somebody prepared another database of the same server at the same moment. */
const COLLISIONS = ["42710", "23505", "XX000", "40001"];
const FORBIDDEN = "42501";
const NOT_INSTALLED = ["58P01", "0A000"];

/**
 * Creates what a database lacks: roles, their rights, extensions. `url` is that of its owner, who may create roles, or
 * of a superuser. Does nothing the second time; any number of processes may call it at once. Throws a StartError when
 * the server is too old, or with the SQL for its administrator when the role may not do it.
 *
 * @example
 * const { ownerUrl, appUrl, jobsUrl } = await prepareDatabase(config.databaseUrl, { passwordFor });
 */
export async function prepareDatabase(url: string, { owner, passwordFor }: Preparation = {}): Promise<Urls> {
  const database = await withClient(url, async (client) => {
    await assertVersion(client);
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    const name = rows[0]?.name ?? "";
    if (Buffer.byteLength(name) > LONGEST_NAME) throw new StartError(`Der Name der Datenbank ${name} ist zu lang.`);
    await completeDatabase(client, name, passwordFor);
    return name;
  });
  const { app, jobs } = loginsOf(database);
  const as = (role: string) => urlAs(url, role, passwordFor?.(role));
  if (passwordFor) for (const role of [app, jobs]) await repairSignIn(url, as(role), role, passwordFor);
  return { ownerUrl: owner ? urlAs(url, owner) : url, appUrl: as(app), jobsUrl: as(jobs) };
}

/** Creates a database and its owner where they are missing. `url` is that of a superuser, in another database. */
export async function createDatabase(url: string, database: string, owner: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    const isKnown = async (table: string, column: string, name: string) =>
      (await client.query(`select from ${table} where ${column} = $1`, [name])).rowCount === 1;
    if (!(await isKnown("pg_roles", "rolname", owner)))
      await client.query(`create role ${escapeIdentifier(owner)} login`);
    if (await isKnown("pg_database", "datname", database)) return;
    await client.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)}`);
  });
}

async function assertVersion(client: Client) {
  const { rows } = await client.query("select current_setting('server_version') as version");
  const version: string = rows[0].version;
  if (Number.parseInt(version, 10) >= FLOOR) return;
  throw new StartError(`PostgreSQL ${version} ist zu alt. Gemeinsinn braucht Version ${FLOOR} oder neuer.`);
}

/** Looks again after a collision: what the other one has created is there now. */
async function completeDatabase(client: Client, database: string, passwordFor?: PasswordFor) {
  for (let attempt = 1; ; attempt++) {
    const missing = await missingIn(client, database, passwordFor);
    if (missing.length === 0) return;
    try {
      for (const statement of missing) await client.query(statement);
    } catch (error) {
      if (attempt < 10 && COLLISIONS.includes(codeOf(error))) continue;
      throw explained(error, await missingIn(client, database, passwordFor));
    }
  }
}

/** A password that no longer fits the secret is set anew. */
async function repairSignIn(url: string, roleUrl: string, role: string, passwordFor: PasswordFor) {
  if (await canSignIn(roleUrl)) return;
  const statement = newPassword(role, passwordFor);
  await withClient(url, (client) => client.query(statement)).catch((error) => {
    throw explained(error, [statement]);
  });
  if (!(await canSignIn(roleUrl))) throw new StartError(`Der Datenbankserver lässt die Rolle ${role} nicht zu.`);
}

function explained(error: unknown, statements: string[]): unknown {
  if (codeOf(error) === FORBIDDEN) {
    const sql = statements.map((statement) => `  ${statement};`).join("\n");
    return new StartError(
      `Die Rolle aus DATABASE_URL darf die Datenbank nicht einrichten. Eine Administratorin kann dort ausführen:\n${sql}`,
    );
  }
  if (NOT_INSTALLED.includes(codeOf(error)) && error instanceof Error) {
    return new StartError(`Dem Datenbankserver fehlt eine Erweiterung (Paket postgresql-contrib): ${error.message}`);
  }
  return error;
}

function urlAs(url: string, role: string, password = ""): string {
  const result = new URL(url);
  result.username = encodeURIComponent(role);
  result.password = encodeURIComponent(password);
  return result.href;
}
