import { ensureInstalled, InstallError } from "../install.mjs";
import { run } from "./run.mjs";
import { StageFailed } from "./stage.mjs";

/** `npm ci` of what the lock names, when it is not there yet. */
export const install = () =>
  ensureInstalled({ dev: true }).catch((error) => {
    throw error instanceof InstallError ? new StageFailed(error.message) : error;
  });

export const checkTypes = () => run("node_modules/.bin/tsc", ["--noEmit"], { quiet: true });

export const lint = () => run("node_modules/.bin/biome", ["ci", "--colors=off"], { quiet: true });
