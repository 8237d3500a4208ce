import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { NO_SPACE, reasonOf } from "../../folders";
import { StartError } from "../../start-error";
import { type PostgresPackage, programOf } from "./package";
import { isAlive } from "./postmaster";
import { openDoor, serverUser } from "./reach";

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
  const growing = `${cluster}.new-${process.pid}-${randomUUID().slice(0, 8)}`;
  try {
    mkdirSync(growing, { mode: 0o700 });
    if (serverUser) chownSync(growing, serverUser.uid, serverUser.gid);
    await runInitdb(programOf(postgres, "initdb"), growing);
    renameSync(growing, cluster);
  } catch (error) {
    if (existsSync(join(cluster, "PG_VERSION"))) return;
    throw new StartError(`Die Datenbank in ${cluster} lässt sich nicht anlegen: ${reasonOf(error)}.`);
  } finally {
    rmSync(growing, { recursive: true, force: true });
  }
}

async function runInitdb(program: string, folder: string) {
  const door = openDoor(folder);
  const child = spawn(program, ["-D", door.path, ...OPTIONS], {
    ...serverUser,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe", ...door.descriptors],
  });
  door.close();
  const output: string[] = [];
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(causeIn(output.join("")));
}

/** What a process left that was killed while it created a cluster. */
function removeUnfinished(cluster: string) {
  for (const name of readdirSync(dirname(cluster))) {
    const pid = name.startsWith(`${basename(cluster)}.new-`) && Number(name.split("-").at(-2));
    if (pid && !isAlive(pid)) rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

/** The first line of `initdb` that names a cause. */
function causeIn(output: string): string {
  if (output.includes("No space left on device")) return NO_SPACE;
  return (
    output
      .split("\n")
      .find((line) => /error|fatal/i.test(line))
      ?.trim() ?? "initdb ist gescheitert"
  );
}
