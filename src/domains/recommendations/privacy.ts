import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../../platform/privacy/part";

export const recommendationPrivacy = editorialPart({
  name: "recommendations",
  title: "Empfehlungen",
  texts: [
    {
      table: "recommendations",
      columns: ["slug", "title", "wording", "givenBy"],
      data: "wer eine Empfehlung gegeben hat: meist ein Gremium, manchmal ein Mensch; dazu ihr Wortlaut",
      purpose: "Zeigen, woher eine Empfehlung kommt",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
});
