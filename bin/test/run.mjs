import { spawn } from "node:child_process";
import { StageFailed } from "./stage.mjs";

const running = new Set();

/** Ends everything that `run` started, with its children. */
export function endAll() {
  for (const { pid } of running) {
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has just ended by itself.
    }
  }
}

/**
 * Runs a program in a process group of its own and resolves to its exit code. With `quiet` nothing is shown unless
 * it fails; then what it said is the error.
 */
export async function run(program, args, { env = {}, quiet = false, cwd } = {}) {
  const stdio = ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"];
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio, cwd, detached: true });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) => resolve(signal ? 1 : status));
  }).finally(() => running.delete(child));
  if (quiet && code !== 0) throw new StageFailed(`${said.trim()}\n\n${program} ${args.join(" ")} ended with ${code}.`);
  return code;
}
