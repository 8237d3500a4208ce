import { existsSync } from "node:fs";
import { run } from "./run.mjs";

/** `npm ci` of what the lock names, when it is not there yet. */
export async function install() {
  if (!existsSync("bin/install.mjs")) return;
  const { ensureInstalled } = await import("../install.mjs");
  await ensureInstalled({ dev: true });
}

export const checkTypes = () => run("node_modules/.bin/tsc", ["--noEmit"], { quiet: true });

export const lint = () => run("node_modules/.bin/biome", ["ci", "--colors=off"], { quiet: true });
