import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import { StartError } from "../start-error";
import { type EmbeddedPostgres, launchPostgres } from "./embedded";

/** One server may use a data folder; commands come and go beside it. */
export type Usage = "server" | "command";

/** Locks of the maintenance database: everybody holds IN_USE shared, the server holds SERVES alone. */
const IN_USE = 7_364_010;
const SERVES = 7_364_011;

/** How long the database may be away while it is stopped by one process and wanted by another. */
const PATIENCE_MS = 15_000;

type Hold = { server: EmbeddedPostgres; client: Client };

/**
 * Uses the embedded database together with other processes: launches it or joins in. `stop` ends the use, and the
 * last one stops the database, whoever started it. The claim is a lock on a connection, so that it ends with the
 * process, however that dies. When the database dies while it is used, it is launched again.
 * Throws a StartError when a second `server` wants the same folder.
 *
 * @example
 * const { urlOf, stop } = await attachOrLaunch("/var/lib/gemeinsinn", "command");
 */
export async function attachOrLaunch(dataDir: string, usage: Usage): Promise<EmbeddedPostgres> {
  let hold = await take(dataDir, usage);
  let isLeaving = false;
  const watch = () => hold.client.once("end", () => void revive());
  const revive = async () => {
    while (!isLeaving) {
      const next = await take(dataDir, usage).catch(() => undefined);
      if (!next) await setTimeout(500, undefined, { ref: false });
      else if (isLeaving) return leave(next);
      else {
        hold = next;
        return watch();
      }
    }
  };
  watch();
  return {
    get pid() {
      return hold.server.pid;
    },
    urlOf: (role, database) => hold.server.urlOf(role, database),
    stop: async () => {
      if (isLeaving) return;
      isLeaving = true;
      await leave(hold);
    },
  };
}

/** Launches, connects and locks. Whoever stops the database at this moment makes us begin again. */
async function take(dataDir: string, usage: Usage): Promise<Hold> {
  for (const since = Date.now(); ; await setTimeout(50)) {
    const server = await launchPostgres(dataDir);
    const client = new Client({
      connectionString: server.urlOf("postgres", "postgres"),
      application_name: `gemeinsinn ${usage} ${process.pid}`,
    });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("select pg_advisory_lock_shared($1)", [IN_USE]);
      if (usage === "server") await assertOnlyServer(client);
      return { server, client };
    } catch (error) {
      if (error instanceof StartError) await leave({ server, client });
      if (error instanceof StartError || Date.now() > since + PATIENCE_MS) throw error;
    }
  }
}

async function assertOnlyServer(client: Client) {
  const { rows } = await client.query("select pg_try_advisory_lock($1) as alone", [SERVES]);
  if (rows[0].alone) return;
  const holders = await client.query(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [SERVES],
  );
  const pid = holders.rows[0]?.name.split(" ").at(-1) ?? "unbekannt";
  throw new StartError(`Datenordner wird schon benutzt (Prozess ${pid}).`);
}

/** Who gets the lock alone is the last one: newcomers wait for it, see the database stop, and launch it again. */
async function leave({ server, client }: Hold): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
    const { rows } = await client.query("select pg_try_advisory_lock($1) as last", [IN_USE]);
    if (rows[0].last) await server.stop();
  } catch {
    // The connection is gone, and the claim with it.
  }
  await client.end().catch(() => undefined);
}
