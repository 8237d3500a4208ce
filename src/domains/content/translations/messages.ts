import { catalogue, type Locale } from "../../../platform/text";
import type { TranslationState } from "./rules";

const de = {
  title: "Übersetzungen",
  lead: "Welche Seiten es in welcher Sprache gibt, was fehlt, und wo sich das Original seit der Übersetzung geändert hat.",
  states: {
    missing: "fehlt",
    outdated: "veraltet",
    in_work: "in Arbeit",
    present: "vorhanden",
  } satisfies Record<TranslationState, string> as Record<TranslationState, string>,
  all: "Alle",
  byLocale: "Sprache",
  byState: "Stand der Übersetzungen",
  columns: { page: "Seite", locale: "Sprache und Stand", todo: "Was zu tun ist" },
  original: (language: string) => `Original: ${language}`,
  changed: (at: string, parts: string) => `Das Original ist seit ${at} anders${parts && `: ${parts}`}.`,
  order: "Reihenfolge der Abschnitte",
  confirmed: (at: string) => `Am ${at} bestätigt: stimmt noch.`,
  missingResults: (count: number) =>
    count === 1 ? "Ein Ergebnis gibt es nur im Original." : `${count} Ergebnisse gibt es nur im Original.`,
  compare: "Unterschied ansehen",
  edit: "Übersetzung ändern",
  goOn: "Weiterschreiben",
  reopen: "Archivierte Fassung öffnen",
  older: "Weitere Übersetzungen",
  newest: "Zum Anfang",
  empty: {
    all: {
      title: "Hier ist nichts zu übersetzen",
      text: "Sobald eine Seite in einer anderen Sprache veröffentlicht ist, steht sie hier.",
    },
    missing: {
      title: "Hier fehlt nichts",
      text: "Jede veröffentlichte Seite kann auch so gelesen werden. Gute Arbeit!",
    },
    outdated: { title: "Alles ist aktuell", text: "Keine Übersetzung hinkt ihrem Original hinterher. Gute Arbeit!" },
    in_work: { title: "Nichts liegt halb fertig herum", text: "Gerade wird keine Übersetzung geschrieben." },
    present: { title: "Noch keine Übersetzung", text: "Sobald eine veröffentlicht und aktuell ist, steht sie hier." },
  } satisfies Record<TranslationState | "all", object> as Record<
    TranslationState | "all",
    { title: string; text: string }
  >,
  emptyLinks: {
    title: "Kopf und Menü der Seiten sind noch nicht vollständig",
    simple: "Der Link zu Leichter Sprache führt noch nirgendwohin und wird nicht gezeigt.",
    sign: "Der Link zu Gebärdensprache führt noch nirgendwohin und wird nicht gezeigt.",
    who: "Wer das Portal leitet, trägt das im Menü ein.",
    menu: "Zum Menü",
  },
  menuWords: {
    en: "Im Menü fehlt das englische Wort für:",
    "de-simple": "Im Menü fehlt das Wort in Leichter Sprache für:",
  } as Partial<Record<Locale, string>>,
  compareTitle: "Original vergleichen",
  basisRemoved:
    "Was das Original damals sagte, hat jemand endgültig entfernt. Bitte lesen Sie das Original von heute daneben.",
  upToDate: "Diese Übersetzung ist auf dem Stand des Originals.",
  notBegun: "Diese Übersetzung hat noch niemand begonnen.",
  toOriginal: "Original öffnen",
  confirmTitle: "Stimmt die Übersetzung trotzdem noch?",
  confirmText:
    "Dann gilt sie als aktuell, bis sich das Original wieder ändert. Dass Sie das bestätigt haben, steht im Protokoll.",
  confirm: "Die Übersetzung stimmt noch",
  done: "Bestätigt. Die Übersetzung gilt als aktuell, bis sich das Original wieder ändert.",
  wrong: "Bitte öffnen Sie diese Seite noch einmal.",
};

const en: typeof de = {
  title: "Translations",
  lead: "Which pages there are in which language, what is missing, and where the original changed after the translation.",
  states: { missing: "missing", outdated: "outdated", in_work: "in work", present: "there" },
  all: "All",
  byLocale: "Language",
  byState: "State of the translations",
  columns: { page: "Page", locale: "Language and state", todo: "What to do" },
  original: (language) => `Original: ${language}`,
  changed: (at, parts) => `The original has been different since ${at}${parts && `: ${parts}`}.`,
  order: "order of the sections",
  confirmed: (at) => `Confirmed on ${at}: still right.`,
  missingResults: (count) =>
    count === 1 ? "One result is there in the original only." : `${count} results are there in the original only.`,
  compare: "See the difference",
  edit: "Change the translation",
  goOn: "Go on writing",
  reopen: "Open the archived version",
  older: "More translations",
  newest: "To the beginning",
  empty: {
    all: {
      title: "Nothing to translate here",
      text: "As soon as a page is published in another language, it stands here.",
    },
    missing: { title: "Nothing is missing here", text: "Every published page can be read this way, too. Well done!" },
    outdated: { title: "Everything is up to date", text: "No translation lags behind its original. Well done!" },
    in_work: { title: "Nothing lies around half done", text: "No translation is being written now." },
    present: { title: "No translation yet", text: "As soon as one is published and up to date, it stands here." },
  },
  emptyLinks: {
    title: "Header and menu of the pages are not complete yet",
    simple: "The link to Leichte Sprache leads nowhere yet and is not shown.",
    sign: "The link to sign language leads nowhere yet and is not shown.",
    who: "Whoever runs the portal enters this in the menu.",
    menu: "To the menu",
  },
  menuWords: {
    en: "The menu lacks the English word for:",
    "de-simple": "The menu lacks the word in Leichte Sprache for:",
  },
  compareTitle: "Compare with the original",
  basisRemoved: "Somebody has removed for good what the original said then. Please read today's original beside it.",
  upToDate: "This translation is up to date with its original.",
  notBegun: "Nobody has begun this translation yet.",
  toOriginal: "Open the original",
  confirmTitle: "Is the translation still right?",
  confirmText:
    "Then it counts as up to date until the original changes again. That you confirmed this stands in the record.",
  confirm: "The translation is still right",
  done: "Confirmed. The translation counts as up to date until the original changes again.",
  wrong: "Please open this page once more.",
};

export const translationTexts = catalogue({ de, en });
