import { catalogue } from "../../../../platform/text";

const de = {
  title: "Name, Anlaufstelle, Sprachen",
  lead: "Was oben und unten auf jeder Seite steht, und an wen sich Menschen wenden.",
  name: "Name des Portals",
  claim: "Zeile unter dem Namen",
  claimHint: "Ein paar Wörter, zum Beispiel: engagierte Stadt",
  officeTitle: "Anlaufstelle",
  office: "Name der Stelle",
  lines: "Anschrift und Zeiten",
  linesHint: "Höchstens fünf Zeilen.",
  phone: "Telefon",
  email: "E-Mail-Adresse",
  emailHint: "Hier kommen auch gemeldete Barrieren an.",
  languages: "Sprachen",
  english: "Auf Englisch anbieten",
  englishHint: "Oben steht dann ein Link zu Englisch. Was es nur auf Deutsch gibt, sagt das.",
  offered: "ja",
  notOffered: "nein",
  optional: "freiwillig",
  save: "Angaben speichern",
  errors: {
    name: "Bitte schreiben Sie, wie das Portal heißt.",
    long: (most: number): string => `Bitte schreiben Sie höchstens ${most} Zeichen.`,
    lines: "Bitte schreiben Sie höchstens fünf Zeilen.",
    phone: "Diese Telefonnummer enthält Zeichen, die man nicht wählen kann.",
    email: "Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@beispiel.de.",
  },
};

const en: typeof de = {
  title: "Name, office, languages",
  lead: "What stands on top and at the end of every page, and whom people ask.",
  name: "Name of the portal",
  claim: "Line below the name",
  claimHint: "A few words, for example: engagierte Stadt",
  officeTitle: "Office",
  office: "Name of the office",
  lines: "Address and hours",
  linesHint: "Five lines at most.",
  phone: "Phone",
  email: "E-mail address",
  emailHint: "Reported barriers are sent here, too.",
  languages: "Languages",
  english: "Offer English",
  englishHint: "A link to English stands on top then. What is there in German only says so.",
  offered: "yes",
  notOffered: "no",
  optional: "optional",
  save: "Save",
  errors: {
    name: "Please write what the portal is called.",
    long: (most) => `Please write ${most} characters at most.`,
    lines: "Please write five lines at most.",
    phone: "This phone number has characters that nobody can dial.",
    email: "This e-mail address is not complete. It looks like name@example.org.",
  },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
