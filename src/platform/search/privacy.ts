import { editorialPart, PUBLIC_TASK, WITH_THE_TEXT } from "../privacy/part";
import { forgetMissesDue } from "./misses/queries";

const FOUND = { purpose: "Inhalte finden, auch mit Tippfehlern", legalBasis: PUBLIC_TASK } as const;

export const searchPrivacy = {
  ...editorialPart({
    name: "search",
    title: "Suche",
    texts: [
      {
        table: "searchTexts",
        columns: ["title", "text"],
        data: "Titel und Texte von Seiten, wie sie dort stehen; darin können Namen stehen",
        ...FOUND,
        retention: WITH_THE_TEXT,
      },
      {
        table: "searchWords",
        columns: ["word", "written", "parts"],
        data: "die einzelnen Wörter dieser Texte; darunter können Namen sein",
        ...FOUND,
        retention: "bis zur Nacht, nachdem das Wort in keinem Text mehr steht",
      },
      {
        table: "searchSpellings",
        columns: ["form", "word"],
        data: "dieselben Wörter mit einem fehlenden Buchstaben",
        ...FOUND,
        retention: "so lange wie das Wort",
      },
      {
        table: "searchSynonyms",
        columns: ["word", "meaning", "writtenWord", "writtenMeaning", "wordStem", "meaningStem"],
        data: "Wörter, die in einem Portal dasselbe bedeuten, wie die Redaktion sie eingetragen hat; darunter können Namen sein",
        ...FOUND,
        retention: "bis die Redaktion sie entfernt",
      },
      {
        table: "searchMisses",
        columns: ["question"],
        data: "Suchwörter ohne Treffer, die mindestens drei Menschen in einer Woche eingegeben haben; nicht, wer es war. Was wie eine Adresse oder eine Nummer aussieht, wird nicht aufgehoben",
        purpose: "Lücken im Angebot erkennen",
        legalBasis: PUBLIC_TASK,
        retention: "90 Tage",
      },
    ],
  }),
  retentionDue: forgetMissesDue,
};
