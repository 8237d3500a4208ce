import { setTimeout as wait } from "node:timers/promises";
import type { Config } from "../platform/config";
import { type Database, openDatabase } from "../platform/db";
import { openDataFolder } from "../platform/db/embedded/folder";
import { MigrationChanged, migrate } from "../platform/db/migrate";
import { openInstallation } from "../platform/db/open";
import { installJobs } from "../platform/jobs/install";
import { openSecrets, type Secrets } from "../platform/secrets";
import { StartError } from "../platform/start-error";

export const MIGRATIONS = "database/migrations";

const CLOSE_MS = 1_000;

export type Opened = {
  config: Config;
  secrets: Secrets;
  database: Database;
  urls: { ownerUrl: string; appUrl: string; jobsUrl: string };
  /** Names of the migrations that were applied just now. */
  applied: string[];
  /** Comes last, when nothing uses the database any more. */
  stop: () => Promise<void>;
};

/**
 * Opens the installation that the configuration describes, for the server or for one command: keys, database, schema
 * and queue. Throws a StartError with the one line to print.
 *
 * @example const opened = await openAll(readConfig(process.env), "server");
 */
export async function openAll(config: Config, usage: "server" | "command"): Promise<Opened> {
  openDataFolder(config.dataDir);
  const secrets = openSecrets(config.secretFile);
  const { urls, stop } = await openInstallation(config, { usage, passwordFor: secrets.passwordFor });
  try {
    const applied = await migrateOrExplain(urls.ownerUrl);
    await installJobs(urls.jobsUrl);
    const database = openDatabase(urls.appUrl);
    return {
      ...{ config, secrets, database, urls, applied },
      stop: async () => {
        // A query that still runs would be waited for.
        await Promise.race([database.close(), wait(CLOSE_MS, undefined, { ref: false })]);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function migrateOrExplain(ownerUrl: string): Promise<string[]> {
  try {
    return await migrate(ownerUrl, MIGRATIONS);
  } catch (error) {
    if (!(error instanceof MigrationChanged)) throw error;
    throw new StartError(
      `Die Datenbank und das Programm passen nicht zusammen (${error.message}). Es wurde nichts verändert. Bitte die Fassung starten, die zuletzt lief, oder eine neuere.`,
    );
  }
}
