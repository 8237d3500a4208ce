import { sql } from "kysely";
import type { TenantTx } from "../db";
import { enqueueAll } from "../jobs/enqueue";

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
export const announce = <Topic extends keyof Topics & string>(
  tx: TenantTx,
  topic: Topic,
  payload: Topics[Topic],
): Promise<void> => announceAll(tx, topic, [payload]);

/**
 * The same for many things that happened at once: two statements, however many they are.
 *
 * @example await announceAll(tx, "seats.promoted", holdings.map(({ id }) => ({ holdingId: id })));
 */
export async function announceAll<Topic extends keyof Topics & string>(
  tx: TenantTx,
  topic: Topic,
  payloads: readonly Topics[Topic][],
): Promise<void> {
  if (payloads.length === 0) return;
  const texts = payloads.map((payload) => JSON.stringify(payload));
  const { rows } = await sql<Announced>`
    insert into announcements (topic, payload)
      select ${topic}, payload from unnest(${texts}::jsonb[]) with ordinality as told (payload, place) order by place
      returning id, tenant_id`.execute(tx);
  await enqueueReactions(tx, rows);
}

type Announced = { id: number; tenantId: string };

/** One job for each announcement. */
export const enqueueReactions = (tx: TenantTx, announced: readonly Announced[]): Promise<void> =>
  enqueueAll(
    tx,
    "react",
    announced.map(({ id, tenantId }) => ({
      payload: { tenantId, announcementId: id },
      key: `react:${tenantId}:${id}`,
    })),
  );
