import { catalogue } from "../text";

const de = {
  link: "Weitersagen",
  linkLead: "Gefällt Ihnen das?",
  title: "Weitersagen",
  lead: (title: string) => `So erfahren andere von „${title}“.`,
  home: "Start",
  address: "Die Adresse",
  addressHint: "Zum Kopieren, für Mails und Nachrichten.",
  poster: "Plakat zum Ausdrucken",
  posterText:
    "Ein Blatt A4 mit Überschrift und QR-Code. Wer den Code mit dem Telefon aufnimmt, kommt hierher. Es lässt sich auf A3 vergrößern.",
  posterGet: "Plakat herunterladen (PDF)",
  picture: "Bild zum Teilen",
  pictureText: "1200 × 630 Punkte, für soziale Netze und Vereinsseiten. Es zeigt nur die Überschrift und das Portal.",
  pictureAlt: (title: string, portal: string) => `Die Überschrift „${title}“ in den Farben von ${portal}`,
  pictureGet: "Bild herunterladen (PNG)",
  embed: "Auf der eigenen Website zeigen",
  embedText:
    "Diesen Text fügen Sie in Ihre Seite ein. Er ist einfaches HTML: ohne Rahmen, ohne Programm, und niemand wird dadurch beobachtet. Er zeigt den Stand von heute; was sich laufend ändert, lesen Programme im Feed.",
  embedLink: "Ein Verweis mit Überschrift",
  posterKicker: "Lesen Sie mehr, machen Sie mit:",
  office: "Fragen? Wir helfen gern:",
  qrAlt: (url: string) => `QR-Code mit der Adresse ${url}`,
};

const en: typeof de = {
  link: "Tell others",
  linkLead: "Do you like this?",
  title: "Tell others",
  lead: (title) => `This is how others hear of “${title}”.`,
  home: "Home",
  address: "The address",
  addressHint: "To copy, for mails and messages.",
  poster: "Poster to print",
  posterText:
    "A sheet of A4 with the headline and a QR code. Whoever takes a picture of the code with a phone comes here. It can be enlarged to A3.",
  posterGet: "Download the poster (PDF)",
  picture: "Picture to share",
  pictureText: "1200 × 630 pixels, for social networks and pages of clubs. It shows the headline and the portal alone.",
  pictureAlt: (title, portal) => `The headline “${title}” in the colours of ${portal}`,
  pictureGet: "Download the picture (PNG)",
  embed: "Show it on your own website",
  embedText:
    "Put this text into your page. It is plain HTML: no frame, no program, and nobody is watched by it. It shows how things stand today; what changes all the time is read by programs in the feed.",
  embedLink: "A link with a headline",
  posterKicker: "Read more, take part:",
  office: "Questions? We are glad to help:",
  qrAlt: (url) => `QR code with the address ${url}`,
};

export const messages = catalogue({ de, en });
