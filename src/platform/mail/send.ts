import { setTimeout as wait } from "node:timers/promises";
import { isDatabaseAway, type TenantTx } from "../db";
import { enqueueAt } from "../jobs/enqueue";
import type { Task } from "../jobs/task";
import { changeMail, findMailForUpdate, isSuppressed, type MailRow, senderOf, suppress } from "./queries";
import { sendingKey } from "./queue";
import {
  isAddressUnknown,
  type MailAct,
  type MailStatus,
  mayDo,
  nextAttemptAt,
  nextStatus,
  type Outcome,
  outcomeOf,
  whenInterrupted,
} from "./rules";
import type { Message, Transport } from "./transport";
import { unsubscribeUrl } from "./urls";

type Options = {
  transport: Transport;
  /** Hears of each status that a mail reaches, for the metrics. */
  onStatus?: (status: MailStatus) => void;
};

type Claimed = { mail: MailRow; message: Message };

/**
 * The task that sends one mail. "sending" is committed before the mail server hears of it, and the outcome after it
 * answered; a mail that is found in "sending" was interrupted (rules.ts says what becomes of it).
 *
 * @example const tasks = { sendMail: sendMailTask({ transport: openTransport(config) }) };
 */
export function sendMailTask({ transport, onStatus = () => {} }: Options): Task<{ tenantId: string; mailId: string }> {
  return async ({ tenantId, mailId }, { database, now }) => {
    const claimed = await database.transaction({ tenantId }, (tx) => claim(tx, mailId));
    if (claimed === undefined) return;
    if (typeof claimed === "string") return onStatus(claimed);
    onStatus("sending");
    const outcome = await attempt(transport, claimed.message);
    const note = () => database.transaction({ tenantId }, (tx) => noteOutcome(tx, claimed.mail, outcome, now));
    onStatus(await insist(note));
  };
}

async function attempt(transport: Transport, message: Message): Promise<Outcome> {
  try {
    await transport.send(message);
    return { kind: "sent" };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** The mail to send; or the status it reached instead; or undefined when there is nothing to do. */
async function claim(tx: TenantTx, mailId: string): Promise<Claimed | MailStatus | undefined> {
  const mail = await findMailForUpdate(tx, mailId);
  if (!mail) return undefined;
  const act = mayDo(mail.status, "claim") ? await actFor(tx, mail) : interruptedAct(mail);
  if (act === undefined) return undefined;
  const status = nextStatus(mail.status, act);
  const attempts = status === "sending" ? mail.attempts + 1 : mail.attempts;
  const lastError = act === "give_up" ? "blanked" : act === "hold" ? "interrupted" : mail.lastError;
  await changeMail(tx, mail.id, { status, attempts, lastError });
  if (status !== "sending") return status;
  return { mail: { ...mail, status, attempts }, message: await messageOf(tx, mail) };
}

/** Who unsubscribed while the mail waited does not get it. */
async function actFor(tx: TenantTx, mail: MailRow): Promise<MailAct> {
  if (mail.text === null) return "give_up";
  const isUnwanted = mail.class !== "transactional" && (await isSuppressed(tx, mail.recipient, mail.objectId));
  return isUnwanted ? "suppress" : "claim";
}

const interruptedAct = ({ status, class: kind }: MailRow): MailAct | undefined =>
  status === "sending" ? whenInterrupted[kind] : undefined;

async function messageOf(tx: TenantTx, mail: MailRow): Promise<Message> {
  const { name, replyTo, origin } = { ...(await senderOf(tx, mail.portalId)), origin: originIn(mail) };
  return {
    id: mail.id,
    from: name,
    replyTo,
    to: { address: mail.recipient, name: mail.recipientName },
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text ?? "",
    html: mail.html ?? "",
    unsubscribe: mail.unsubscribeToken && origin ? origin + unsubscribeUrl(mail.unsubscribeToken) : undefined,
  };
}

/** The origin of the portal as it was when the mail was written: its links and its header agree. */
const originIn = ({ text, unsubscribeToken }: MailRow): string | undefined =>
  unsubscribeToken ? /https?:\/\/[^/\s]+(?=\/abmelden\/)/.exec(text ?? "")?.[0] : undefined;

/** Writes down how it went. Returns the status reached. */
async function noteOutcome(tx: TenantTx, claimed: MailRow, outcome: Outcome, now: Date): Promise<MailStatus> {
  const mail = await findMailForUpdate(tx, claimed.id);
  // Erased, or taken up by another process after a long outage: the note would be about something else.
  if (mail?.status !== "sending" || mail.attempts !== claimed.attempts) return claimed.status;
  if (outcome.kind === "sent") return reach(tx, mail, "deliver", { sentAt: now, lastError: null });
  const lastError = outcome.code;
  if (outcome.kind === "failed") return reach(tx, mail, "give_up", { lastError });
  if (outcome.kind === "bounced") {
    if (isAddressUnknown(outcome.code))
      await suppress(tx, { address: mail.recipient, objectId: null, reason: "bounced" }, now);
    return reach(tx, mail, "bounce", { lastError });
  }
  if (outcome.kind === "unclear" && whenInterrupted[mail.class] === "hold")
    return reach(tx, mail, "hold", { lastError });
  const at = nextAttemptAt(mail.attempts, now);
  if (!at) return reach(tx, mail, "give_up", { lastError });
  const job = { tenantId: mail.tenantId, mailId: mail.id };
  await enqueueAt(tx, "sendMail", job, { key: sendingKey(mail.id, mail.attempts), at });
  return reach(tx, mail, "defer", { lastError, dueAt: at });
}

async function reach(
  tx: TenantTx,
  mail: MailRow,
  act: MailAct,
  change: Omit<Parameters<typeof changeMail>[2], "status">,
) {
  const status = nextStatus(mail.status, act);
  await changeMail(tx, mail.id, { ...change, status });
  return status;
}

/** The mail is out: the note about it waits for a database that is away, as long as a restart of it takes. */
async function insist<T>(note: () => Promise<T>): Promise<T> {
  for (let left = 30; ; left--) {
    try {
      return await note();
    } catch (error) {
      if (left === 0 || !isDatabaseAway(error)) throw error;
      await wait(1_000);
    }
  }
}
