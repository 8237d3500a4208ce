import type { Database, TenantTx } from "../db";
import type { Address } from "../portals/portal";
import { daysBefore } from "../time/day";
import { enqueueReactions, type Topics } from ".";

/** What a reaction needs besides the database: how this installation is reached, for links in mails. */
export type Around = { address: Address };

/** Reads the state again before it acts: what was announced may be over. */
export type Reaction<Payload> = (tx: TenantTx, payload: Payload, around: Around, now: Date) => Promise<unknown>;

/** Topic → what follows, in this order. New ones come at the end: those that are done are counted. */
export type Reactions = { [Topic in keyof Topics]: readonly Reaction<Topics[Topic]>[] };

/** The same without its types: what was announced may come from another version of the program. */
type ByTopic = Partial<Record<string, readonly Reaction<never>[]>>;

type Announced = { tenantId: string; announcementId: number };

/**
 * Runs what follows from an announcement, each reaction in a transaction that also notes that it is done. Tried again
 * after an error, it goes on with the one that failed.
 *
 * @example await react(reactions, { tenantId, announcementId }, { database, address, now });
 */
export async function react(
  reactions: ByTopic,
  { tenantId, announcementId }: Announced,
  { database, address, now }: Around & { database: Database; now: Date },
): Promise<void> {
  const step = (tx: TenantTx) => reactOnce(tx, reactions, announcementId, { address, now });
  while ((await database.transaction({ tenantId }, step)) === "more");
}

async function reactOnce(
  tx: TenantTx,
  reactions: ByTopic,
  announcementId: number,
  { address, now }: Around & { now: Date },
): Promise<"more" | "done"> {
  const announcement = await tx
    .selectFrom("announcements")
    .select(["topic", "payload", "reactionsDone"])
    .where("id", "=", announcementId)
    .where("doneAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!announcement) return "done";
  const following = reactions[announcement.topic] ?? [];
  const reaction = following[announcement.reactionsDone];
  // `announce` checked that the payload is that of its topic.
  if (reaction) await reaction(tx, announcement.payload as never, { address }, now);
  const reactionsDone = Math.min(announcement.reactionsDone + 1, following.length);
  const isDone = reactionsDone >= following.length;
  await tx
    .updateTable("announcements")
    .set({ reactionsDone, doneAt: isDone ? now : null })
    .where("id", "=", announcementId)
    .execute();
  return isDone ? "done" : "more";
}

const MINUTES = 60_000;

/** Retention: what was announced and done is kept for 30 days. */
export const forgetAnnouncementsDue = (tx: TenantTx, now: Date) =>
  tx.deleteFrom("announcements").where("doneAt", "<", daysBefore(now, 30)).execute();

/** Announcements that wait without a job, as after a restore, get one. Those with a job keep it. */
export async function reactionsDue(tx: TenantTx, now: Date): Promise<void> {
  const waiting = await tx
    .selectFrom("announcements")
    .select(["id", "tenantId"])
    .where("doneAt", "is", null)
    .where("at", "<", new Date(now.getTime() - 10 * MINUTES))
    .orderBy("at")
    .limit(1_000)
    .execute();
  await enqueueReactions(tx, waiting);
}
