import { type PrivacyPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

export const organisationsPrivacy: PrivacyPart = {
  name: "organisations",
  title: "Rollen in Organisationen",
  tables: [
    {
      table: "organisationRoles",
      columns: ["personId", "role"],
      data: "Rolle und seit wann",
      purpose: "Entscheiden, wer für eine Organisation handelt",
      legalBasis: PUBLIC_TASK,
      retention: "solange die Rolle besteht",
    },
  ],
  texts: [
    {
      table: "organisations",
      columns: ["slug", "name"],
      data: "Name der Organisation; er kann der eines Menschen sein, zum Beispiel bei einem Betrieb",
      purpose: "Sagen, wer für einen Inhalt verantwortlich ist",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
  exportPerson: async (tx, personId) => ({
    organisationRoles: await tx
      .selectFrom("organisationRoles")
      .select(["personId", "organisationId", "role", "since"])
      .where("personId", "=", personId)
      .execute(),
  }),
  erasePerson: (tx, personId) => tx.deleteFrom("organisationRoles").where("personId", "=", personId).execute(),
};
