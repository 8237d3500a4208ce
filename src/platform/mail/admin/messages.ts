import { catalogue } from "../../text";
import type { MailKind, MailStatus, RefusalCode } from "../rules";

const de = {
  title: "Mails",
  lead: "Was verschickt wurde, was wartet und was nicht ankam.",
  counts: "Mails nach Stand",
  status: {
    queued: "wartet",
    sending: "wird gesendet",
    sent: "gesendet",
    bounced: "Adresse weist ab",
    failed: "nicht gesendet",
    held: "angehalten",
    suppressed: "abbestellt oder Adresse unbekannt",
  } satisfies Record<MailStatus, string>,
  kind: {
    transactional: "Antwort",
    reminder: "Erinnerung",
    subscription: "Abonnement",
  } satisfies Record<MailKind, string>,
  troubled: "Was einen Blick braucht",
  troubledLead:
    "Angehalten wird ein Abonnement, wenn der Versand unterbrochen wurde: Ob die Mail ankam, weiß dann niemand.",
  nothingTroubled: "Alle Mails sind angekommen oder unterwegs.",
  columns: {
    recipient: "An",
    subject: "Betreff",
    status: "Stand",
    error: "Antwort des Mailservers",
    created: "Vom",
    act: "Was tun",
  },
  attempts: (n: number) => (n === 1 ? "1 Versuch" : `${n} Versuche`),
  again: "Noch einmal senden",
  againFor: (subject: string, recipient: string) => `: „${subject}“ an ${recipient}`,
  blanked: "Der Text wurde nach 30 Tagen gelöscht.",
  test: "Versand prüfen",
  testLead: (address: string) => `Wir schicken eine Probe-Mail an ${address}.`,
  testButton: "Probe-Mail senden",
  noAddress: "Für Ihr Konto ist keine E-Mail-Adresse eingetragen. Eine Probe-Mail braucht eine.",
  refusals: {
    mail_not_open: "Diese Mail ist inzwischen unterwegs oder angekommen.",
    mail_blanked: "Der Text dieser Mail wurde nach 30 Tagen gelöscht. Sie kann nicht mehr gesendet werden.",
    no_address: "Für Ihr Konto ist keine E-Mail-Adresse eingetragen.",
  } satisfies Record<RefusalCode, string>,
};

const en: typeof de = {
  title: "Mails",
  lead: "What was sent, what is waiting, and what did not arrive.",
  counts: "Mails by state",
  status: {
    queued: "waiting",
    sending: "being sent",
    sent: "sent",
    bounced: "address refuses",
    failed: "not sent",
    held: "held back",
    suppressed: "unsubscribed, or address unknown",
  },
  kind: { transactional: "answer", reminder: "reminder", subscription: "subscription" },
  troubled: "What needs a look",
  troubledLead:
    "A subscription is held back when sending was interrupted: nobody knows then whether the mail has arrived.",
  nothingTroubled: "All mails have arrived or are on their way.",
  columns: {
    recipient: "To",
    subject: "Subject",
    status: "State",
    error: "Answer of the mail server",
    created: "Written",
    act: "What to do",
  },
  attempts: (n) => (n === 1 ? "1 try" : `${n} tries`),
  again: "Send again",
  againFor: (subject, recipient) => `: “${subject}” to ${recipient}`,
  blanked: "The text was deleted after 30 days.",
  test: "Test the sending",
  testLead: (address) => `We send a test mail to ${address}.`,
  testButton: "Send a test mail",
  noAddress: "There is no e-mail address in your account. A test mail needs one.",
  refusals: {
    mail_not_open: "This mail is on its way or has arrived by now.",
    mail_blanked: "The text of this mail was deleted after 30 days. It cannot be sent any more.",
    no_address: "There is no e-mail address in your account.",
  },
};

export const messages = catalogue({ de, en });
