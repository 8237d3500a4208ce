import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

export const opportunityPrivacy = editorialPart({
  name: "opportunities",
  title: "Angebote zum Mithelfen",
  texts: [
    {
      table: "opportunities",
      columns: ["slug", "title", "summary", "timeLabel", "placeLabel"],
      data: "Beschreibung, Zeit und Ort; darin kann ein Name oder eine Anschrift stehen",
      purpose: "Menschen finden, die mithelfen",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
});
