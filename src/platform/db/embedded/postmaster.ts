import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What `postmaster.pid` says. `isReady` is false while it starts, recovers or stops. */
export type Postmaster = { pid: number; port: number; socket: string; isReady: boolean };

/** The server that runs, or ran until it was killed, on a cluster. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, "postmaster.pid"));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] || 5432), socket: lines[4] ?? "", isReady: lines[7]?.trim() === "ready" };
}

/**
 * Whether that server still runs. After a crash its number may belong to another program, or to a dead process
 * that nobody buried; on Linux the command line tells.
 */
export function isRunning({ pid, socket }: Postmaster): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync("/proc/self/cmdline") || !socket) return true;
  return readLines(`/proc/${pid}/cmdline`).join("\n").split("\0").includes(socket);
}

/** Asks for a fast shutdown and waits; after 8 s it ends without a last checkpoint, which the next start makes up for. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  if (!isRunning(postmaster)) return;
  process.kill(postmaster.pid, "SIGINT");
  if (await hasEnded(postmaster, 8000)) return;
  process.kill(postmaster.pid, "SIGQUIT");
  await hasEnded(postmaster, 2000);
}

async function hasEnded(postmaster: Postmaster, patienceMs: number): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await setTimeout(10)) {
    if (!isRunning(postmaster)) return true;
  }
  return false;
}

/** Whether a process of this number exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
