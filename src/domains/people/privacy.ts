import { type PrivacyPart, PUBLIC_TASK } from "../../platform/privacy/part";

export const peoplePrivacy: PrivacyPart = {
  name: "people",
  title: "Konten",
  tables: [
    {
      table: "people",
      columns: ["id", "name", "email", "locale"],
      data: "Name, E-Mail-Adresse, Sprache",
      purpose: "Ein Konto führen",
      legalBasis: PUBLIC_TASK,
      retention: "bis das Konto gelöscht wird",
    },
    {
      table: "tenantRoles",
      columns: ["personId", "role"],
      data: "Rolle und seit wann",
      purpose: "Entscheiden, wer die Plattform verwaltet",
      legalBasis: PUBLIC_TASK,
      retention: "solange die Rolle besteht",
    },
  ],
  exportPerson: async (tx, personId) => ({
    people: await tx
      .selectFrom("people")
      .select(["id", "name", "email", "locale", "createdAt"])
      .where("id", "=", personId)
      .execute(),
    tenantRoles: await tx
      .selectFrom("tenantRoles")
      .select(["personId", "role", "since"])
      .where("personId", "=", personId)
      .execute(),
  }),
  erasePerson: (tx, personId) => tx.deleteFrom("people").where("id", "=", personId).execute(),
};
