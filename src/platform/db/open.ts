import type { Config } from "../config";
import { attachOrLaunch, type Usage } from "./attach";
import { createDatabase, prepareDatabase, type Urls } from "./prepare";
import type { PasswordFor } from "./roles";

const DATABASE = "gemeinsinn";
const OWNER = "gemeinsinn_owner";

/** What a process of the installation works with. `stop` comes last, when all connections are closed. */
export type Installation = { urls: Urls; stop(): Promise<void> };

type Opening = { usage: Usage; passwordFor: PasswordFor };

/**
 * Makes the database of this installation ready: the one of DATABASE_URL, or the embedded one, which is launched
 * when it does not run yet. Throws a StartError when that is impossible. Migrations are not applied here.
 *
 * @example
 * const { urls, stop } = await openInstallation(config, { usage: "server", passwordFor });
 */
export async function openInstallation(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  { usage, passwordFor }: Opening,
): Promise<Installation> {
  if (databaseUrl) return { urls: await prepareDatabase(databaseUrl, { passwordFor }), stop: async () => {} };
  const server = await attachOrLaunch(dataDir, usage);
  try {
    await createDatabase(server.urlOf("postgres", "postgres"), DATABASE, OWNER);
    return { urls: await prepareDatabase(server.urlOf("postgres", DATABASE), { owner: OWNER }), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
