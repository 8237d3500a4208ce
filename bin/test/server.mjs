import { pathToFileURL } from "node:url";

const SUPPORT = ["tests/support/postgres.ts", "tests/support/database.ts"];

/**
 * Does `work` while a throw-away PostgreSQL with the migrated template database is up. `binaries` names the folder of
 * another PostgreSQL than the one in node_modules. `work` gets the environment in which tests find the server.
 */
export async function withTestServer(work, { binaries } = {}) {
  const { bundle } = await import("../bundle.mjs");
  await bundle(SUPPORT, "support");
  const support = (name) => import(pathToFileURL(`.build/support/tests/support/${name}.mjs`));
  const { startPostgres } = await support("postgres");
  const { createTemplate } = await support("database");
  const server = await startPostgres(binaries);
  process.env.TEST_POSTGRES = server.folder;
  try {
    await createTemplate();
    return await work({ TEST_POSTGRES: server.folder });
  } finally {
    await server.stop();
  }
}
