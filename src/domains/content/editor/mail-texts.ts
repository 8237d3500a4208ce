import { catalogue } from "../../../platform/text";

const de = {
  somebody: "Jemand aus der Redaktion",
  submitted: {
    subject: (title: string) => `Bitte ansehen: ${title}`,
    what: (author: string, title: string) =>
      `${author} hat die Seite „${title}“ zur Prüfung gegeben. Sie können sie veröffentlichen oder zurückgeben.`,
    note: "Dazu diese Nachricht:",
    button: "Seite ansehen und entscheiden",
  },
  reviewed: {
    subjects: {
      published: (title: string) => `Veröffentlicht: ${title}`,
      scheduled: (title: string) => `Mit Termin: ${title}`,
      returned: (title: string) => `Zurückgegeben: ${title}`,
    },
    published: (title: string) => `Ihre Seite „${title}“ ist veröffentlicht.`,
    scheduled: (title: string) => `Ihre Seite „${title}“ ist angenommen. Sie erscheint zu einem festen Termin.`,
    returned: (title: string) => `Ihre Seite „${title}“ ist zurück. Vor der Veröffentlichung fehlt noch etwas.`,
    reason: "Die Begründung:",
    button: "Zur Seite",
  },
  planFailed: {
    subject: (title: string) => `Termin nicht ausgeführt: ${title}`,
    publish: (title: string, at: string) => `Die Seite „${title}“ sollte am ${at} erscheinen. Das ging nicht.`,
    withdraw: (title: string, at: string) =>
      `Die Seite „${title}“ sollte am ${at} verschwinden. Das ging nicht: Sie war da nicht zu sehen.`,
    next: "Bitte sehen Sie sich die Seite an. Dort können Sie einen neuen Termin setzen oder den alten streichen.",
    button: "Zur Seite",
  },
};

const en: typeof de = {
  somebody: "One of the editors",
  submitted: {
    subject: (title) => `Please have a look: ${title}`,
    what: (author, title) => `${author} submitted the page “${title}” for review. You can publish or return it.`,
    note: "With this message:",
    button: "Look at the page and decide",
  },
  reviewed: {
    subjects: {
      published: (title) => `Published: ${title}`,
      scheduled: (title) => `With a date: ${title}`,
      returned: (title) => `Returned: ${title}`,
    },
    published: (title) => `Your page “${title}” is published.`,
    scheduled: (title) => `Your page “${title}” is accepted. It appears at a fixed date.`,
    returned: (title) => `Your page “${title}” is back. Something is missing before it can be published.`,
    reason: "The reason:",
    button: "To the page",
  },
  planFailed: {
    subject: (title) => `Plan not carried out: ${title}`,
    publish: (title, at) => `The page “${title}” was to appear on ${at}. That was not possible.`,
    withdraw: (title, at) =>
      `The page “${title}” was to disappear on ${at}. That was not possible: it was not shown then.`,
    next: "Please have a look at the page. There you can set a new date or cancel the old one.",
    button: "To the page",
  },
};

export const mailTexts = catalogue({ de, en });
