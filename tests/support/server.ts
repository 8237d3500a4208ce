import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const PRODUCT = ".build/server/main.mjs";
const START_SECONDS = 90;
const STOP_SECONDS = 15;

export type Server = Awaited<ReturnType<typeof startServer>>;

/** Whoever tells when it is over: a test, or the `after` of a whole file. */
type Until = { after: (end: () => Promise<void>) => unknown };

type Wish = {
  /** Settings besides PORT and DATA_DIR, for example { DEMO: "0" }. */
  env?: Record<string, string>;
  /** The folder of an earlier server, to go on with its data. */
  dataFolder?: string;
  port?: number;
};

/**
 * Starts the product on a free port with a data folder of its own, and waits until it is ready. When the test is over
 * the product and its database are stopped. Throws what the product said when it does not start.
 *
 * @example
 * const server = await startServer(t, { env: { DEMO: "0" } });
 * await fetch(`${server.origin}/healthz`);
 */
export async function startServer(until: Until, wish: Wish = {}) {
  const port = wish.port ?? (await freePort());
  const dataFolder = wish.dataFolder ?? newDataFolder();
  const product = runProduct({ ...wish.env, PORT: String(port), DATA_DIR: dataFolder });
  until.after(() => endAll(product.child, dataFolder));
  await isReady(port, product);
  return {
    port,
    origin: `http://localhost:${port}`,
    dataFolder,
    pid: product.child.pid,
    output: product.output,
    /** Asks it to stop, as a service manager does. Resolves to its exit code. */
    stop: () => end(product, "SIGTERM"),
    /** Kills it as a power cut would. Its database may go on without it. */
    kill: () => end(product, "SIGKILL"),
  };
}

/**
 * Runs the product with settings under which it should not start. Resolves to exit code and what it said.
 *
 * @example assert.equal((await startInVain({ PORT: "abc" })).code, 1);
 */
export async function startInVain(env: Record<string, string>) {
  const { ended, output } = runProduct(env);
  const code = await ended;
  return { code, output: output() };
}

/** An empty folder that the database user can reach too. It is swept with the test run. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A port on the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  assert.ok(typeof address === "object" && address);
  return address.port;
}

type Product = ReturnType<typeof runProduct>;

function runProduct(settings: Record<string, string>) {
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, ...settings };
  const child = spawn(process.execPath, ["--enable-source-maps", PRODUCT], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended: Promise<number | null> = once(child, "close").then(([code]) => code);
  return { child, ended, output: () => said };
}

async function isReady(port: number, { ended, output, child }: Product) {
  for (let attempt = 0; attempt < START_SECONDS * 20; attempt++) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${await ended}:\n${output()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(50);
  }
  throw new Error(`The product was not ready after ${START_SECONDS} seconds:\n${output()}`);
}

async function end({ child, ended, output }: Product, signal: "SIGTERM" | "SIGKILL"): Promise<number | null> {
  child.kill(signal);
  const waiting = new AbortController();
  const late = setTimeout(STOP_SECONDS * 1000, "late" as const, { signal: waiting.signal }).catch(
    () => "ended" as const,
  );
  const result = await Promise.race([ended, late]);
  waiting.abort();
  if (result === "late") throw new Error(`The product did not stop within ${STOP_SECONDS} seconds:\n${output()}`);
  return child.exitCode;
}

/** What is still running is killed: the product first, then a database that outlived it. */
async function endAll(child: ChildProcess, dataFolder: string) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "close");
  }
  if (!existsSync(dataFolder)) return;
  for (const file of readdirSync(dataFolder, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith("postmaster.pid")) stopDatabase(join(dataFolder, file));
  }
}

function stopDatabase(pidFile: string) {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGINT");
  } catch {
    // It has ended by itself.
  }
}
