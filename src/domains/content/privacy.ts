import { type PrivacyPart, PUBLIC_TASK } from "../../platform/privacy/part";

const deletion = {
  data: "Wer etwas in den Papierkorb gelegt hat",
  purpose: "Rückfragen, wenn etwas versehentlich gelöscht wurde",
  legalBasis: PUBLIC_TASK,
  retention: "solange es im Papierkorb liegt",
  columns: ["deletedByPersonId"],
};

const TRASH = ["pages", "sections", "timelineEntries"] as const;

/** Pages name people only in texts, for which the publishing organisation answers; here are the editors. */
export const contentPrivacy: PrivacyPart = {
  name: "content",
  title: "Seiten und Ergebnisse",
  tables: TRASH.map((table) => ({ table, ...deletion })),
  exportPerson: async (tx, personId) => {
    const found = TRASH.map(async (table) => {
      const rows = tx.selectFrom(table).select(["id", "deletedAt", "deletedByPersonId"]);
      return [table, await rows.where("deletedByPersonId", "=", personId).execute()] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  },
  erasePerson: async (tx, personId) => {
    for (const table of TRASH) {
      await tx.updateTable(table).set({ deletedByPersonId: null }).where("deletedByPersonId", "=", personId).execute();
    }
  },
};
