import { buildServer } from "./build.mjs";
import { ensureInstalled, InstallError } from "./install.mjs";

/** Installs, builds and runs one of the bundles of .build/server, from the project's folder. */
export async function runBundle(name) {
  process.env.INIT_CWD ??= process.cwd();
  process.chdir(new URL("..", import.meta.url).pathname);
  try {
    await ensureInstalled({ dev: false });
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
  await buildServer();
  process.setSourceMapsEnabled(true);
  await import(new URL(`../.build/server/${name}.mjs`, import.meta.url).href);
}
