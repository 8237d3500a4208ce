import type { TenantTx } from "../../platform/db";
import { type PersonalTable, type PrivacyPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";
import { eraseWork, exportWork } from "./editor/privacy";

const inTrash = (table: PersonalTable["table"], what: string): PersonalTable => ({
  table,
  columns: ["deletedByPersonId"],
  data: `wer ${what} in den Papierkorb gelegt hat`,
  purpose: "Versehentliches Löschen klären",
  legalBasis: PUBLIC_TASK,
  retention: "solange der Inhalt im Papierkorb liegt; nach der Löschung des Kontos ohne Bezug zur Person",
});

const work = (table: PersonalTable["table"], columns: readonly string[], data: string): PersonalTable => ({
  ...{ table, columns, data },
  purpose: "Änderungen an Seiten nachvollziehen und zurücknehmen",
  legalBasis: PUBLIC_TASK,
  retention: "solange es die Seite gibt; nach der Löschung des Kontos ohne Bezug zur Person",
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
    work("pageDrafts", ["changedByPersonId"], "wer zuletzt an einer Seite gearbeitet hat"),
    work("pageRevisions", ["savedByPersonId"], "wer wann eine Fassung einer Seite gespeichert hat"),
    work(
      "pageReviews",
      ["submittedByPersonId", "note", "decidedByPersonId", "reason"],
      "wer um die Prüfung einer Seite gebeten und wer entschieden hat, mit Nachricht und Begründung",
    ),
    work("pageSchedules", ["setByPersonId"], "wer einen Termin für eine Seite gesetzt hat"),
  ],
  texts: [
    text("pages", ["slug"], "Adresse einer Seite"),
    text("pageAliases", ["alias"], "frühere Adressen einer Seite"),
    text(
      "pageVariants",
      ["title", "description", "dateLabel", "image", "component", "extra"],
      "Überschrift und Einleitung einer Seite",
    ),
    text("pageRevisions", ["content"], "frühere Fassungen von Texten einer Seite"),
    text("pageDrafts", ["title"], "Überschrift einer Seite in Arbeit"),
    text("sections", ["body"], "Texte einer Seite, auch Ansprechpersonen mit Telefon und E-Mail-Adresse"),
    text(
      "timelineEntries",
      ["slug", "title", "dateLabel", "description", "kind", "image", "figures", "extra"],
      "Ergebnisse; darin können Menschen genannt sein, die beteiligt waren",
    ),
    text("evidence", ["title", "url", "extra"], "Titel und Adresse von Belegen"),
    text("contentFiles", ["path"], "Namen von Dateien, die auf Seiten stehen"),
  ],
  exportPerson: async (tx, personId) => ({
    ...(await exportTrash(tx, personId)),
    ...(await exportWork(tx, personId)),
  }),
  erasePerson: async (tx, personId) => {
    for (const table of ["pages", "sections", "timelineEntries"] as const) {
      await tx.updateTable(table).set({ deletedByPersonId: null }).where("deletedByPersonId", "=", personId).execute();
    }
    await eraseWork(tx, personId);
  },
};

async function exportTrash(tx: TenantTx, personId: string) {
  const own = { deletedByPersonId: personId };
  const columns = ["deletedByPersonId", "id", "deletedAt"] as const;
  const from = (table: "pages" | "sections" | "timelineEntries") =>
    tx
      .selectFrom(table)
      .select(columns)
      .where((eb) => eb.and(own))
      .execute();
  return {
    pages: await from("pages"),
    sections: await from("sections"),
    timelineEntries: await from("timelineEntries"),
  };
}
