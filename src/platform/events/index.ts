import { sql } from "kysely";
import type { TenantTx } from "../db";
import { enqueue } from "../jobs/enqueue";

/**
 * What can be announced: topic → payload. A payload holds ids; whoever reacts reads the state again.
 *
 * @example
 * declare module "../../platform/events" {
 *   interface Topics { "membership.joined": { membershipId: string } }
 * }
 */
// biome-ignore lint/suspicious/noEmptyInterface: domains add their topics to it
export interface Topics {}

/**
 * Writes down, in the same transaction, that something happened. What follows stands in app/reactions.ts and runs as
 * a job after the commit.
 *
 * @example await announce(tx, "membership.joined", { membershipId });
 */
export async function announce<Topic extends keyof Topics & string>(
  tx: TenantTx,
  topic: Topic,
  payload: Topics[Topic],
): Promise<void> {
  const { id, tenantId } = await tx
    .insertInto("announcements")
    .values({ topic, payload: JSON.stringify(payload) })
    .returning(["id", sql<string>`tenant_id`.as("tenantId")])
    .executeTakeFirstOrThrow();
  await enqueue(tx, "react", { tenantId, announcementId: id }, `react:${tenantId}:${id}`);
}
