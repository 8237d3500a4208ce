import { type ParsedCronItem, parseCronItems, type TaskList } from "graphile-worker";
import type { Database, TenantTx } from "../db";
import { MAX_ATTEMPTS } from "./install";

declare module "./enqueue" {
  interface Tasks {
    due: { tenantId: string; name: string };
  }
}

/** Work that falls due by the clock, done for each tenant in a transaction of its own. Idempotent. */
export type Due = {
  name: string;
  /** Minute, hour, day, month, weekday as in crontab(5), in UTC. */
  at: string;
  due: (tx: TenantTx, now: Date) => Promise<unknown>;
};

const HOURS = 3_600_000;

/** The crontab of the queue. What was missed while nothing ran is made up for once, for up to a day. */
export const cronItems = (crontab: readonly Due[]): ParsedCronItem[] =>
  parseCronItems(
    crontab.map(({ name, at }) => ({
      task: "dueEverywhere",
      match: at,
      identifier: name,
      payload: { name },
      options: { backfillPeriod: 24 * HOURS, jobKey: `due:${name}`, jobKeyMode: "replace" as const },
    })),
  );

/** One job per tenant, so that the trouble of one is not that of the others. */
export const dueEverywhere = (database: Database): TaskList => ({
  dueEverywhere: async (payload, { addJob }) => {
    const { name } = payload as { name: string };
    for (const { id: tenantId } of await database.listTenants()) {
      const jobKey = `due:${name}:${tenantId}`;
      await addJob("due", { tenantId, name }, { jobKey, jobKeyMode: "replace", maxAttempts: MAX_ATTEMPTS });
    }
  },
});

/** Does what is due for one tenant. What is no longer in the crontab is left alone. */
export async function runDue(
  crontab: readonly Due[],
  { tenantId, name }: { tenantId: string; name: string },
  { database, now }: { database: Database; now: Date },
): Promise<void> {
  const item = crontab.find((known) => known.name === name);
  if (item) await database.transaction({ tenantId }, (tx) => item.due(tx, now));
}
