import { setTimeout as wait } from "node:timers/promises";
import type { Pool } from "pg";

type Options = {
  /** Names the worker of this process; undefined while it is not there. */
  workerId: () => string | undefined;
  everyMs: number;
  onError: (error: unknown) => void;
};

/** Missed beats after which a worker counts as dead. */
const PATIENCE = 4;

/**
 * Says at short intervals that the worker of this process lives, and gives back the jobs of those that do not. Judges
 * others only after beating without a gap for as long as they are given: after an outage everybody comes back first.
 *
 * @example const heartbeat = startHeartbeat(pool, { workerId: () => "pool-1", everyMs: 5_000, onError });
 */
export function startHeartbeat(pool: Pool, { workerId, everyMs, onError }: Options) {
  const end = new AbortController();
  let lastBeat = Number.NEGATIVE_INFINITY;
  let beats = 0;

  async function beat() {
    const id = workerId();
    if (id === undefined) return;
    await pool.query(
      "insert into jobs.workers (id) values ($1) on conflict (id) do update set seen_at = excluded.seen_at",
      [id],
    );
    lastBeat = performance.now();
    beats += 1;
    if (beats > PATIENCE) await releaseJobsOfTheDead(pool, (everyMs * PATIENCE) / 1_000);
  }

  async function keepBeating() {
    while (!end.signal.aborted) {
      await beat().catch((error) => {
        beats = 0;
        onError(error);
      });
      await wait(everyMs, undefined, { signal: end.signal }).catch(() => {});
    }
  }

  const ended = keepBeating();
  return {
    /** Whether the connection worked a moment ago. */
    isBeating: () => performance.now() - lastBeat < everyMs * PATIENCE,
    stop: async () => {
      end.abort();
      await ended;
    },
  };
}

/** The queue itself would wait for four hours. Workers that were never seen are those of an older program. */
async function releaseJobsOfTheDead(pool: Pool, seconds: number) {
  await pool.query(
    `with dead as (delete from jobs.workers where seen_at < now() - make_interval(secs => $1) returning id),
       holders as (
         select distinct locked_by as id from graphile_worker._private_jobs
         where locked_at < now() - make_interval(secs => $1)
         except (select id from jobs.workers except select id from dead))
     select graphile_worker.force_unlock_workers(array(select id from holders)) where exists (select from holders)`,
    [seconds],
  );
}
