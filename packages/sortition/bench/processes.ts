import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How a process ended: with figures as JSON, killed because it hung, or with a fault. */
export type Ended<T> = { state: "done"; figures: T } | { state: "killed" | "failed"; seconds: number };

/**
 * Runs a Node process that prints one line of JSON. One that hangs, also inside a single call of a solver where it hears
 * nothing, is killed after `seconds`.
 *
 * @example
 * runProcess<Figures>(["bench.mjs", "--measure", "own_town"], 600).state; // "done"
 */
export function runProcess<T>(args: readonly string[], seconds: number): Ended<T> {
  const start = performance.now();
  const { stdout, status, error } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
  });
  if (status === 0) return { state: "done", figures: JSON.parse(stdout) };
  const isKilled = error !== undefined && "code" in error && error.code === "ETIMEDOUT";
  return { state: isKilled ? "killed" : "failed", seconds: (performance.now() - start) / 1000 };
}

/** Keeps what was measured, so that a benchmark that was broken off goes on where it stopped. */
export class Shelf {
  reused = 0;
  measured = 0;
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** What lies there for these facts, or what `work` gives now. Only finished work is kept. */
  keep<T>(facts: readonly unknown[], work: () => Ended<T>): Ended<T> {
    const digest = createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 24);
    const path = join(this.#folder, `${digest}.json`);
    if (existsSync(path)) {
      this.reused++;
      return JSON.parse(readFileSync(path, "utf8"));
    }
    const ended = work();
    this.measured++;
    if (ended.state === "failed") return ended;
    writeFileSync(`${path}.part`, JSON.stringify(ended));
    renameSync(`${path}.part`, path);
    return ended;
  }
}
