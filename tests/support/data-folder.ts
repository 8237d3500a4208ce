import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { type EmbeddedPostgres, launchPostgres } from "../../src/platform/db/embedded";

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests have ended. */
export function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  folders.push(folder);
  return folder;
}

let made: Promise<string> | undefined;

/** A data folder with an embedded database that has been started and stopped once (a copy, about 50 ms). */
export async function usedFolder() {
  made ??= makeFolder();
  const folder = join(emptyFolder(), "data");
  execFileSync("cp", ["-a", await made, folder]);
  return folder;
}

async function makeFolder() {
  const folder = join(emptyFolder(), "data");
  const server = await launchPostgres(folder);
  await server.stop();
  return folder;
}

/** Asks one question as superuser and returns the first column of the first row. */
export async function ask(server: Pick<EmbeddedPostgres, "urlOf">, text: string, database = "postgres") {
  return askAt(server.urlOf("postgres", database), text);
}

/** The same with any address. */
export async function askAt(url: string, text: string) {
  const client = new Client(url);
  client.on("error", () => {});
  try {
    await client.connect();
    const results = [await client.query({ text, rowMode: "array" })].flat();
    return results.at(-1)?.rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/** Whether the database of a folder runs. */
export const isUp = (folder: string) => existsSync(join(folder, "postgres/postmaster.pid"));
