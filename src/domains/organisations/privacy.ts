import { type PrivacyPart, PUBLIC_TASK } from "../../platform/privacy/part";

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
  exportPerson: async (tx, personId) => ({
    organisationRoles: await tx
      .selectFrom("organisationRoles")
      .select(["personId", "organisationId", "role", "since"])
      .where("personId", "=", personId)
      .execute(),
  }),
  erasePerson: (tx, personId) => tx.deleteFrom("organisationRoles").where("personId", "=", personId).execute(),
};
