import { parentPort, workerData } from "node:worker_threads";
import { SortitionError } from "../errors";
import type { Progress } from "../fair/portfolio";
import type { Problem } from "../model/problem";
import { computeDraw, type DrawResult, type DrawSettings } from "./compute-draw";

/** What the thread says to the one that started it. */
export type WorkerMessage =
  | { kind: "progress"; progress: Progress }
  | { kind: "result"; result: DrawResult }
  | { kind: "error"; code: SortitionError["code"] | undefined; message: string; details: readonly unknown[] };

const { problem, settings } = workerData as { problem: Problem; settings: DrawSettings };
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  const result = await computeDraw(problem, settings, (progress) => say({ kind: "progress", progress }));
  say({ kind: "result", result });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SortitionError) say({ kind: "error", code: error.code, message, details: error.details });
  else say({ kind: "error", code: undefined, message, details: [] });
}
