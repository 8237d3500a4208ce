import { setTimeout as wait } from "node:timers/promises";
import { CamelCasePlugin, Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from "kysely";
import { types } from "pg";
import { isOldPlan, openPool } from "./pool";
import type { DB as Tables } from "./tables";

declare const tenant: unique symbol;

/** A transaction that sees the rows of one tenant. Only `Database.transaction` makes one. */
export type TenantTx = Transaction<Tables> & { readonly [tenant]: true };

/** Whose rows a transaction sees, who acts in it, and for which organisation. */
export type Scope = {
  tenantId: string;
  personId?: string | undefined;
  organisationId?: string | undefined;
  /** The database itself refuses to write. For everything that answers a GET. */
  readOnly?: boolean;
};

export type Database = ReturnType<typeof openDatabase>;

/** Runs work in a transaction of its own, which outlives a refused request. */
export type Apart = <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;

const DATE = 1082;
const INT8 = 20;

/** Connections for work beside an open transaction. */
const APART = 4;
const SILENT_MS = 3_000;

types.setTypeParser(DATE, (text) => text);
types.setTypeParser(INT8, Number);

/**
 * Opens the pool as the role of the app. The root handle stays in here.
 *
 * @example
 * const database = openDatabase("postgres://gemeinsinn_app@localhost/gemeinsinn");
 * const group = await database.transaction({ tenantId }, (tx) => groupBySlug(tx, "raeume"));
 */
export function openDatabase(url: string, { max = 20, answerMs = 25_000 } = {}) {
  const settings = {
    connectionString: url,
    connectionTimeoutMillis: Math.min(4_000, answerMs),
    // The server gives up first, when it is there.
    query_timeout: answerMs,
    options: "-c statement_timeout=20000 -c idle_in_transaction_session_timeout=60000",
  };
  const { pool, forKysely } = openPool({ ...settings, max });
  const root = kyselyOf(forKysely);
  const aside = kyselyOf(openPool({ ...settings, max: APART }).forKysely);
  return {
    /** Whose a host name is. Hosts carry no port. */
    findHost: (host: string) =>
      root
        .selectFrom("hosts")
        .select(["tenantId", "portalId", "isPrimary"])
        .where("host", "=", host)
        .executeTakeFirst(),
    listTenants: () => root.selectFrom("tenants").selectAll().orderBy("createdAt").execute(),
    transaction: <T>(scope: Scope, work: (tx: TenantTx) => Promise<T>, isKept?: (result: T) => boolean) =>
      transaction(root, scope, work, isKept),
    /**
     * The same on connections of its own, for short work beside a transaction that is open. Were they shared, as many
     * requests as there are connections would wait for each other.
     */
    apart: <T>(scope: Scope, work: (tx: TenantTx) => Promise<T>) => transaction(aside, scope, work),
    /** The names of the migrations that were applied, in order. Throws when the database is away or says nothing for three seconds. */
    listMigrations: migrationsOf(root),
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: async () => {
      await Promise.all([root.destroy(), aside.destroy()]);
    },
  };
}

const kyselyOf = (pool: PostgresPool) =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/** However many ask, one question is under way: a database that says nothing holds one connection, not all. */
function migrationsOf(root: Kysely<Tables>) {
  const rows = root.selectFrom("migrations").select("name").orderBy("name");
  let asked: ReturnType<typeof rows.execute> | undefined;
  return async (): Promise<string[]> => {
    asked ??= rows.execute().finally(() => {
      asked = undefined;
    });
    const patience = new AbortController();
    const late = wait(SILENT_MS, undefined, { signal: patience.signal, ref: false }).catch(() => undefined);
    const first = await Promise.race([asked, late]).finally(() => patience.abort());
    if (!first) throw new DatabaseSilent("the database says nothing");
    return first.map(({ name }) => name);
  };
}

/** It is there and does not answer. */
class DatabaseSilent extends Error {}

/** Commits when `work` resolves and `isKept` agrees; rolls back otherwise. */
const transaction = <T>(
  root: Kysely<Tables>,
  scope: Scope,
  work: (tx: TenantTx) => Promise<T>,
  isKept: (result: T) => boolean = () => true,
): Promise<T> =>
  root.connection().execute(async (connection) => {
    let isOpen = true;
    const end = (how: "commit" | "rollback") => {
      isOpen = false;
      return sql.raw(how).execute(connection);
    };
    await sql.raw(beginning(scope)).execute(connection);
    try {
      // The brand cast: from here on, and only from here on, queries belong to a tenant.
      const result = await work(connection as unknown as TenantTx);
      if (isKept(result)) await end("commit");
      return result;
    } finally {
      // A connection that died has rolled back already.
      if (isOpen) await end("rollback").catch(() => {});
    }
  });

/** Begins and says whose transaction it is in one trip, which takes no parameters: therefore ids and nothing else. */
const beginning = ({ tenantId, personId = "", organisationId = "", readOnly }: Scope) =>
  `begin ${readOnly ? "read only" : "read write"}; set local app.tenant = '${idOf(tenantId)}'; \
set local app.person = '${personId && idOf(personId)}'; set local app.organisation = '${organisationId && idOf(organisationId)}'`;

function idOf(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error("not an id");
  return text;
}

/** Tells a transaction from now on who acts in it, for audit and sealed rows. */
export const actAs = (tx: TenantTx, personId: string, organisationId: string | undefined) =>
  sql`select set_config('app.person', ${personId}, true),
    set_config('app.organisation', ${organisationId ?? ""}, true)`.execute(tx);

/**
 * Connections that fail, shut-downs and start-ups, what a server lacks (connections, memory, space on its disk), and
 * transactions that stood in each other's way.
 */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOENT|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|40001|40P01|57P0[1235]|08\w{3}|53\w{3})$/;
const SILENT = /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/;

/** Whether an error says that the database is away for the moment: worth a 503 and another try. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = "" } = error as { code?: string };
  return error instanceof DatabaseSilent || isOldPlan(error) || AWAY.test(code) || SILENT.test(error.message);
}
