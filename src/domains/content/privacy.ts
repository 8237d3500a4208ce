import { type PersonalTable, type PrivacyPart, PUBLIC_TASK } from "../../platform/privacy/part";

const inTrash = (table: PersonalTable["table"], what: string): PersonalTable => ({
  table,
  columns: ["deletedByPersonId"],
  data: `wer ${what} in den Papierkorb gelegt hat`,
  purpose: "Versehentliches Löschen klären",
  legalBasis: PUBLIC_TASK,
  retention: "solange der Inhalt im Papierkorb liegt; nach der Löschung des Kontos ohne Bezug zur Person",
});

export const contentPrivacy: PrivacyPart = {
  name: "content",
  title: "Seiten und Beiträge",
  tables: [
    inTrash("pages", "eine Seite"),
    inTrash("sections", "einen Abschnitt"),
    inTrash("timelineEntries", "ein Ergebnis"),
  ],
  exportPerson: async (tx, personId) => {
    const own = { deletedByPersonId: personId };
    const columns = ["deletedByPersonId", "id", "deletedAt"] as const;
    return {
      pages: await tx
        .selectFrom("pages")
        .select(columns)
        .where((eb) => eb.and(own))
        .execute(),
      sections: await tx
        .selectFrom("sections")
        .select(columns)
        .where((eb) => eb.and(own))
        .execute(),
      timelineEntries: await tx
        .selectFrom("timelineEntries")
        .select(columns)
        .where((eb) => eb.and(own))
        .execute(),
    };
  },
  erasePerson: async (tx, personId) => {
    for (const table of ["pages", "sections", "timelineEntries"] as const) {
      await tx.updateTable(table).set({ deletedByPersonId: null }).where("deletedByPersonId", "=", personId).execute();
    }
  },
};
