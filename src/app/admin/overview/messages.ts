import { catalogue } from "../../../platform/text";

const de = {
  title: "Verwaltung",
  lead: "Was zum Betrieb dieser Installation gehört.",
  leadOfEditors: "Was zum Pflegen dieses Portals gehört.",
  factor: {
    title: "Bitte richten Sie einen zweiten Faktor ein",
    until: (day: string) => `Ab ${day}, brauchen Sie ihn für die Verwaltung.`,
    link: "Jetzt einrichten",
  },
  media: { title: "Mediathek", text: "Bilder und Dokumente, mit Beschreibung, Rechten und Einwilligungen." },
  misses: { title: "Was niemand findet", text: "Wonach mehrere Menschen vergeblich gesucht haben." },
  portal: { title: "Dieses Portal", text: "Freischalten, Menü, rechtliche Seiten, Farben, Rechnernamen." },
  barriers: { title: "Gemeldete Barrieren", text: "Was jemand hier nicht benutzen konnte, und was beantwortet ist." },
  pages: { title: "Seiten verwalten", text: "Was auf diesem Portal steht, und was gerade in Arbeit ist." },
  translations: {
    title: "Übersetzungen",
    allWell: "Jede Seite gibt es in jeder Sprache, und alle sind aktuell.",
    troubled: ({ missing, outdated }: { missing: number; outdated: number }) =>
      [
        missing > 0 && (missing === 1 ? "Eine Übersetzung fehlt." : `${missing} Übersetzungen fehlen.`),
        outdated > 0 && (outdated === 1 ? "Eine ist veraltet." : `${outdated} sind veraltet.`),
      ]
        .filter(Boolean)
        .join(" "),
  },
  people: { title: "Personen", text: "Wer hier ein Konto hat und für wen handelt." },
  mails: {
    title: "Mails",
    allWell: "Alle Mails gingen hinaus oder sind unterwegs.",
    troubled: (count: number) =>
      count === 1 ? "Eine Mail braucht einen Blick." : `${count} Mails brauchen einen Blick.`,
  },
  reports: {
    title: "Meldungen",
    allWell: "Keine Meldung wartet auf eine Entscheidung.",
    troubled: (count: number) =>
      count === 1 ? "Eine Meldung wartet auf eine Entscheidung." : `${count} Meldungen warten auf eine Entscheidung.`,
  },
  jobs: {
    title: "Aufträge",
    allWell: "Alle Aufträge im Hintergrund gelingen.",
    troubled: (count: number) => (count === 1 ? "Ein Auftrag gelingt nicht." : `${count} Aufträge gelingen nicht.`),
  },
  statistics: { title: "Statistik", text: "Welche Seiten gelesen werden, und welche Links ins Leere führen." },
  record: {
    title: "Verzeichnis der Verarbeitungstätigkeiten",
    text: "Welche Daten über Menschen hier liegen, wozu und wie lange.",
  },
};

const en: typeof de = {
  title: "Administration",
  lead: "What it takes to run this installation.",
  leadOfEditors: "What it takes to look after this portal.",
  factor: {
    title: "Please set up a second factor",
    until: (day) => `From ${day} on you need it to administer.`,
    link: "Set it up now",
  },
  media: { title: "Media library", text: "Pictures and documents, with descriptions, rights and consents." },
  misses: { title: "What nobody finds", text: "What several people looked for in vain." },
  portal: { title: "This portal", text: "Going live, menu, legal pages, colours, host names." },
  barriers: { title: "Reported barriers", text: "What somebody could not use here, and what is answered." },
  pages: { title: "Manage pages", text: "What stands in this portal, and what is in work." },
  translations: {
    title: "Translations",
    allWell: "Every page is there in every language, and all are up to date.",
    troubled: ({ missing, outdated }) =>
      [
        missing > 0 && (missing === 1 ? "One translation is missing." : `${missing} translations are missing.`),
        outdated > 0 && (outdated === 1 ? "One is outdated." : `${outdated} are outdated.`),
      ]
        .filter(Boolean)
        .join(" "),
  },
  people: { title: "People", text: "Who has an account here and acts for whom." },
  mails: {
    title: "Mails",
    allWell: "All mails have been sent or are on their way.",
    troubled: (count) => (count === 1 ? "One mail needs a look." : `${count} mails need a look.`),
  },
  reports: {
    title: "Reports",
    allWell: "No report waits for a decision.",
    troubled: (count) => (count === 1 ? "One report waits for a decision." : `${count} reports wait for a decision.`),
  },
  jobs: {
    title: "Jobs",
    allWell: "All jobs in the background succeed.",
    troubled: (count) => (count === 1 ? "One job does not succeed." : `${count} jobs do not succeed.`),
  },
  statistics: { title: "Statistics", text: "Which pages are read, and which links lead nowhere." },
  record: {
    title: "Record of processing activities",
    text: "Which data about people are kept here, why, and how long.",
  },
};

export const messages = catalogue({ de, en });
