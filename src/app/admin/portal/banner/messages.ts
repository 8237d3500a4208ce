import { catalogue } from "../../../../platform/text";

const de = {
  title: "Hinweis auf allen Seiten",
  lead: "Für das, was alle sofort wissen müssen: geschlossene Räume, ein Unwetter, Wartung.",
  text: "Hinweis",
  textHint: "Ein oder zwei Sätze. Leer lassen, um den Hinweis zu entfernen. Links so: [Wort](/seite)",
  en: "Dasselbe auf Englisch",
  level: "Wie wichtig ist es?",
  levels: { info: "Zur Kenntnis", warn: "Wichtig: wird auffälliger gezeigt" },
  from: "Ab",
  until: "Bis einschließlich",
  days: "Ohne Tag gilt der Hinweis, bis Sie ihn entfernen.",
  optional: "freiwillig",
  save: "Hinweis speichern",
  errors: {
    long: "Bitte schreiben Sie höchstens 300 Zeichen.",
    level: "Bitte wählen Sie, wie wichtig der Hinweis ist.",
    date: "Bitte wählen Sie einen Tag.",
    order: "Der letzte Tag liegt vor dem ersten.",
  },
};

const en: typeof de = {
  title: "Notice on all pages",
  lead: "For what everybody has to know at once: closed rooms, a storm, maintenance.",
  text: "Notice",
  textHint: "One or two sentences. Leave it empty to remove the notice. Links like this: [word](/page)",
  en: "The same in English",
  level: "How important is it?",
  levels: { info: "For information", warn: "Important: shown more strongly" },
  from: "From",
  until: "Until and including",
  days: "Without a day the notice stays until you remove it.",
  optional: "optional",
  save: "Save the notice",
  errors: {
    long: "Please write 300 characters at most.",
    level: "Please choose how important the notice is.",
    date: "Please choose a day.",
    order: "The last day is before the first.",
  },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
