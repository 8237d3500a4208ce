import { catalogue } from "../../platform/text";

const de = {
  title: "Medienpaket",
  lead: (name: string) =>
    `Für alle, die über „${name}“ berichten oder dafür werben: Logo, Farben und Texte zum Übernehmen.`,
  logo: "Logo",
  download: "Logo herunterladen",
  noLogo: "Dieses Portal hat kein eigenes Logo. Schreiben Sie bitte den Namen.",
  colours: "Farben",
  main: "Hauptfarbe",
  sun: "Helle Farbe",
  warm: "Warme Farbe",
  texts: "Texte zum Übernehmen",
  short: "Kurz",
  shortText: (name: string, url: string) => `Mehr unter ${url} (${name})`,
  long: "Lang",
  longText: (name: string, office: string, url: string) =>
    `„${name}“ zeigt, was Menschen hier gemeinsam anpacken, was zugesagt ist und was daraus wurde. Anlaufstelle: ${office}. Mehr unter ${url}`,
  templates: "Vorlagen",
  noTemplates: "Noch gibt es keine Vorlagen. Was Sie brauchen, sagt Ihnen die Anlaufstelle.",
  accessible: "barrierefrei",
  accessibleVersion: (title: string) => `Barrierefreie Fassung: ${title}`,
  licence: "Lizenz",
  noLicence: "zur Verwendung mit Bezug auf dieses Portal",
  contact: "Fragen der Presse",
  use: "Logo und Texte dürfen Sie verwenden, wenn Sie über das Portal berichten oder darauf hinweisen. Bitte ändern Sie das Logo nicht.",
};

const en: typeof de = {
  title: "Media kit",
  lead: (name) => `For everybody who reports on “${name}” or recommends it: logo, colours and texts to take over.`,
  logo: "Logo",
  download: "Download the logo",
  noLogo: "This portal has no logo of its own. Please write its name.",
  colours: "Colours",
  main: "Main colour",
  sun: "Light colour",
  warm: "Warm colour",
  texts: "Texts to take over",
  short: "Short",
  shortText: (name, url) => `More at ${url} (${name})`,
  long: "Long",
  longText: (name, office, url) =>
    `“${name}” shows what people here do together, what was promised and what became of it. Office: ${office}. More at ${url}`,
  templates: "Templates",
  noTemplates: "There are no templates yet. Please ask the office for what you need.",
  accessible: "accessible",
  accessibleVersion: (title) => `Accessible version: ${title}`,
  licence: "Licence",
  noLicence: "for use with reference to this portal",
  contact: "Questions of the press",
  use: "You may use logo and texts when you report on the portal or point to it. Please do not change the logo.",
};

export const messages = catalogue({ de, en });
