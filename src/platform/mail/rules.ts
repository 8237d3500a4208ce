import { Refusal } from "../errors";

export const MAIL_STATUSES = ["queued", "sending", "sent", "bounced", "failed", "held", "suppressed"] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];
export type MailKind = "transactional" | "reminder" | "subscription";

export type MailAct =
  | "claim"
  | "resume"
  | "deliver"
  | "defer"
  | "bounce"
  | "give_up"
  | "hold"
  | "suppress"
  | "send_again";

type Transition = { act: MailAct; from: readonly MailStatus[]; to: MailStatus };

/** "sending" is committed before the mail server hears of it: what is found in it was interrupted. */
export const transitions: readonly Transition[] = [
  { act: "claim", from: ["queued"], to: "sending" },
  { act: "resume", from: ["sending"], to: "sending" },
  { act: "deliver", from: ["sending"], to: "sent" },
  { act: "defer", from: ["sending"], to: "queued" },
  { act: "bounce", from: ["sending"], to: "bounced" },
  { act: "give_up", from: ["queued", "sending"], to: "failed" },
  { act: "hold", from: ["sending"], to: "held" },
  { act: "suppress", from: ["queued", "held"], to: "suppressed" },
  { act: "send_again", from: ["bounced", "failed", "held"], to: "queued" },
];

export type RefusalCode = "mail_not_open" | "mail_blanked" | "no_address";

/** The status after an act. @throws Refusal "mail_not_open" */
export function nextStatus(status: MailStatus, act: MailAct): MailStatus {
  const transition = transitions.find((row) => row.act === act && row.from.includes(status));
  if (!transition) throw new Refusal<RefusalCode>("mail_not_open");
  return transition.to;
}

export const mayDo = (status: MailStatus, act: MailAct): boolean =>
  transitions.some((row) => row.act === act && row.from.includes(status));

/** Minutes until the next attempt. A mail server that is away for two days is not coming back. */
const PAUSES_MINUTES = [1, 5, 15, 30, 60, 180, 360, 720, 1_440];

/** The time of the next attempt; undefined when there were enough. `attempts` counts those that were made. */
export function nextAttemptAt(attempts: number, now: Date): Date | undefined {
  const pause = PAUSES_MINUTES[attempts - 1];
  return pause === undefined ? undefined : new Date(now.getTime() + pause * 60_000);
}

/**
 * Nobody knows whether an interrupted mail arrived. What somebody waits for is sent again under the same Message-ID,
 * so that their mail program may merge the two; news are held until a person has looked.
 */
export const whenInterrupted: Record<MailKind, "resume" | "hold"> = {
  transactional: "resume",
  reminder: "resume",
  subscription: "hold",
};

/** Bodies are blanked after 30 days, rows forgotten after a year: so long their unsubscribe links work. */
export const BODY_DAYS = 30;
export const ROW_DAYS = 365;

/** How a mail server answered. `code` holds no words of the server: they repeat addresses. */
export type Outcome = { kind: "sent" } | { kind: "deferred" | "bounced" | "failed" | "unclear"; code: string };

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string };

/**
 * What an error of the mail server means. A refusal of this recipient or this mail is final (RFC 5321, 4.2.1: 5yz);
 * a refusal to talk to us at all (sign-in, sender) is for the operator to mend and is tried again.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code = "unknown", command, responseCode, response = "" } = error as SmtpError;
  if (responseCode === undefined) {
    // After DATA the server may have taken the mail before the connection was lost.
    return { kind: command === "DATA" ? "unclear" : "deferred", code };
  }
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const said = enhanced ? `${responseCode} ${enhanced}` : String(responseCode);
  if (responseCode >= 500 && command === "RCPT TO") return { kind: "bounced", code: said };
  if (responseCode >= 500 && command === "DATA") return { kind: "failed", code: said };
  return { kind: "deferred", code: said };
}

/** Whether an answer says that the address does not exist (RFC 3463: 5.1.x). No news are sent there any more. */
export const isAddressUnknown = (code: string): boolean => / 5\.1\.\d+$/.test(code);
