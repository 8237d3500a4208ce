import { catalogue } from "../../../../platform/text";

const de = {
  title: "Vorlagen im Medienpaket",
  lead: "Vorlagen, die alle herunterladen können: Plakat, Anzeige, Textbaustein. Logo, Farben und Texte stehen von selbst dort.",
  look: "Medienpaket ansehen",
  empty: "Noch keine Vorlage. Im Medienpaket stehen nur Logo, Farben und Texte.",
  offered: "Was alle dort finden",
  licence: "Lizenz",
  noLicence: "keine angegeben",
  terms: "Lizenz und Urheberin geben Sie in der Mediathek an.",
  remove: (title: string) => `Aus dem Medienpaket nehmen: ${title}`,
  removeButton: "Herausnehmen",
  addTitle: "Eine Vorlage anbieten",
  name: "Titel der Vorlage",
  nameHint: "So lesen ihn alle: Plakat A3 zum Selbstausfüllen",
  document: "Dokument",
  add: "Vorlage anbieten",
  errors: {
    name: "Bitte geben Sie der Vorlage einen Titel.",
    long: "Bitte schreiben Sie höchstens 300 Zeichen.",
    document: "Bitte wählen Sie ein Dokument, oder laden Sie eines hoch.",
  },
};

const en: typeof de = {
  title: "Templates in the media kit",
  lead: "Templates for everybody to download: a poster, an advertisement, a text. Logo, colours and texts are there by themselves.",
  look: "Look at the media kit",
  empty: "No template yet. The media kit has logo, colours and texts only.",
  offered: "What everybody finds there",
  licence: "Licence",
  noLicence: "none stated",
  terms: "Licence and maker are entered in the media library.",
  remove: (title) => `Take out of the media kit: ${title}`,
  removeButton: "Take out",
  addTitle: "Offer a template",
  name: "Title of the template",
  nameHint: "As everybody reads it: Poster A3 to fill in",
  document: "Document",
  add: "Offer the template",
  errors: {
    name: "Please give the template a title.",
    long: "Please write 300 characters at most.",
    document: "Please choose a document, or upload one.",
  },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
