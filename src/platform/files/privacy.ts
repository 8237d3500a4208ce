import { type PrivacyPart, PUBLIC_TASK, WITH_THE_TEXT } from "../privacy/part";

/** A file belongs to its organisation and stays when the person is erased; what it shows is the business of its page. */
export const filesPrivacy: PrivacyPart = {
  name: "files",
  title: "Dateien und Bilder",
  tables: [
    {
      table: "files",
      columns: ["uploadedBy"],
      data: "wer eine Datei wann hochgeladen hat",
      purpose: "Rückfragen zu einer Datei klären",
      legalBasis: PUBLIC_TASK,
      retention: "solange die Datei da ist; nach der Löschung des Kontos ohne Bezug zur Person",
    },
  ],
  texts: [
    {
      table: "files",
      columns: ["name", "alt", "credit"],
      data: "Dateiname, Bildbeschreibung und wer ein Bild gemacht hat",
      purpose: "Bilder beschreiben und ihre Urheberinnen und Urheber nennen",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
  exportPerson: async (tx, personId) => ({
    files: await tx
      .selectFrom("files")
      .select(["uploadedBy", "name", "mediaType", "alt", "credit", "uploadedAt"])
      .where("uploadedBy", "=", personId)
      .orderBy("uploadedAt")
      .execute(),
  }),
  erasePerson: (tx, personId) =>
    tx.updateTable("files").set({ uploadedBy: null }).where("uploadedBy", "=", personId).execute(),
};
