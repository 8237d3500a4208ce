import { catalogue } from "../../../../platform/text";

const de = {
  all: "Verwaltung",
  title: "Portal verwalten",
  lead: (name: string) => `Alles, was zu „${name}“ gehört und keine Seite ist.`,
  live: {
    title: "Öffentlich",
    preparing: (missing: number) =>
      missing === 0
        ? "Das Portal ist in Vorbereitung. Es fehlt nichts mehr, was das Gesetz verlangt."
        : missing === 1
          ? "Das Portal ist in Vorbereitung. Eine Seite fehlt noch."
          : `Das Portal ist in Vorbereitung. ${missing} Seiten fehlen noch.`,
    live: (missing: number): string =>
      missing === 0
        ? "Das Portal ist öffentlich."
        : "Das Portal ist öffentlich, aber nicht alles ist da, was das Gesetz verlangt.",
  },
  details: { title: "Name, Anlaufstelle, Sprachen", text: "Was oben und unten auf jeder Seite steht." },
  menu: { title: "Menü", text: "Die Wörter oben, am Ende der Seiten und im rechtlichen Teil." },
  imprint: { title: "Impressum", text: "Wer das Portal anbietet." },
  privacy: {
    title: "Datenschutz",
    text: "Welche Daten hier liegen, und wer dafür verantwortlich ist.",
    stale: "Die Seite ist nicht mehr auf dem Stand.",
  },
  accessibility: {
    title: "Barrierefreiheit",
    text: "Die Erklärung, die jedes Jahr geprüft wird.",
    stale: "Die letzte Prüfung ist älter als ein Jahr.",
  },
  barriers: {
    title: "Gemeldete Barrieren",
    open: (count: number) =>
      count === 0
        ? "Niemand wartet auf eine Antwort."
        : count === 1
          ? "Eine Meldung wartet auf eine Antwort."
          : `${count} Meldungen warten auf eine Antwort.`,
  },
  people: { title: "Wer mitarbeitet", text: "Redaktion und Leitung dieses Portals." },
  hosts: { title: "Rechnernamen", text: "Unter welchen Namen das Portal zu erreichen ist." },
  redirects: { title: "Weiterleitungen", text: "Wohin alte Adressen führen." },
  colours: { title: "Farben und Logo", text: "Drei Farben, aus denen alles andere entsteht, und ein Zeichen." },
  kit: { title: "Vorlagen im Medienpaket", text: "Für alle, die über das Portal berichten." },
  banner: { title: "Hinweis auf allen Seiten", text: "Ein Satz, den alle sehen sollen, für eine bestimmte Zeit." },
};

const en: typeof de = {
  all: "Administration",
  title: "Run the portal",
  lead: (name) => `Everything of “${name}” that is no page.`,
  live: {
    title: "Public",
    preparing: (missing) =>
      missing === 0
        ? "The portal is being prepared. Nothing is missing that the law asks for."
        : missing === 1
          ? "The portal is being prepared. One page is still missing."
          : `The portal is being prepared. ${missing} pages are still missing.`,
    live: (missing) =>
      missing === 0 ? "The portal is public." : "The portal is public, but not all is there that the law asks for.",
  },
  details: { title: "Name, office, languages", text: "What stands on top and at the end of every page." },
  menu: { title: "Menu", text: "The words on top, at the end of the pages and in their legal part." },
  imprint: { title: "Imprint", text: "Who offers the portal." },
  privacy: {
    title: "Privacy",
    text: "Which data are kept here, and who is responsible.",
    stale: "The page is out of date.",
  },
  accessibility: {
    title: "Accessibility",
    text: "The statement that is looked at every year.",
    stale: "The last evaluation is older than a year.",
  },
  barriers: {
    title: "Reported barriers",
    open: (count) =>
      count === 0
        ? "Nobody waits for an answer."
        : count === 1
          ? "One report waits for an answer."
          : `${count} reports wait for an answer.`,
  },
  people: { title: "Who works here", text: "Editors and owners of this portal." },
  hosts: { title: "Host names", text: "The names by which the portal is found." },
  redirects: { title: "Redirects", text: "Where old addresses lead." },
  colours: { title: "Colours and logo", text: "Three colours of which everything else is made, and a mark." },
  kit: { title: "Templates in the media kit", text: "For everybody who reports on the portal." },
  banner: { title: "Notice on all pages", text: "A sentence for everybody to see, for some time." },
};

export const overviewMessages = catalogue({ de, en });
