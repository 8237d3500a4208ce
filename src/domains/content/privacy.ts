import { type PersonalTable, type PrivacyPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

const inTrash = (table: PersonalTable["table"], what: string): PersonalTable => ({
  table,
  columns: ["deletedByPersonId"],
  data: `wer ${what} in den Papierkorb gelegt hat`,
  purpose: "Versehentliches Löschen klären",
  legalBasis: PUBLIC_TASK,
  retention: "solange der Inhalt im Papierkorb liegt; nach der Löschung des Kontos ohne Bezug zur Person",
});

const text = (table: PersonalTable["table"], columns: readonly string[], data: string): PersonalTable => ({
  ...{ table, columns, data },
  purpose: "Über Vorhaben und Ergebnisse berichten, Ansprechpersonen nennen",
  legalBasis: PUBLIC_TASK,
  retention: WITH_THE_TEXT,
});

export const contentPrivacy: PrivacyPart = {
  name: "content",
  title: "Seiten und Beiträge",
  tables: [
    inTrash("pages", "eine Seite"),
    inTrash("sections", "einen Abschnitt"),
    inTrash("timelineEntries", "ein Ergebnis"),
  ],
  texts: [
    text("pages", ["slug"], "Adresse einer Seite"),
    text("pageAliases", ["alias"], "frühere Adressen einer Seite"),
    text(
      "pageVariants",
      ["title", "description", "dateLabel", "image", "component", "extra"],
      "Überschrift und Einleitung einer Seite",
    ),
    text("sections", ["body"], "Texte einer Seite, auch Ansprechpersonen mit Telefon und E-Mail-Adresse"),
    text(
      "timelineEntries",
      ["slug", "title", "dateLabel", "description", "kind", "image", "figures", "extra"],
      "Ergebnisse; darin können Menschen genannt sein, die beteiligt waren",
    ),
    text("evidence", ["title", "url", "extra"], "Titel und Adresse von Belegen"),
    text("contentFiles", ["path"], "Namen von Dateien, die auf Seiten stehen"),
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
