import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/*
 * Waits beside a test run until its standard input closes, which also happens when the run is killed. Then it stops
 * every PostgreSQL whose data lies in the folder of the run and lets the folder be removed: a hundred thousand files, for
 * which nobody should have to wait.
 */
const folder = process.argv[2];
process.stdin.resume();
process.stdin.on("close", sweep);

const pidFiles = () =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith("postmaster.pid"))
    .map((file) => join(folder, file));

async function sweep() {
  const servers = pidFiles();
  for (const file of servers) signal(file, "SIGINT");
  for (let attempt = 0; attempt < 100 && servers.some(existsSync); attempt++) await setTimeout(50);
  for (const file of servers.filter(existsSync)) signal(file, "SIGKILL");
  spawn("rm", ["-rf", folder], { detached: true, stdio: "ignore" }).unref();
}

function signal(pidFile, name) {
  try {
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), name);
  } catch {
    // The server has ended by itself.
  }
}
