import { createHash, randomUUID } from "node:crypto";
import type { TenantTx } from "../db";
import { enqueue } from "../jobs/enqueue";
import type { Portal } from "../portals/portal";
import { composeMail } from "./layout";
import { headerLine, type Mail, partsOf } from "./mail";
import { isSuppressed } from "./queries";
import { unsubscribeUrl } from "./urls";

declare module "../jobs/enqueue" {
  interface Tasks {
    sendMail: { tenantId: string; mailId: string };
  }
}

export type Delivery = {
  /** Says what the mail is about and to whom it goes: "hours.confirmed:<id>:<person>". Sent once, for good. */
  key: string;
  to: { address: string; name?: string };
  /** The account of the recipient; null for guests. */
  personId: string | null;
  /** In whose name it is sent. Its origin builds the links. */
  portal: Pick<Portal, "id" | "tenantId" | "host" | "name" | "origin" | "contact">;
  mail: Mail;
};

export type Queued = "queued" | "suppressed" | "known";

/**
 * Puts a mail into the queue with this transaction. The same key a second time is "known" and changes nothing.
 * Reminders and news to somebody who ended them, or to an address that does not exist, are noted as "suppressed".
 *
 * @example
 * await queueMail(tx, { key: `welcome:${membership.id}`, to, personId, portal, mail: welcomeMail(group, "de") }, now);
 */
export async function queueMail(tx: TenantTx, delivery: Delivery, now: Date): Promise<Queued> {
  const { key, to, personId, portal, mail } = delivery;
  const { kind, objectId } = partsOf(mail.class);
  const recipient = to.address.trim().toLowerCase();
  const unsubscribeToken = kind === "subscription" ? randomUUID() : null;
  const isUnwanted = kind !== "transactional" && (await isSuppressed(tx, recipient, objectId));
  const status = isUnwanted ? "suppressed" : "queued";
  const row = await tx
    .insertInto("mails")
    .values({
      ...{ key, portalId: portal.id, personId, recipient, recipientName: headerLine(to.name ?? "") },
      ...{ class: kind, objectId, unsubscribeToken, status, createdAt: now, dueAt: now },
      ...composeMail(portal, mail, unsubscribeToken ? portal.origin + unsubscribeUrl(unsubscribeToken) : undefined),
      messageId: messageIdOf(key, portal),
    })
    .onConflict((conflict) => conflict.columns(["tenantId", "key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return "known";
  if (!isUnwanted) await enqueueSending(tx, { tenantId: portal.tenantId, mailId: row.id, attempt: 0 });
  return status;
}

/** One job per attempt; a second one for the same attempt is not queued. */
export const enqueueSending = (tx: TenantTx, of: { tenantId: string; mailId: string; attempt: number }) =>
  enqueue(tx, "sendMail", { tenantId: of.tenantId, mailId: of.mailId }, sendingKey(of.mailId, of.attempt));

export const sendingKey = (mailId: string, attempt: number) => `mail:${mailId}:${attempt}`;

/** The same key has the same Message-ID, whoever sends it and however often. */
const messageIdOf = (key: string, { tenantId, host }: Delivery["portal"]) =>
  `<${createHash("sha256").update(`${tenantId} ${key}`).digest("hex").slice(0, 40)}@${host}>`;
