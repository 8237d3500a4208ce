import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../privacy/part";

export const portalsPrivacy = editorialPart({
  name: "portals",
  title: "Portale",
  texts: [
    {
      table: "portals",
      columns: ["name", "claim", "contact", "menu", "banner", "logoAlt"],
      data: "Stelle, Anschrift, Telefon und E-Mail-Adresse, an die man sich wendet; darin kann ein Name stehen",
      purpose: "Sagen, wer für ein Portal antwortet",
      legalBasis: PUBLIC_TASK,
      retention: WITH_THE_TEXT,
    },
  ],
});
