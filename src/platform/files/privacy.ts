import { DUTY, type PrivacyPart } from "../privacy/part";

/** A file belongs to its organisation and stays when the person who uploaded it is erased; that it was them goes. */
export const filesPrivacy: PrivacyPart = {
  name: "files",
  title: "Dateien",
  tables: [
    {
      table: "files",
      columns: ["uploadedBy", "uploadedAt"],
      data: "Wer eine Datei wann hochgeladen hat",
      purpose: "Rückfragen zu Dateien klären",
      legalBasis: DUTY,
      retention: "bis die Datei oder das Konto gelöscht wird",
    },
  ],
  exportPerson: async (tx, personId) => ({
    files: await tx
      .selectFrom("files")
      .select(["name", "mediaType", "alt", "credit", "uploadedAt"])
      .where("uploadedBy", "=", personId)
      .orderBy("uploadedAt")
      .execute(),
  }),
  erasePerson: (tx, personId) =>
    tx.updateTable("files").set({ uploadedBy: null }).where("uploadedBy", "=", personId).execute(),
};
