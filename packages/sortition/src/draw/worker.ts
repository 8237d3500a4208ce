import { SortitionError } from "../errors";
import type { Progress } from "../fair/portfolio";
import type { Problem } from "../model/problem";
import { computeDraw, type DrawResult, type DrawSettings } from "./compute-draw";

/** What the worker says to the process that started it. */
export type WorkerMessage =
  | { kind: "progress"; progress: Progress }
  | { kind: "result"; result: DrawResult }
  | { kind: "error"; code: SortitionError["code"] | undefined; message: string; details: readonly unknown[] };

const starter = process.ppid;
const say = (message: WorkerMessage, then = () => {}) => process.send?.(message, then);
const leave = () => process.exit();

/** Ctrl-C reaches the whole group; the starter decides what becomes of the draw. */
process.on("SIGINT", () => {});

process.once("message", async ({ problem, settings }: { problem: Problem; settings: DrawSettings }) => {
  try {
    const result = await computeDraw(problem, settings, (progress) => {
      if (process.ppid !== starter) leave();
      say({ kind: "progress", progress });
    });
    say({ kind: "result", result }, leave);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [code, details] = error instanceof SortitionError ? [error.code, error.details] : [undefined, []];
    say({ kind: "error", code, message, details }, leave);
  }
});
