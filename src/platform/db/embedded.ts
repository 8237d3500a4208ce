import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { reasonOf } from "../folders";
import { StartError } from "../start-error";
import { assertSameMajor, createCluster } from "./embedded/cluster";
import { makePrivateFolder, openDataFolder, type Places } from "./embedded/folder";
import { findPostgres, type PostgresPackage, programOf } from "./embedded/package";
import { findPostmaster, isAlive, isRunning, type Postmaster, stopPostmaster } from "./embedded/postmaster";
import { openDoor, serverUser } from "./embedded/reach";

/** A running PostgreSQL of our own. `urlOf` needs no password: only its user may enter the socket's folder. */
export type EmbeddedPostgres = {
  pid: number;
  urlOf(role: string, database: string): string;
  stop(): Promise<void>;
};

/** Durable by default (fsync stays on). The log takes no statements and no values: they may name people. */
const SETTINGS = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  shared_buffers: "128MB",
  max_connections: "60",
  max_wal_size: "256MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** How long a start may fail: after a killed postmaster its children hold the memory for about 1.5 s. */
const RETRY_MS = 4000;
/** How long a server may recover or stop before we give up waiting. */
const PATIENCE_MS = 120_000;
const LOG_BYTES = 1_000_000;

/**
 * Makes PostgreSQL run on `dataDir` (absolute): takes over one that still runs, starts it otherwise, creates the
 * cluster the first time (about 0.8 s, later 40 ms). It survives this process; whoever is done calls `stop`.
 * Throws a StartError when the folder cannot be used. Several users at once: see `attachOrLaunch`.
 *
 * @example
 * const server = await launchPostgres("/var/lib/gemeinsinn");
 * const client = new Client(server.urlOf("postgres", "postgres"));
 */
export async function launchPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const postgres = findPostgres();
  assertSameMajor(join(dataDir, "postgres"), postgres);
  const places = openDataFolder(dataDir);
  await createCluster(places.cluster, postgres);
  const postmaster = await findOrStart(places, postgres);
  return {
    pid: postmaster.pid,
    urlOf: (role, database) => urlOf(postmaster, role, database),
    stop: async () => {
      await stopPostmaster(postmaster);
      if (dirname(places.socket) === tmpdir()) removeIfEmpty(places.socket);
    },
  };
}

/** The address names everything, so that no PG… variable of the environment speaks into it. */
function urlOf({ port, socket }: Postmaster, role: string, database: string): string {
  const host = `host=${encodeURIComponent(socket)}&sslmode=disable`;
  return `postgres://${encodeURIComponent(role)}@localhost:${port}/${encodeURIComponent(database)}?${host}`;
}

async function findOrStart(places: Places, postgres: PostgresPackage): Promise<Postmaster> {
  const since = Date.now();
  let child: ChildProcess | undefined;
  for (; Date.now() < since + PATIENCE_MS; await setTimeout(10)) {
    const found = findPostmaster(places.cluster);
    if (found?.isReady && (await accepts(found))) return found;
    if (found && isRunning(found)) continue;
    if (child?.pid && child.exitCode === null && child.signalCode === null) continue;
    if (child && Date.now() > since + RETRY_MS) throw new StartError(`${START_FAILED} ${lastFatal(places.log)}`);
    if (child) await setTimeout(100);
    child = start(places, postgres, found);
  }
  throw new StartError(`${START_FAILED} Sie antwortet nicht. Näheres steht in ${places.log}.`);
}

const START_FAILED = "Die Datenbank startet nicht.";

/** `left` is the note of a server that was killed. PostgreSQL would take a process that got its number for it. */
function start({ cluster, socket, log }: Places, postgres: PostgresPackage, left: Postmaster | undefined) {
  makePrivateFolder(socket);
  if (left && isAlive(left.pid)) rmSync(join(cluster, "postmaster.pid"), { force: true });
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const output = openLog(log);
  const door = openDoor(cluster);
  const child = spawn(programOf(postgres, "postgres"), ["-D", door.path, "-k", socket, ...settings], {
    ...serverUser,
    cwd: "/",
    detached: true,
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))),
    stdio: ["ignore", output, output, ...door.descriptors],
  });
  door.close();
  closeSync(output);
  child.on("error", () => {});
  child.unref();
  return child;
}

/** Another process may be about to use it: then it is not empty, or is made again. */
function removeIfEmpty(folder: string) {
  try {
    rmdirSync(folder);
  } catch {
    // Whoever comes next uses it.
  }
}

/** Starts afresh when it has grown: nobody reads what happened a year ago. */
function openLog(file: string): number {
  try {
    const isLong = existsSync(file) && statSync(file).size > LOG_BYTES;
    const log = openSync(file, isLong ? "w" : "a", 0o600);
    if (serverUser) chownSync(file, serverUser.uid, serverUser.gid);
    return log;
  } catch (error) {
    throw new StartError(`${file} lässt sich nicht schreiben: ${reasonOf(error)}.`);
  }
}

function lastFatal(log: string): string {
  const line = readFileSync(log, "utf8")
    .split("\n")
    .findLast((part) => /FATAL|PANIC|error/.test(part));
  return line ? `Sie meldet: ${line.trim()}` : `Näheres steht in ${log}.`;
}

function accepts({ socket, port }: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(join(socket, `.s.PGSQL.${port}`));
    const answer = (isOpen: boolean) => {
      probe.destroy();
      resolve(isOpen);
    };
    probe.on("connect", () => answer(true)).on("error", () => answer(false));
  });
}
