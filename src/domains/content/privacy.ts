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

const inLibrary = (table: PersonalTable["table"], column: string, data: string): PersonalTable => ({
  ...{ table, columns: [column], data },
  purpose: "Rückfragen zu Bildern und Einwilligungen klären",
  legalBasis: PUBLIC_TASK,
  retention: "solange die Datei in der Mediathek ist; nach der Löschung des Kontos ohne Bezug zur Person",
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
    work(
      "pageRevisions",
      ["savedByPersonId", "removedByPersonId", "removedReason"],
      "wer wann eine Fassung einer Seite gespeichert hat, wer den Inhalt einer früheren entfernt hat und warum",
    ),
    work(
      "pageReviews",
      ["submittedByPersonId", "note", "decidedByPersonId", "reason"],
      "wer um die Prüfung einer Seite gebeten und wer entschieden hat, mit Nachricht und Begründung",
    ),
    work("pageSchedules", ["setByPersonId"], "wer einen Termin für eine Seite gesetzt hat"),
    inTrash("contentFiles", "eine Datei"),
    inLibrary("contentFileVersions", "replacedByPersonId", "wer eine Datei ausgetauscht hat"),
    inLibrary("contentFileConsents", "enteredByPersonId", "wer eine Einwilligung eingetragen hat"),
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
    text(
      "contentFiles",
      ["path", "alt", "altEn", "altSimple", "credit", "licenceNote", "alternativeUrl", "kitTitle", "words"],
      "Namen von Dateien, die auf Seiten stehen, was auf Bildern zu sehen ist und wer sie gemacht hat",
    ),
    text("contentFileAliases", ["path"], "frühere Namen von Dateien"),
    text("contentFileUses", ["path"], "auf welchen Seiten eine Datei steht"),
    {
      table: "contentFileConsents",
      columns: ["askedBy", "note"],
      data: "wer auf einem Bild zu erkennen ist, wer gefragt hat und bis wann die Einwilligung gilt",
      purpose: "Einwilligungen nachweisen und Bilder rechtzeitig von den Seiten nehmen",
      legalBasis: "Art. 6 Abs. 1 Buchst. a und c, Art. 7 Abs. 1 DSGVO (Nachweis der Einwilligung)",
      retention: "solange das Bild in der Mediathek ist; mit dem Bild wird auch der Nachweis gelöscht",
    },
  ],
  exportPerson: async (tx, personId) => ({
    ...(await exportTrash(tx, personId)),
    ...(await exportLibrary(tx, personId)),
    ...(await exportWork(tx, personId)),
  }),
  erasePerson: async (tx, personId) => {
    for (const table of ["pages", "sections", "timelineEntries", "contentFiles"] as const) {
      await tx.updateTable(table).set({ deletedByPersonId: null }).where("deletedByPersonId", "=", personId).execute();
    }
    await eraseWork(tx, personId);
    await eraseFromLibrary(tx, personId);
  },
};

async function exportTrash(tx: TenantTx, personId: string) {
  const own = { deletedByPersonId: personId };
  const columns = ["deletedByPersonId", "id", "deletedAt"] as const;
  const from = (table: "pages" | "sections" | "timelineEntries" | "contentFiles") =>
    tx
      .selectFrom(table)
      .select(columns)
      .where((eb) => eb.and(own))
      .execute();
  return {
    pages: await from("pages"),
    sections: await from("sections"),
    timelineEntries: await from("timelineEntries"),
    contentFiles: await from("contentFiles"),
  };
}

const exportLibrary = async (tx: TenantTx, personId: string) => ({
  contentFileVersions: await tx
    .selectFrom("contentFileVersions")
    .select(["replacedByPersonId", "fileId", "replacedAt"])
    .where("replacedByPersonId", "=", personId)
    .execute(),
  contentFileConsents: await tx
    .selectFrom("contentFileConsents")
    .select(["enteredByPersonId", "contentFileId", "enteredAt"])
    .where("enteredByPersonId", "=", personId)
    .execute(),
});

async function eraseFromLibrary(tx: TenantTx, personId: string) {
  await tx
    .updateTable("contentFileVersions")
    .set({ replacedByPersonId: null })
    .where("replacedByPersonId", "=", personId)
    .execute();
  await tx
    .updateTable("contentFileConsents")
    .set({ enteredByPersonId: null })
    .where("enteredByPersonId", "=", personId)
    .execute();
}
