import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, type Runner, type RunnerOptions, run, type WorkerEvents } from "graphile-worker";
import { Pool } from "pg";
import type { Logger as Log } from "pino";
import type { Database } from "../db";
import { cronItems, type Due, dueEverywhere, runDue } from "./due";
import { startHeartbeat } from "./heartbeat";
import { type TaskHandlers, taskList } from "./task";

type Options = {
  /** The address of the database as the role that owns the queue. */
  jobsUrl: string;
  database: Database;
  /** `due` comes from the crontab. A task without a function waits until a process has one. */
  tasks: Partial<Omit<TaskHandlers, "due">>;
  crontab: readonly Due[];
  log: Pick<Log, "debug" | "warn" | "error">;
  clock?: () => Date;
  /** Jobs at the same time in this process. */
  concurrency?: number;
  /** How often the worker says that it lives, and how often it looks for jobs that nobody told it about. */
  everyMs?: number;
};

export type Jobs = Awaited<ReturnType<typeof startJobs>>;

/** What a job that runs may still take when the program ends; then it is given back. */
const GRACE_MS = 7_000;
const RESTART_MS = 2_000;

/**
 * Works on the queue until it is stopped, through outages of the database. Stop it before the database is closed.
 *
 * @example
 * const jobs = await startJobs({ jobsUrl, database, tasks, crontab, log });
 * await jobs.stop();
 */
export async function startJobs(options: Options) {
  const { jobsUrl, database, crontab, log, clock = () => new Date(), concurrency = 3, everyMs = 5_000 } = options;
  const pool = openPool(jobsUrl, concurrency, log);
  const watch = watchWorker(everyMs);
  const due = (payload: { tenantId: string; name: string }) => runDue(crontab, payload, { database, now: clock() });
  const settings: RunnerOptions = {
    pgPool: pool,
    // Only so are results tried again, and waited for at the end.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList: { ...taskList({ ...options.tasks, due }, { database, clock }), ...dueEverywhere(database) },
    parsedCronItems: cronItems(crontab),
    events: watch.events,
    logger: loggerTo(log),
    noHandleSignals: true,
    concurrency,
    pollInterval: Math.min(2_000, everyMs),
  };
  const end = new AbortController();
  let runner = await run(settings);
  const supervised = superviseUntil(end.signal);
  const heartbeat = startHeartbeat(pool, {
    workerId: watch.workerId,
    everyMs,
    onError: (error) => log.warn({ reason: (error as { code?: string }).code }, "jobs: no heartbeat"),
  });

  /** The runner ends by itself when it loses what it stands on. Then it is started again. */
  async function superviseUntil(signal: AbortSignal) {
    while (!signal.aborted) {
      await runner.promise.catch(() => {});
      if (signal.aborted) return;
      log.warn("jobs: the worker ended and is started again");
      await wait(RESTART_MS, undefined, { signal }).catch(() => {});
      if (!signal.aborted) runner = await run({ ...settings }).catch(() => runner);
      if (signal.aborted) await stopRunner(runner);
    }
  }

  return {
    /** Whether the worker asks for jobs and its connection works. */
    isAlive: () => heartbeat.isBeating() && watch.isAsking(),
    /** Task → jobs that were given up, over all tenants. */
    countFailed: () => countFailed(pool),
    /** Takes no more jobs, waits for those that run, gives back what takes too long. */
    stop: async () => {
      end.abort();
      await heartbeat.stop();
      await stopRunner(runner);
      await supervised;
      await pool.end();
    },
  };
}

/** A pool without these handlers ends the program when the database does. */
function openPool(connectionString: string, concurrency: number, log: Options["log"]): Pool {
  const pool = new Pool({ connectionString, max: concurrency + 3, connectionTimeoutMillis: 4_000 });
  const onError = (error: Error) => log.warn({ reason: (error as { code?: string }).code }, "jobs: connection lost");
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}

/** Knows the worker of the moment and when it last asked for a job or worked on one. */
function watchWorker(everyMs: number) {
  const events: WorkerEvents = new EventEmitter();
  let workerId: string | undefined;
  let lastAsked = Number.NEGATIVE_INFINITY;
  let running = 0;
  const asked = () => {
    lastAsked = performance.now();
  };
  events.on("pool:create", ({ workerPool }) => {
    workerId = workerPool.id;
    running = 0;
  });
  events.on("worker:getJob:empty", asked);
  events.on("job:start", () => {
    running += 1;
    asked();
  });
  events.on("job:complete", () => {
    running -= 1;
  });
  return {
    events,
    workerId: () => workerId,
    isAsking: () => running > 0 || performance.now() - lastAsked < everyMs * 4,
  };
}

async function stopRunner(runner: Runner): Promise<void> {
  const patience = new AbortController();
  const stopped = runner
    .stop()
    .then(() => runner.promise)
    .catch(() => {});
  const late = wait(GRACE_MS, true, { signal: patience.signal }).catch(() => false);
  if (await Promise.race([stopped.then(() => false), late])) await runner.kill().catch(() => {});
  patience.abort();
}

async function countFailed(pool: Pool): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ task: string; count: number }>(
    `select t.identifier as task, count(*)::int as count
     from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts and j.last_error is not null group by 1`,
  );
  return Object.fromEntries(rows.map(({ task, count }) => [task, count]));
}

const loggerTo = (log: Options["log"]) =>
  new Logger(({ taskIdentifier, jobId }) => (level, message) => {
    const weight = level === "error" ? "error" : level === "warning" ? "warn" : "debug";
    log[weight]({ task: taskIdentifier, job: jobId }, `jobs: ${message}`);
  });
