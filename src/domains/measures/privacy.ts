import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

export const measurePrivacy = editorialPart({
  name: "measures",
  title: "Maßnahmen und Zusagen",
  texts: [
    {
      table: "measures",
      columns: ["slug", "title", "summary", "lead"],
      data: "Stelle und oft auch Name der Person, die eine Maßnahme verantwortet",
      purpose: "Sagen, wer für eine Maßnahme einsteht",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
    {
      table: "pledges",
      columns: ["slug", "pledgedBy", "promise"],
      data: "wer etwas zugesagt hat: meist eine Stelle oder ein Betrieb, manchmal ein Mensch",
      purpose: "Zeigen, wer was zugesagt und gehalten hat",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
});
