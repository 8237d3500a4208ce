import { execFileSync } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { findPostmaster } from "../../src/platform/db/embedded/postmaster";
import { type Browser, openBrowser } from "./browser";
import { overHttp } from "./over-http";
import { newDataFolder, startServer } from "./server";

/** A browser at the demo town's city portal of a product that runs. */
export const visitorAt = (port: number): Browser => openBrowser(overHttp(port), `http://localhost:${port}`);

/** Somebody of the demo town, signed in. @example const rosa = await signInAs(server.port, "Rosa Tamm"); */
export async function signInAs(port: number, name: string): Promise<Browser> {
  const browser = visitorAt(port);
  const page = await browser.get("/anmelden");
  await page.form(name).submit();
  return browser;
}

/** The address of the embedded database of a data folder, as superuser. */
export function databaseOf(dataFolder: string): string {
  const postmaster = findPostmaster(join(dataFolder, "postgres"));
  const place = `host=${encodeURIComponent(postmaster?.socket ?? "")}`;
  return `postgres://postgres@localhost:${postmaster?.port}/gemeinsinn?${place}`;
}

/** Looks at what is really there, past every policy. */
export async function queryAt<Row>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client(url);
  client.on("error", () => {});
  await client.connect();
  return (await client.query(text, values).finally(() => client.end())).rows;
}

/**
 * A data folder with the demo town, as a server left it that was stopped: made once per test run, then copied.
 *
 * @example const server = await startServer(t, { dataFolder: await demoFolder() });
 */
export async function demoFolder(): Promise<string> {
  const model = join(tmpdir(), "demo-town");
  if (!existsSync(model)) await makeDemo(model);
  const folder = newDataFolder();
  execFileSync("cp", ["-a", `${model}/.`, folder]);
  return folder;
}

/** Another test file may do the same at this moment: one of them wins. */
async function makeDemo(model: string) {
  const ends: (() => Promise<void>)[] = [];
  const server = await startServer({ after: (end: () => Promise<void>) => ends.push(end) });
  await server.stop();
  for (const end of ends) await end();
  if (!existsSync(model)) renameSync(server.dataFolder, model);
}
