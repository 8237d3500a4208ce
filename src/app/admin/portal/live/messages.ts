import { catalogue } from "../../../../platform/text";
import type { ItemName } from "./checklist";

type ItemText = { title: string; there: string; missing: string; mend: string };

const de = {
  title: "Portal freischalten",
  titleLive: "Das Portal ist öffentlich",
  lead: "Solange ein Portal vorbereitet wird, sehen es nur die Redaktion und Sie. Alle anderen lesen, dass es gerade eingerichtet wird.",
  leadLive: "Alle können es lesen. Hier steht, was noch fehlt, und wie Sie das Portal zurücknehmen.",
  required: "Das verlangt das Gesetz",
  advised: "Das hilft den Menschen, ist aber keine Bedingung",
  there: "vorhanden",
  missing: "fehlt",
  goLive: "Portal jetzt freischalten",
  goLiveText: "Danach kann jeder das Portal lesen, und Suchmaschinen finden es.",
  takeDown: "Portal zurücknehmen",
  takeDownTitle: "Das Portal zurücknehmen?",
  takeDownText:
    "Dann sehen es nur noch die Redaktion und Sie. Es geht nichts verloren, und Sie können es wieder freischalten.",
  items: {
    imprint: {
      title: "Impressum",
      there: "Zum Formular",
      missing: "Die Seite /impressum ist leer oder fehlt.",
      mend: "Impressum erstellen",
    },
    privacy: {
      title: "Datenschutz",
      there: "Zum Formular",
      missing: "Die Seite /datenschutz ist leer oder fehlt.",
      mend: "Datenschutz-Seite erstellen",
    },
    accessibility: {
      title: "Erklärung zur Barrierefreiheit",
      there: "Zum Formular",
      missing: "Die Seite /barrierefreiheit ist leer oder fehlt.",
      mend: "Erklärung erstellen",
    },
    contact: {
      title: "Telefon oder E-Mail-Adresse",
      there: "Zu den Angaben",
      missing: "Niemand kann Sie anrufen oder Ihnen schreiben.",
      mend: "Anlaufstelle eintragen",
    },
    start: {
      title: "Startseite",
      there: "Zur Startseite",
      missing: "Die Startseite hat noch keinen Inhalt.",
      mend: "Startseite ansehen",
    },
    simple: {
      title: "Leichte Sprache",
      there: "Zum Menü",
      missing:
        "Oben auf den Seiten fehlt ein Link zu Leichter Sprache. Öffentliche Stellen sind dazu verpflichtet (§ 4 BITV 2.0).",
      mend: "Link eintragen",
    },
    sign: {
      title: "Gebärdensprache",
      there: "Zum Menü",
      missing:
        "Oben auf den Seiten fehlt ein Link zu Gebärdensprache. Öffentliche Stellen sind dazu verpflichtet (§ 4 BITV 2.0).",
      mend: "Link eintragen",
    },
  } satisfies Record<ItemName, ItemText> as Record<ItemName, ItemText>,
  refusals: {
    legal_pages_missing: "Das Portal geht noch nicht an die Öffentlichkeit. Unten steht, was fehlt.",
    state_changed: "Das hat eben schon jemand anderes getan.",
  },
};

const en: typeof de = {
  title: "Go live",
  titleLive: "The portal is public",
  lead: "While a portal is being prepared, only editors and you see it. Everybody else reads that it is being set up.",
  leadLive: "Everybody can read it. Here is what is still missing, and how to take the portal back.",
  required: "The law asks for this",
  advised: "This helps people, but is no condition",
  there: "there",
  missing: "missing",
  goLive: "Go live now",
  goLiveText: "After that everybody can read the portal, and search engines find it.",
  takeDown: "Take the portal back",
  takeDownTitle: "Take the portal back?",
  takeDownText: "Then only editors and you see it. Nothing is lost, and you can go live again.",
  items: {
    imprint: {
      title: "Imprint",
      there: "To the form",
      missing: "The page /impressum is empty or missing.",
      mend: "Make the imprint",
    },
    privacy: {
      title: "Privacy",
      there: "To the form",
      missing: "The page /datenschutz is empty or missing.",
      mend: "Make the privacy page",
    },
    accessibility: {
      title: "Accessibility statement",
      there: "To the form",
      missing: "The page /barrierefreiheit is empty or missing.",
      mend: "Make the statement",
    },
    contact: {
      title: "Phone or e-mail address",
      there: "To the details",
      missing: "Nobody can call you or write to you.",
      mend: "Enter the office",
    },
    start: {
      title: "Start page",
      there: "To the start page",
      missing: "The start page is still empty.",
      mend: "Look at the start page",
    },
    simple: {
      title: "Leichte Sprache",
      there: "To the menu",
      missing: "The top of the pages has no link to Leichte Sprache. Public bodies have to offer it (§ 4 BITV 2.0).",
      mend: "Enter the link",
    },
    sign: {
      title: "Sign language",
      there: "To the menu",
      missing: "The top of the pages has no link to sign language. Public bodies have to offer it (§ 4 BITV 2.0).",
      mend: "Enter the link",
    },
  },
  refusals: {
    legal_pages_missing: "The portal does not go public yet. Below is what is missing.",
    state_changed: "Somebody else has just done this.",
  },
};

export const messages = catalogue({ de, en });
