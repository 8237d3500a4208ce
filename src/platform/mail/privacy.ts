import type { TenantTx } from "../db";
import { DUTY, type PrivacyPart, PUBLIC_TASK, soleAddressOf } from "../privacy/part";
import { forgetMailsDue } from "./jobs";

/** The mails to an account, and those to its address from before there was one. */
async function mailsOf(tx: TenantTx, personId: string) {
  const address = (await soleAddressOf(tx, personId)) ?? "";
  return tx
    .selectFrom("mails")
    .select("id")
    .where((eb) => eb.or([eb("personId", "=", personId), eb.and({ recipient: address, personId: null })]))
    .execute()
    .then((rows) => rows.map(({ id }) => id));
}

export const mailPrivacy: PrivacyPart = {
  name: "mail",
  title: "E-Mails",
  tables: [
    {
      table: "mails",
      columns: ["personId", "recipient", "recipientName", "subject", "text", "html", "lastError", "key"],
      data: "Name, E-Mail-Adresse, Betreff, Text, Zeitpunkt und Ergebnis des Versands",
      purpose: "Mitteilungen zustellen und Fehler im Versand beheben",
      legalBasis: PUBLIC_TASK,
      retention: "Text 30 Tage, alles andere 1 Jahr",
    },
    {
      table: "mailSuppressions",
      columns: ["address"],
      data: "E-Mail-Adresse und was abbestellt wurde",
      purpose: "Abbestellungen beachten; nicht an Adressen schreiben, die es nicht gibt",
      legalBasis: DUTY,
      retention: "bis zum neuen Abonnement oder zur Löschung des Kontos",
    },
  ],
  exportPerson: async (tx, personId) => {
    const ids = await mailsOf(tx, personId);
    const address = await soleAddressOf(tx, personId);
    return {
      mails: await tx
        .selectFrom("mails")
        .select(["personId", "recipient", "recipientName", "subject", "text", "html", "lastError", "key"])
        .select(["status", "createdAt", "sentAt"])
        .where("id", "in", ids.length > 0 ? ids : [personId])
        .orderBy("createdAt")
        .execute(),
      mailSuppressions: await tx
        .selectFrom("mailSuppressions")
        .select(["address", "reason", "objectId", "at"])
        .where("address", "=", address ?? "")
        .execute(),
    };
  },
  erasePerson: async (tx, personId) => {
    const ids = await mailsOf(tx, personId);
    if (ids.length > 0) await tx.deleteFrom("mails").where("id", "in", ids).execute();
    const address = await soleAddressOf(tx, personId);
    if (address) await tx.deleteFrom("mailSuppressions").where("address", "=", address).execute();
  },
  retentionDue: forgetMailsDue,
};
