import { catalogue } from "../../text";

const de = {
  reference: (reference: string) => `Nummer der Meldung: ${reference}`,
  about: (title: string) => `Es geht um: ${title}`,
  received: {
    subject: "Ihre Meldung ist angekommen",
    next: "Ein Mensch sieht sich den Inhalt an und entscheidet. Bis dahin bleibt er stehen.",
    known: "Wir schreiben Ihnen, sobald wir entschieden haben.",
    confirm: "Möchten Sie wissen, wie wir entscheiden? Dann bestätigen Sie bitte Ihre Adresse:",
    button: "Adresse bestätigen",
    notYou: "Sie haben nichts gemeldet? Dann brauchen Sie nichts zu tun. Wir löschen Ihre Adresse nach 30 Tagen.",
  },
  decided: {
    subject: "Über Ihre Meldung ist entschieden",
    again: "Wir haben noch einmal über Ihre Meldung entschieden.",
    stays: "Der Inhalt bleibt stehen.",
    hidden: "Der Inhalt ist ausgeblendet.",
    shownAgain: "Der Inhalt ist wieder zu sehen.",
    stillHidden:
      "Wegen Ihrer Meldung muss der Inhalt nicht weichen. Wegen einer anderen Meldung bleibt er ausgeblendet.",
    reasons: "Die Begründung:",
    way: "Sind Sie anderer Meinung? Schreiben oder rufen Sie uns an. Auch der Weg zum Gericht steht Ihnen offen.",
  },
  hidden: {
    subject: (title: string) => `Ihr Inhalt ist ausgeblendet: ${title}`,
    what: "Jemand hat diesen Inhalt gemeldet. Wir haben ihn angesehen und ausgeblendet. Er ist nirgends mehr zu sehen, bis anders entschieden wird.",
    law: "Der Grund: Er verstößt gegen ein Gesetz.",
    rules: "Der Grund: Er verstößt gegen die Regeln dieses Portals.",
    reasons: "Die Begründung:",
    human: "Entschieden hat ein Mensch, kein Programm.",
    appeal: (day: string) =>
      `Sie können bis einschließlich ${day} widersprechen. Es kostet nichts. Melden Sie sich dazu an:`,
    button: "Entscheidung lesen und widersprechen",
    court: "Auch der Weg zum Gericht steht Ihnen offen.",
  },
  again: {
    subject: (title: string) => `Noch einmal entschieden: ${title}`,
    stays: "Ihr Inhalt ist wieder zu sehen.",
    stillHidden: "Diese Entscheidung ist aufgehoben. Wegen einer anderen Meldung bleibt Ihr Inhalt aber ausgeblendet.",
    hidden: "Ihr Inhalt bleibt ausgeblendet. Sie können vor Gericht gehen.",
    reasons: "Die Begründung:",
    button: "Entscheidung lesen",
  },
  waiting: {
    report: "Eine Meldung wartet auf Ihre Entscheidung",
    appeal: "Ein Widerspruch wartet auf Ihre Entscheidung",
    button: "Ansehen und entscheiden",
  },
};

const en: typeof de = {
  reference: (reference) => `Number of the report: ${reference}`,
  about: (title) => `It is about: ${title}`,
  received: {
    subject: "Your report has arrived",
    next: "A person looks at the content and decides. Until then it stays.",
    known: "We will write to you as soon as we have decided.",
    confirm: "Would you like to know how we decide? Then please confirm your address:",
    button: "Confirm address",
    notYou: "You did not report anything? Then there is nothing to do. We delete your address after 30 days.",
  },
  decided: {
    subject: "Your report has been decided",
    again: "We have decided about your report once more.",
    stays: "The content stays.",
    hidden: "The content is hidden.",
    shownAgain: "The content is shown again.",
    stillHidden: "Your report is no reason to hide the content. Because of another report it stays hidden.",
    reasons: "The reasons:",
    way: "Do you disagree? Write to us or call us. You may go to court as well.",
  },
  hidden: {
    subject: (title) => `Your content is hidden: ${title}`,
    what: "Somebody reported this content. We looked at it and have hidden it. It is shown nowhere until it is decided otherwise.",
    law: "The ground: it is against the law.",
    rules: "The ground: it is against the rules of this portal.",
    reasons: "The reasons:",
    human: "A person decided, not a program.",
    appeal: (day) => `You may appeal up to and including ${day}. It costs nothing. Please sign in for it:`,
    button: "Read the decision and appeal",
    court: "You may go to court as well.",
  },
  again: {
    subject: (title) => `Decided once more: ${title}`,
    stays: "Your content is shown again.",
    stillHidden: "This decision is lifted. Because of another report your content stays hidden, though.",
    hidden: "Your content stays hidden. You may go to court.",
    reasons: "The reasons:",
    button: "Read the decision",
  },
  waiting: {
    report: "A report waits for your decision",
    appeal: "An appeal waits for your decision",
    button: "Look and decide",
  },
};

export const mailTexts = catalogue({ de, en });
