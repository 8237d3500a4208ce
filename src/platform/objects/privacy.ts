import { type PrivacyPart, PUBLIC_TASK, WITH_THE_TEXT } from "../privacy/part";

export const objectsPrivacy: PrivacyPart = {
  name: "objects",
  title: "Zugehörigkeit und Verknüpfungen",
  tables: [
    {
      table: "audienceKeys",
      columns: ["personId", "key"],
      data: "Gruppen, Organisationen und Rollen, zu denen jemand gehört",
      purpose: "Entscheiden, wer was sehen darf",
      legalBasis: PUBLIC_TASK,
      retention: "solange die Zugehörigkeit besteht",
    },
    {
      table: "links",
      columns: ["byPersonId"],
      data: "wer zwei Inhalte verknüpft hat",
      purpose: "Herkunft einer Verknüpfung klären",
      legalBasis: PUBLIC_TASK,
      retention: "solange die Verknüpfung besteht; nach der Löschung des Kontos ohne Bezug zur Person",
    },
  ],
  texts: [
    {
      table: "objects",
      columns: ["title", "url"],
      data: "Titel und Adresse von Seiten, wie sie dort stehen; darin kann ein Name stehen",
      purpose: "Inhalte finden und verknüpfen",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
  exportPerson: async (tx, personId) => ({
    audienceKeys: await tx
      .selectFrom("audienceKeys")
      .select(["personId", "key"])
      .where("personId", "=", personId)
      .execute(),
    links: await tx
      .selectFrom("links")
      .select(["byPersonId", "fromId", "relation", "toId", "createdAt"])
      .where("byPersonId", "=", personId)
      .execute(),
  }),
  // The database takes the name off the links itself, when the row in `people` goes.
  erasePerson: (tx, personId) => tx.deleteFrom("audienceKeys").where("personId", "=", personId).execute(),
};
