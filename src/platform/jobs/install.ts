import { runMigrations } from "graphile-worker";
import { Client } from "pg";

/**
 * Sets up the queue as the role that owns it, and the one function by which the app may add to it. Safe to repeat and
 * to run in two processes at once.
 *
 * @example await installJobs("postgres://gemeinsinn_jobs@localhost/gemeinsinn");
 */
export async function installJobs(jobsUrl: string): Promise<void> {
  const client = new Client(jobsUrl);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7364002)");
    await runMigrations({ connectionString: jobsUrl });
    await client.query(`
      create schema if not exists jobs;
      create or replace function jobs.enqueue(task text, payload json, key text) returns void
        language sql security definer set search_path = pg_catalog, pg_temp as $$
          select graphile_worker.add_job(identifier := task, payload := payload, job_key := key,
            job_key_mode := case when key is null then null else 'unsafe_dedupe' end)
        $$;
      revoke all on function jobs.enqueue from public;
      grant usage on schema jobs to gemeinsinn_web;
      grant execute on function jobs.enqueue to gemeinsinn_web;`);
  } finally {
    await client.end();
  }
}
