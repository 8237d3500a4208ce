import { catalogue } from "../../platform/text";

const de = {
  title: "Hilfe für die Redaktion",
  titleOf: (chapter: string) => `Hilfe: ${chapter}`,
  onThisPage: "Auf dieser Seite",
};

/** The handbook is written in German, and so is what stands around it. */
export const messages = catalogue({
  de,
  en: {
    title: "Help for editors",
    titleOf: (chapter) => `Help: ${chapter}`,
    onThisPage: "On this page",
  },
});
