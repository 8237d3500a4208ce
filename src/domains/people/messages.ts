import { catalogue } from "../../platform/text";

const de = {
  title: "Mein Konto",
  lead: "Ihr Name, Ihre Sprache und für wen Sie handeln.",
  me: "Meine Angaben",
  name: "Name",
  nameHint: "So sehen andere Sie.",
  email: "E-Mail-Adresse",
  noEmail: "keine",
  emailHint: "Mit dieser Adresse melden Sie sich an. Ändern kann sie nur die Verwaltung.",
  language: "Sprache der E-Mails",
  languages: { de: "Deutsch", en: "English", "de-simple": "Leichte Sprache" },
  save: "Angaben speichern",
  acting: "Für wen handeln Sie?",
  actingHint: "Was Sie eintragen oder ändern, gilt im Namen dieser Organisation.",
  myself: "Nur für mich",
  roles: { owner: "Leitung", editor: "Redaktion" },
  switchTo: "Übernehmen",
  noRoles: "Sie handeln nur für sich. Eine Rolle bekommen Sie von der Organisation, für die Sie arbeiten.",
  devices: "Wo Sie angemeldet sind",
  signOut: "Abmelden",
  errors: {
    nameMissing: "Bitte geben Sie Ihren Namen ein.",
    nameLong: "Bitte schreiben Sie höchstens 120 Zeichen.",
    language: "Bitte wählen Sie eine Sprache aus der Liste.",
    acting: "Bitte wählen Sie eine Zeile aus der Liste.",
  },
  refusals: { no_role_there: "Sie haben in dieser Organisation keine Rolle mehr." },
};

const en: typeof de = {
  title: "My account",
  lead: "Your name, your language and for whom you act.",
  me: "About me",
  name: "Name",
  nameHint: "This is how others see you.",
  email: "E-mail address",
  noEmail: "none",
  emailHint: "You sign in with this address. Only the administration can change it.",
  language: "Language of e-mails",
  languages: { de: "Deutsch", en: "English", "de-simple": "Leichte Sprache" },
  save: "Save",
  acting: "For whom do you act?",
  actingHint: "What you enter or change counts in the name of this organisation.",
  myself: "Only for myself",
  roles: { owner: "owner", editor: "editor" },
  switchTo: "Switch",
  noRoles: "You act for yourself only. The organisation that you work for gives you a role.",
  devices: "Where you are signed in",
  signOut: "Sign out",
  errors: {
    nameMissing: "Please enter your name.",
    nameLong: "Please write 120 characters at most.",
    language: "Please choose a language from the list.",
    acting: "Please choose a row from the list.",
  },
  refusals: { no_role_there: "You no longer have a role in this organisation." },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
