import { sql } from "kysely";
import type { TenantTx } from "../db";

/** A job that did not succeed so far. Without `nextAt` it was given up. */
export type FailingJob = {
  id: number;
  task: string;
  attempts: number;
  maxAttempts: number;
  lastError: string;
  failedAt: Date;
  nextAt: Date | null;
};

/** The jobs of this tenant that fail, those that failed last first; 200 at most. */
export const listFailingJobs = async (tx: TenantTx): Promise<FailingJob[]> =>
  (await sql<FailingJob>`select * from jobs.list_failing()`.execute(tx)).rows;

/** Lets a failing job of this tenant start again at once. False when it is gone or running. */
export const repeatJob = async (tx: TenantTx, id: number): Promise<boolean> =>
  (await sql<{ repeat: boolean }>`select jobs.repeat(${id})`.execute(tx)).rows[0]?.repeat ?? false;
