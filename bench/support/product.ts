import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort, newDataFolder } from "../../tests/support/server";
import type { Bench } from "./claim";

const PRODUCT = ".build/server/main.mjs";
const START_SECONDS = 90;

export type Running = { port: number; origin: string; pid: number; stop: () => Promise<void> };

/**
 * Starts a program that listens on PORT, its output in a file as a service manager would keep it, and waits until
 * `path` answers 200. Throws the end of its output when that does not happen.
 */
export async function startProgram(
  bench: Pick<Bench, "after">,
  { file, env, path = "/" }: { file: string; env: Record<string, string | undefined>; path?: string },
): Promise<Running & { seconds: number }> {
  const port = await freePort();
  const logFile = join(newDataFolder(), "log");
  const output = openSync(logFile, "a");
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...profiling(), file], {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const stop = () => end(child);
  bench.after(stop);
  const origin = `http://localhost:${port}`;
  for (let isUp = false; !isUp; isUp = await answers(origin + path)) {
    const isLate = performance.now() - startedAt > START_SECONDS * 1000;
    if (isLate || child.exitCode !== null) throw new Error(`${file}: ${readFileSync(logFile, "utf8").slice(-2000)}`);
    await setTimeout(5);
  }
  return { port, origin, pid: child.pid ?? 0, stop, seconds: (performance.now() - startedAt) / 1000 };
}

/** With BENCH_PROFILES=<folder> every program leaves there where its time went. */
const profiling = (folder = process.env.BENCH_PROFILES) =>
  folder ? ["--cpu-prof", `--cpu-prof-dir=${resolve(folder)}`] : [];

/** Whether an address answers 200. Nobody listens yet: false. */
export const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** The product on a data folder, with this machine as the proxy in front of it. */
export const startProduct = (
  bench: Pick<Bench, "after">,
  { dataFolder, demo, path = "/readyz" }: { dataFolder: string; demo: boolean; path?: string },
) =>
  startProgram(bench, {
    ...{ file: PRODUCT, path },
    env: { DATA_DIR: dataFolder, DEMO: demo ? "1" : "0", TRUSTED_PROXIES: "127.0.0.1" },
  });
