import type { Selectable } from "kysely";
import type { TenantTx } from "../db";
import type { Mails } from "../db/tables";
import type { Contact } from "../portals/portal";
import type { MailStatus } from "./rules";

export type MailRow = Selectable<Mails>;

/** The mail, locked until the transaction ends, so that two attempts cannot both begin. */
export const findMailForUpdate = (tx: TenantTx, id: string): Promise<MailRow | undefined> =>
  tx.selectFrom("mails").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

type Change = Partial<Pick<MailRow, "attempts" | "lastError" | "sentAt" | "dueAt">> & { status: MailStatus };

export const changeMail = (tx: TenantTx, id: string, change: Change) =>
  tx.updateTable("mails").set(change).where("id", "=", id).execute();

/** Whose name stands on a mail, and where answers go. */
export async function senderOf(tx: TenantTx, portalId: string) {
  const { name, contact } = await tx
    .selectFrom("portals")
    .select(["name", "contact"])
    .where("id", "=", portalId)
    .executeTakeFirstOrThrow();
  // Written by CreatePortal and the menu editor, which know the shape.
  return { name, replyTo: (contact as Contact).email };
}

/** Whether no more mail of this kind goes to an address: it does not exist, or this object was unsubscribed from. */
export async function isSuppressed(tx: TenantTx, address: string, objectId: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom("mailSuppressions")
    .select("reason")
    .where("address", "=", address.toLowerCase())
    .where((eb) => eb.or([eb("objectId", "is", null), eb("objectId", "is not distinct from", objectId)]))
    .executeTakeFirst();
  return row !== undefined;
}

type Suppression = { address: string; objectId: string | null; reason: "bounced" | "unsubscribed" };

export const suppress = (tx: TenantTx, { address, objectId, reason }: Suppression, now: Date) =>
  tx
    .insertInto("mailSuppressions")
    .values({ address: address.toLowerCase(), objectId, reason, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const countByStatus = (tx: TenantTx) =>
  tx
    .selectFrom("mails")
    .select((eb) => ["status", eb.fn.countAll<number>().as("count")])
    .groupBy("status")
    .execute();

const listed = ["id", "recipient", "recipientName", "class", "subject", "status", "attempts", "lastError"] as const;
const times = ["createdAt", "dueAt", "sentAt"] as const;

/** What needs a look: newest first, 100 at most. */
export const listTroubled = (tx: TenantTx) =>
  tx
    .selectFrom("mails")
    .select([...listed, ...times])
    .select((eb) => eb("text", "is", null).as("isBlanked"))
    .where("status", "in", ["bounced", "failed", "held"])
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(100)
    .execute();

/** The newest mails with their bodies, for people who try the product out. */
export const listLatest = (tx: TenantTx, recipient?: string) =>
  tx
    .selectFrom("mails")
    .selectAll()
    .$if(recipient !== undefined, (query) => query.where("recipient", "=", recipient ?? ""))
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .limit(50)
    .execute();

export const findMail = (tx: TenantTx, id: string): Promise<MailRow | undefined> =>
  tx.selectFrom("mails").selectAll().where("id", "=", id).executeTakeFirst();

export const findByUnsubscribeToken = (tx: TenantTx, token: string) =>
  tx
    .selectFrom("mails")
    .select(["id", "recipient", "objectId"])
    .where("unsubscribeToken", "=", token)
    .executeTakeFirst();

/** News that still wait for somebody who does not want them any more. */
export const dropQueued = (tx: TenantTx, recipient: string, objectId: string) =>
  tx
    .updateTable("mails")
    .set({ status: "suppressed" })
    .where("recipient", "=", recipient)
    .where("objectId", "=", objectId)
    .where("status", "in", ["queued", "held"])
    .execute();

/** Takes away mails that told others about somebody, by the beginning of their keys. */
export const forgetMailsAbout = (tx: TenantTx, keyPrefix: string) =>
  tx
    .deleteFrom("mails")
    .where((eb) => eb(eb.fn<string>("left", ["key", eb.val(keyPrefix.length)]), "=", keyPrefix))
    .execute();
