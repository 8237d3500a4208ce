import { runMigrations } from "graphile-worker";
import { Client } from "pg";

/** Attempts until a job is given up: with the growing pauses of the queue that is most of a day. */
export const MAX_ATTEMPTS = 12;

/**
 * What the app may do with the queue, as functions of its owner. It sees and repeats the jobs of its tenant only.
 * `workers` tells the processes that work on the queue from those that died.
 */
const ACCESS = `
  create schema if not exists jobs;

  create table if not exists jobs.workers (id text primary key, seen_at timestamptz not null default now());

  create or replace function jobs.enqueue(task text, payload json, key text, run_at timestamptz) returns void
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      select graphile_worker.add_job(identifier := task, payload := payload, job_key := key, run_at := run_at,
        max_attempts := ${MAX_ATTEMPTS}, job_key_mode := case when key is null then null else 'unsafe_dedupe' end)
    $$;

  create or replace function jobs.list_failing()
    returns table (id bigint, task text, attempts int, max_attempts int, last_error text, failed_at timestamptz,
      next_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select j.id, t.identifier, j.attempts, j.max_attempts, j.last_error, j.updated_at,
        case when j.attempts < j.max_attempts then j.run_at end
      from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where j.last_error is not null and j.payload->>'tenantId' = current_setting('app.tenant')
      order by j.updated_at desc limit 200
    $$;

  create or replace function jobs.repeat(job_id bigint) returns boolean
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      with repeated as (
        update graphile_worker._private_jobs set attempts = 0, run_at = now(), updated_at = now()
        where id = job_id and last_error is not null and locked_at is null
          and payload->>'tenantId' = current_setting('app.tenant')
        returning id)
      select exists (select from repeated)
    $$;

  revoke all on all functions in schema jobs from public;
  grant usage on schema jobs to gemeinsinn_web;
  grant execute on all functions in schema jobs to gemeinsinn_web;`;

/**
 * Sets up the queue as the role that owns it, and the functions by which the app may use it. Safe to repeat and to run
 * in two processes at once.
 *
 * @example await installJobs("postgres://gemeinsinn_jobs@localhost/gemeinsinn");
 */
export async function installJobs(jobsUrl: string): Promise<void> {
  const client = new Client(jobsUrl);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7364002)");
    await runMigrations({ connectionString: jobsUrl });
    await client.query(ACCESS);
  } finally {
    await client.end();
  }
}
