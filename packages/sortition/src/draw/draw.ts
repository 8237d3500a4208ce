import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { SortitionError } from "../errors";
import type { Progress } from "../fair/portfolio";
import { assertSound } from "../input/check-problem";
import type { Problem } from "../model/problem";
import { assertSettings } from "./check-settings";
import type { DrawResult, DrawSettings } from "./compute-draw";
import type { WorkerMessage } from "./worker";

/**
 * `signal` cancels; `timeoutSeconds` gives up (Infinity: never). Both end the draw without a result: time never decides what is drawn.
 * `memoryMegabytes` bounds the JavaScript heap of the worker.
 */
export type DrawControl = {
  signal?: AbortSignal;
  timeoutSeconds?: number;
  memoryMegabytes?: number;
  onProgress?: (progress: Progress) => void;
};

/**
 * Computes the lottery in a worker process of its own. Whatever ends it, the worker is gone afterwards and its memory
 * returned. It is no thread, because Node cannot end a thread for certain: one that is ended while V8 compiles for it in
 * the background may wait for the compiler, which waits for it (seen on Node 20).
 *
 * @throws bad_input, infeasible, limit_reached, numerical_trouble, cancelled, timed_out, worker_lost
 * @example
 * const stop = new AbortController();
 * const result = await draw(problem, { seed: "2026-05-04" }, { signal: stop.signal });
 */
export async function draw(problem: Problem, settings: DrawSettings, control: DrawControl = {}): Promise<DrawResult> {
  assertSound(problem);
  assertSettings(settings);
  assertTimeout(control.timeoutSeconds);
  if (control.signal?.aborted) throw new SortitionError("cancelled", "The draw was cancelled before it began.");
  const worker = fork(fileURLToPath(new URL("./worker.js", import.meta.url)), [], {
    execArgv: [`--max-old-space-size=${control.memoryMegabytes ?? 1024}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const gone = new Promise((resolve) => worker.once("exit", resolve).once("error", resolve));
  try {
    worker.send({ problem, settings }, () => {});
    return await outcomeOf(worker, control);
  } finally {
    worker.kill("SIGKILL");
    await gone;
  }
}

/** What a timer of Node can wait for; for longer ones it would ring at once. */
const LONGEST = (2 ** 31 - 1) / 1000;

function assertTimeout(seconds = 0): void {
  if (seconds !== Number.POSITIVE_INFINITY && !(seconds >= 0 && seconds <= LONGEST))
    throw new SortitionError("bad_input", `timeoutSeconds: ${seconds} is no time from 0 to ${LONGEST} s.`);
}

function outcomeOf(worker: ChildProcess, { signal, timeoutSeconds, onProgress }: DrawControl): Promise<DrawResult> {
  return new Promise((resolve, reject) => {
    const lost = (reason: string) => reject(new SortitionError("worker_lost", `The draw's worker ended: ${reason}`));
    const cancel = () => reject(new SortitionError("cancelled", "The draw was cancelled."));
    const tooLate = () => reject(new SortitionError("timed_out", `No result after ${timeoutSeconds} s.`));
    const isTimed = timeoutSeconds !== undefined && timeoutSeconds !== Number.POSITIVE_INFINITY;
    const timer = isTimed ? setTimeout(tooLate, timeoutSeconds * 1000) : undefined;
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else if (message.kind === "result") resolve(message.result);
      else if (message.code) reject(new SortitionError(message.code, message.message, message.details));
      else lost(message.message);
    });
    worker.on("error", (error) => lost(error.message));
    worker.on("exit", (code, killed) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      lost(killed ?? `exit code ${code}`);
    });
  });
}
