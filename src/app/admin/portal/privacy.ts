import type { TenantTx } from "../../../platform/db";
import { forgetMailsAbout } from "../../../platform/mail/queries";
import { type PrivacyPart, PUBLIC_TASK, soleAddressOf, WITH_THE_TEXT } from "../../../platform/privacy/part";
import { daysBefore } from "../../../platform/time/day";
import { KEPT_DAYS } from "./barriers/rules";

export const portalAdminPrivacy: PrivacyPart = {
  name: "portal_administration",
  title: "Verwaltung der Portale",
  tables: [
    {
      table: "barrierReports",
      columns: ["email", "text", "place"],
      data: "E-Mail-Adresse für die Antwort und was jemand über eine Barriere schreibt",
      purpose: "Barrieren beseitigen und antworten",
      legalBasis: "Art. 6 Abs. 1 Buchst. c DSGVO (§ 12b BGG und die Gesetze der Länder)",
      retention: "ein Jahr nach der Antwort",
    },
  ],
  texts: [
    {
      table: "legalNotices",
      columns: ["entries"],
      data: "wer ein Portal vertritt und verantwortet, wie im Impressum verlangt",
      purpose: "Impressum, Datenschutz-Seite und Erklärung zur Barrierefreiheit schreiben",
      legalBasis: "Art. 6 Abs. 1 Buchst. c DSGVO (§ 5 DDG, § 18 MStV)",
      retention: WITH_THE_TEXT,
    },
    {
      table: "redirects",
      columns: ["path", "target"],
      data: "frühere Adressen von Seiten; darin kann ein Name stehen",
      purpose: "Alte Links weiter zum Ziel führen",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
  exportPerson: async (tx, personId) => ({ barrierReports: await reportsOf(tx, personId) }),
  erasePerson: async (tx, personId) => {
    for (const { id } of await reportsOf(tx, personId)) {
      await forgetMailsAbout(tx, `portal.barrier:${id}:`);
      await tx.deleteFrom("barrierReports").where("id", "=", id).execute();
    }
  },
  retentionDue: (tx, now) =>
    tx.deleteFrom("barrierReports").where("answeredAt", "<", daysBefore(now, KEPT_DAYS)).execute(),
};

/** Reports know an address, not an account. */
const reportsOf = async (tx: TenantTx, personId: string) =>
  tx
    .selectFrom("barrierReports")
    .select(["id", "place", "text", "email", "createdAt"])
    .where("email", "=", (await soleAddressOf(tx, personId)) ?? "")
    .execute();
