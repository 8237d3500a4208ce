import { audit } from "../audit";
import type { TenantTx } from "../db";
import { Missing, Refusal } from "../errors";
import { changeMail, findMailForUpdate } from "./queries";
import { enqueueSending } from "./queue";
import { nextStatus, type RefusalCode } from "./rules";

/** Lets a mail that failed, bounced or was held go out again, as a new series of attempts. */
export async function sendAgain(tx: TenantTx, id: string, now: Date): Promise<void> {
  const mail = await findMailForUpdate(tx, id);
  if (!mail) throw new Missing("mail");
  const status = nextStatus(mail.status, "send_again");
  if (mail.text === null) throw new Refusal<RefusalCode>("mail_blanked");
  await changeMail(tx, id, { status, attempts: 0, lastError: null, dueAt: now });
  await enqueueSending(tx, { tenantId: mail.tenantId, mailId: id, attempt: 0 });
  await audit(tx, { act: "mail.sent_again", details: { mailId: id, was: mail.status } }, now);
}
