import { Worker } from "node:worker_threads";
import { SortitionError } from "../errors";
import type { Progress } from "../fair/portfolio";
import { assertSound } from "../input/check-problem";
import type { Problem } from "../model/problem";
import type { DrawResult, DrawSettings } from "./compute-draw";
import type { WorkerMessage } from "./worker";

/**
 * `signal` cancels; `timeoutSeconds` gives up. Both end the draw without a result: time never decides what is drawn.
 * `memoryMegabytes` bounds the JavaScript heap of the thread.
 */
export type DrawControl = {
  signal?: AbortSignal;
  timeoutSeconds?: number;
  memoryMegabytes?: number;
  onProgress?: (progress: Progress) => void;
};

/**
 * Computes the lottery in a thread of its own. Whatever ends it, the thread is gone afterwards and its memory returned.
 *
 * @throws bad_input, infeasible, limit_reached, numerical_trouble, cancelled, timed_out, worker_lost
 * @example
 * const stop = new AbortController();
 * const result = await draw(problem, { seed: "2026-05-04" }, { signal: stop.signal });
 */
export async function draw(problem: Problem, settings: DrawSettings, control: DrawControl = {}): Promise<DrawResult> {
  assertSound(problem);
  if (control.signal?.aborted) throw new SortitionError("cancelled", "The draw was cancelled before it began.");
  const worker = new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { problem, settings },
    resourceLimits: { maxOldGenerationSizeMb: control.memoryMegabytes ?? 1024 },
  });
  try {
    return await outcomeOf(worker, control);
  } finally {
    await worker.terminate();
  }
}

function outcomeOf(worker: Worker, { signal, timeoutSeconds, onProgress }: DrawControl): Promise<DrawResult> {
  return new Promise((resolve, reject) => {
    const lost = (reason: string) => reject(new SortitionError("worker_lost", `The draw's thread ended: ${reason}`));
    const cancel = () => reject(new SortitionError("cancelled", "The draw was cancelled."));
    const tooLate = () => reject(new SortitionError("timed_out", `No result after ${timeoutSeconds} s.`));
    const timer = timeoutSeconds === undefined ? undefined : setTimeout(tooLate, timeoutSeconds * 1000);
    signal?.addEventListener("abort", cancel, { once: true });
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else if (message.kind === "result") resolve(message.result);
      else if (message.code) reject(new SortitionError(message.code, message.message, message.details));
      else lost(message.message);
    });
    worker.on("error", (error) => lost(error.message));
    worker.on("exit", (code) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      lost(`exit code ${code}`);
    });
  });
}
