import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { StartError } from "../../start-error";
import { reasonOf, serverUser } from "./folder";
import { type PostgresPackage, programOf } from "./package";
import { isAlive } from "./postmaster";

/** Sorting by code point is the same on every machine; queries name `de-x-icu` where people read. */
const LOCALE = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-messages=C"];
const OPTIONS = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", ...LOCALE];

/** Throws a StartError when another major version of PostgreSQL wrote the folder. Touches nothing. */
export function assertSameMajor(cluster: string, { major }: PostgresPackage): void {
  const file = join(cluster, "PG_VERSION");
  const found = existsSync(file) ? readFileSync(file, "utf8").trim() : String(major);
  if (found === String(major)) return;
  throw new StartError(
    `Der Datenordner ${dirname(cluster)} gehört zu PostgreSQL ${found}, dabei ist PostgreSQL ${major}. ` +
      "Bitte sichern Sie ihn mit der bisherigen Fassung (npm run gemeinsinn -- backup <datei>) und " +
      "spielen Sie die Sicherung in einen leeren Ordner ein (restore <datei>). Es wurde nichts verändert.",
  );
}

/**
 * Creates the cluster where it is missing. It grows under another name and moves into its place when it is complete,
 * so that neither a crash nor a second process leaves half a cluster behind.
 */
export async function createCluster(cluster: string, postgres: PostgresPackage): Promise<void> {
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  removeUnfinished(cluster);
  const growing = `${cluster}.new-${process.pid}`;
  try {
    mkdirSync(growing, { mode: 0o700 });
    if (serverUser) chownSync(growing, serverUser.uid, serverUser.gid);
    await promisify(execFile)(programOf(postgres, "initdb"), ["-D", growing, ...OPTIONS], { ...serverUser, cwd: "/" });
    renameSync(growing, cluster);
  } catch (error) {
    if (existsSync(join(cluster, "PG_VERSION"))) return;
    throw new StartError(`Die Datenbank in ${cluster} lässt sich nicht anlegen: ${causeOf(error)}.`);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

/** What a process left that was killed while it created a cluster. */
function removeUnfinished(cluster: string) {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = name.startsWith(`${basename(cluster)}.new-`) && Number(name.split("-").at(-1));
    if (pid && !isAlive(pid)) rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

function causeOf(error: unknown): string {
  const output = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
  if (output.includes("No space left on device")) return reasonOf("ENOSPC");
  const line = output.split("\n").find((part) => /error|fatal/i.test(part));
  return line?.trim() ?? reasonOf(error);
}
