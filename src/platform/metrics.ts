import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

/** What a pool of `pg` knows about itself. */
type Pool = { totalCount: number; idleCount: number; waitingCount: number };

/** What states a mail can be in; counted when it gets there. */
export type MailState = "queued" | "sending" | "sent" | "bounced" | "failed" | "held" | "suppressed";

const HTTP_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600];

/**
 * The numbers that /metrics shows, in a registry of their own. Labels never hold what a visitor typed: routes are
 * given as patterns, so their number stays small.
 *
 * @example
 * const metrics = createMetrics();
 * metrics.request({ method: "GET", route: "/orte/:slug", status: 200 }, 3.2);
 * await metrics.text();
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "gemeinsinn_" });
  const http = new Histogram({
    name: "gemeinsinn_http_seconds",
    help: "Time from request to answer, by route pattern and status",
    labelNames: ["method", "route", "status"],
    buckets: HTTP_SECONDS,
    registers,
  });
  const jobs = new Histogram({
    name: "gemeinsinn_job_seconds",
    help: "Time a job ran, by task and outcome",
    labelNames: ["task", "outcome"],
    buckets: JOB_SECONDS,
    registers,
  });
  const cache = counter(registers, "gemeinsinn_cache_total", "Answers of the page cache", ["outcome"]);
  const mails = counter(registers, "gemeinsinn_mail_total", "Mails that reached a state", ["state"]);
  return {
    /** One answered request; `route` is the pattern. Milliseconds. */
    request: (of: { method: string; route: string; status: number }, ms: number) => http.observe(of, ms / 1000),
    /** One finished job. Milliseconds. */
    job: (task: string, outcome: "done" | "failed", ms: number) => jobs.observe({ task, outcome }, ms / 1000),
    cache: (outcome: "hit" | "miss" | "bypass") => cache.inc({ outcome }),
    mail: (state: MailState) => mails.inc({ state }),
    /** Shows a pool whenever somebody looks. @example metrics.watchPool("app", pool) */
    watchPool: poolWatcher(registers),
    /** A number that is looked up when somebody asks. @example metrics.gauge("jobs_waiting", "Jobs due", countDue) */
    gauge: (name: string, help: string, value: () => number | Promise<number>) =>
      new Gauge({
        name: `gemeinsinn_${name}`,
        help,
        registers,
        async collect() {
          this.set(await value());
        },
      }),
    /** What /metrics answers. */
    text: () => registry.metrics(),
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
  };
}

const counter = (registers: Registry[], name: string, help: string, labelNames: string[]) =>
  new Counter({ name, help, labelNames, registers });

function poolWatcher(registers: Registry[]) {
  const pools = new Map<string, Pool>();
  new Gauge({
    name: "gemeinsinn_db_connections",
    help: "Connections to the database, by pool and state",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const [name, { totalCount, idleCount, waitingCount }] of pools) {
        this.set({ pool: name, state: "busy" }, totalCount - idleCount);
        this.set({ pool: name, state: "idle" }, idleCount);
        this.set({ pool: name, state: "waiting" }, waitingCount);
      }
    },
  });
  return (name: string, pool: Pool) => {
    pools.set(name, pool);
  };
}
