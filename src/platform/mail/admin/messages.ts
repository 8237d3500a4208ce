import type { MailKind, MailStatus, RefusalCode } from "../rules";

/** Pages for those who run the installation are in German, like the operator's handbook. */
export const texts = {
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
