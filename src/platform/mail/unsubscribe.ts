import type { TenantTx } from "../db";
import { Missing } from "../errors";
import { dropQueued, findByUnsubscribeToken, suppress } from "./queries";

/** The subscription that a link in a mail stands for. @throws Missing when the mail was forgotten or never was */
export async function subscriptionOf(tx: TenantTx, token: string) {
  const mail = isUuid(token) ? await findByUnsubscribeToken(tx, token) : undefined;
  if (!mail?.objectId) throw new Missing("subscription");
  return { recipient: mail.recipient, objectId: mail.objectId };
}

/** Ends it for this address, and drops what still waits. A second time changes nothing. */
export async function unsubscribe(tx: TenantTx, token: string, now: Date): Promise<void> {
  const { recipient, objectId } = await subscriptionOf(tx, token);
  await suppress(tx, { address: recipient, objectId, reason: "unsubscribed" }, now);
  await dropQueued(tx, recipient, objectId);
}

/** Whoever subscribes again wants the mails again. @example await resubscribe(tx, person.email, group.id); */
export const resubscribe = (tx: TenantTx, address: string, objectId: string) =>
  tx
    .deleteFrom("mailSuppressions")
    .where("address", "=", address.toLowerCase())
    .where("objectId", "=", objectId)
    .execute();

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
