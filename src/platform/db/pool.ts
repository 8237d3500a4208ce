import type { PostgresPool, PostgresPoolClient } from "kysely";
import { Pool, type PoolClient, type PoolConfig } from "pg";
import { log } from "../log";

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
    const kept = known.get(client) ?? untilTooLate(client);
    known.set(client, kept);
    return kept;
  };
  return { pool, forKysely: { connect, end: () => pool.end() } };
}

const codeOf = (error: Error) => ("code" in error && typeof error.code === "string" ? error.code : undefined);

function untilTooLate(client: PoolClient): PostgresPoolClient {
  let lost: Error | undefined;
  const query = async (text: unknown, values: readonly unknown[] = []) => {
    if (lost) throw lost;
    try {
      return await client.query(String(text), [...values]);
    } catch (error) {
      if (error instanceof Error && error.message === TOO_LATE) lost = error;
      throw error;
    }
  };
  // Kysely's type has a second form, for cursors, which nobody uses here.
  return { query: query as unknown as PostgresPoolClient["query"], release: () => client.release(lost) };
}
