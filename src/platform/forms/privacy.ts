import { type PrivacyPart, PUBLIC_TASK } from "../privacy/part";
import { daysBefore } from "../time/day";

export const formsPrivacy: PrivacyPart = {
  name: "forms",
  title: "Formulare",
  tables: [
    {
      table: "submittedForms",
      columns: ["personId", "next"],
      data: "dass ein Formular abgeschickt wurde und wohin es führte",
      purpose: "Doppeltes Absenden erkennen",
      legalBasis: PUBLIC_TASK,
      retention: "1 Tag",
    },
  ],
  exportPerson: async (tx, personId) => ({
    submittedForms: await tx
      .selectFrom("submittedForms")
      .select(["personId", "next", "at"])
      .where("personId", "=", personId)
      .execute(),
  }),
  erasePerson: (tx, personId) => tx.deleteFrom("submittedForms").where("personId", "=", personId).execute(),
  retentionDue: (tx, now) => tx.deleteFrom("submittedForms").where("at", "<", daysBefore(now, 1)).execute(),
};
