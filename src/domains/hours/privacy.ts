import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

export const hourPrivacy = editorialPart({
  name: "hours",
  title: "Stunden",
  texts: [
    {
      table: "hourSums",
      columns: ["slug", "title", "confirmedBy"],
      data: "wer eine Summe von Stunden bestätigt hat: meist eine Stelle, manchmal ein Mensch",
      purpose: "Sagen, wer für die Zahl einsteht",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
});
