import { ensureInstalled, InstallError } from "../install.mjs";
import { run } from "./run.mjs";
import { StageFailed } from "./stage.mjs";

/** `npm ci` of what the lock names, when it is not there yet. */
export const install = () =>
  ensureInstalled({ dev: true }).catch((error) => {
    throw error instanceof InstallError ? new StageFailed(error.message) : error;
  });

/** What runs on the server, in browsers, and alone. */
const PROJECTS = [".", "src/elements", "packages/sortition"];

export const checkTypes = async () => {
  for (const project of PROJECTS) await run("node_modules/.bin/tsc", ["--noEmit", "-p", project], { quiet: true });
};

export const lint = () => run("node_modules/.bin/biome", ["ci", "--colors=off"], { quiet: true });
