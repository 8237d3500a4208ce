import type { JobHelpers, TaskList } from "graphile-worker";
import type { Database } from "../db";
import type { Tasks } from "./enqueue";

/** What a task gets besides its payload. It opens its own transactions, so that a network call stays outside of them. */
export type TaskContext = {
  database: Database;
  now: Date;
  /** 1 for the first attempt. */
  attempt: number;
};

export type Task<Payload> = (payload: Payload, context: TaskContext) => Promise<void>;

/**
 * One function per task. A task may run more than once for the same payload; it reads the state before it acts.
 *
 * @example
 * const tasks: TaskHandlers = {
 *   react: ({ tenantId, announcementId }, { database, now }) =>
 *     database.transaction({ tenantId }, (tx) => react(tx, announcementId, now)),
 * };
 */
export type TaskHandlers = { [Name in keyof Tasks]: Task<Tasks[Name]> };

/** The functions as the queue calls them. Times and errors are recorded without data of people. */
export function taskList(
  tasks: Partial<TaskHandlers>,
  { database, clock }: { database: Database; clock: () => Date },
): TaskList {
  const entries = Object.entries(tasks) as [string, Task<unknown>][];
  return Object.fromEntries(
    entries.map(([name, task]) => [
      name,
      async (payload: unknown, { job }: JobHelpers) => {
        try {
          await task(payload, { database, now: clock(), attempt: job.attempts });
        } catch (error) {
          throw withoutData(error);
        }
      },
    ]),
  );
}

/** The queue keeps messages where administrators read them. Those of the database quote values of rows: they go. */
function withoutData(error: unknown): Error {
  if (!(error instanceof Error)) return new Error("unknown");
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const said = code === undefined ? error.message : [code, constraint].filter(Boolean).join(" ");
  const clean = new Error(`${error.constructor.name}: ${said}`);
  clean.stack = [clean.message, ...(error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [])].join(
    "\n",
  );
  return clean;
}
