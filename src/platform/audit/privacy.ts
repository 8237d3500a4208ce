import { sql } from "kysely";
import { DUTY, type PrivacyPart } from "../privacy/part";

export const auditPrivacy: PrivacyPart = {
  name: "audit",
  title: "Protokoll der Verwaltung",
  tables: [
    {
      table: "auditEntries",
      columns: ["personId", "objectId", "details"],
      data: "wer was wann für welche Organisation geändert hat, ohne Namen",
      purpose: "Änderungen nachvollziehen und Missbrauch aufklären",
      legalBasis: DUTY,
      retention: "3 Jahre; nach der Löschung eines Kontos ohne Bezug zur Person",
    },
  ],
  exportPerson: async (tx, personId) => ({
    auditEntries: await tx
      .selectFrom("auditEntries")
      .select(["at", "act", "personId", "objectId", "organisationId", "details"])
      .where((eb) =>
        eb.or([
          eb("personId", "=", personId),
          eb("objectId", "=", personId),
          eb(sql<string>`details::text`, "like", `%${personId}%`),
        ]),
      )
      .orderBy("id")
      .execute(),
  }),
  erasePerson: (tx, personId) => sql`select forget_in_audit(${personId})`.execute(tx),
  retentionDue: (tx) => sql`select forget_old_audit()`.execute(tx),
};
