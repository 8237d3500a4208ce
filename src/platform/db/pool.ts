import type { PostgresPool, PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, type PoolClient, type PoolConfig } from "pg";
import { log } from "../log";

/** What the server plans anew each time unless its plan has a name. */
const PLANNED = /^\s*(select|insert|update|delete|with)\b/i;

/**
 * Whether a statement had a plan whose tables a migration has changed. The connection is given up, and with it all its
 * plans. The message of the server may be in any language; the name of its function is not.
 */
export const isOldPlan = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === "0A000" && error.routine === "RevalidateCachedQuery";

/** A transaction begins at once or not at all: nothing has to be waited for but the server itself. */
const BEGIN = /^(start transaction|begin)/i;
const BEGIN_MS = 4_000;

/** How often a statement is asked before the server keeps its plan, and how many plans a connection may hold. */
const OFTEN = 3;
const MOST_PLANS = 200;

/** The message that `pg` gives a query whose answer did not come in time; it has no code. */
const TOO_LATE = "Query read timeout";

/**
 * Connections for Kysely. One whose answer did not come in time is closed and never used again: nobody knows what is
 * still under way on it. A pool without handlers ends the program when the database does.
 *
 * @example const { pool, forKysely } = openPool({ connectionString, max: 20, query_timeout: 25_000 });
 */
export function openPool(settings: PoolConfig): { pool: Pool; forKysely: PostgresPool } {
  const pool = new Pool({ keepAlive: true, ...settings });
  pool.on("error", (error) => {
    if (!pool.ending) log.warn({ reason: codeOf(error) ?? error.message }, "database: connection lost");
  });
  pool.on("connect", (client) => client.on("error", () => {}));
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  const connect = async () => {
    const client = await pool.connect();
    const kept = known.get(client) ?? untilTooLate(client, Math.min(BEGIN_MS, settings.query_timeout ?? BEGIN_MS));
    known.set(client, kept);
    return kept;
  };
  return { pool, forKysely: { connect, end: () => pool.end() } };
}

/** Another name for each statement that is asked again and again; undefined while it is rare, or when there are many. */
function planNames() {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_PLANS) return known;
    const count = (asked.get(text) ?? 0) + 1;
    if (asked.size >= MOST_PLANS * 10) asked.clear();
    asked.set(text, count);
    if (count >= OFTEN && PLANNED.test(text)) names.set(text, `p${names.size}`);
    return names.get(text);
  };
}

const nameOf = planNames();

const codeOf = (error: Error) => ("code" in error && typeof error.code === "string" ? error.code : undefined);

function untilTooLate(client: PoolClient, beginMs: number): PostgresPoolClient {
  let lost: Error | undefined;
  const query = async (asked: unknown, values: readonly unknown[] = []) => {
    if (lost) throw lost;
    const text = String(asked);
    try {
      const patience = BEGIN.test(text) && { query_timeout: beginMs };
      return await client.query({ ...{ text, values: [...values], name: nameOf(text) }, ...patience });
    } catch (error) {
      if (error instanceof Error && (error.message === TOO_LATE || isOldPlan(error))) lost = error;
      throw error;
    }
  };
  // Kysely's type has a second form, for cursors, which nobody uses here.
  return { query: query as unknown as PostgresPoolClient["query"], release: () => client.release(lost) };
}
