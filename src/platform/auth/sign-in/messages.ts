import { catalogue } from "../../text";
import type { SignInRefusal } from "./rules";

const de = {
  title: "Anmelden",
  lead: "Sie bekommen eine E-Mail mit einem Code. Ein Passwort brauchen Sie nicht.",
  leadFor: (portal: string) => `Sie möchten weiter zu: ${portal}. Sie bekommen eine E-Mail mit einem Code.`,
  email: "E-Mail-Adresse",
  emailHint: "Die Adresse, unter der wir Sie kennen.",
  ask: "Code schicken",
  haveCode: "Ich habe schon einen Code",
  codeTitle: "Code eingeben",
  codeLead: "Wenn wir Ihre Adresse kennen, ist jetzt eine E-Mail unterwegs. Sie gilt 15 Minuten.",
  code: "Code aus der E-Mail",
  codeHint: "6 Ziffern. Sie können auch auf den Link in der E-Mail klicken.",
  enter: "Anmelden",
  noMailTitle: "Keine E-Mail bekommen?",
  noMail: "Bitte sehen Sie im Ordner für Werbung nach. Vielleicht kennen wir Sie unter einer anderen Adresse.",
  orCall: "Oder rufen Sie uns an:",
  askAgain: "Neuen Code anfordern",
  linkTitle: "Anmelden bestätigen",
  linkLead: (name: string) => `Mit diesem Knopf melden Sie sich an als ${name}.`,
  who: "Wer sind Sie?",
  whoHint: "Mehrere Personen nutzen diese E-Mail-Adresse.",
  whoMissing: "Bitte wählen Sie, wer Sie sind.",
  linkOver: "Dieser Link gilt nicht mehr",
  linkOverLead: "Ein Link gilt 15 Minuten und nur einmal. Bitte lassen Sie sich eine neue E-Mail schicken.",
  onwardTitle: (name: string) => `Sie sind angemeldet, ${name}`,
  onwardLead: (portal: string) => `Sie möchten weiter zu: ${portal}.`,
  onward: (portal: string) => `Weiter zu ${portal}`,
  onwardOver: "Die Übergabe gilt nur eine Minute. Bitte versuchen Sie es noch einmal.",
  handoverOver: "Das hat länger als eine Minute gedauert",
  handoverOverLead: "Bitte melden Sie sich noch einmal an. Meist genügt ein Klick.",
  signOut: "Abmelden",
  signOutTitle: "Möchten Sie sich abmelden?",
  devTitle: "Beispielstadt: anmelden als",
  devLead: "Diese Liste gibt es nur mit Beispieldaten auf dem eigenen Rechner.",
  devAs: (name: string) => `Anmelden als ${name}`,
  errors: {
    emailMissing: "Bitte geben Sie Ihre E-Mail-Adresse ein.",
    emailWithoutAt: "Diese E-Mail-Adresse ist nicht vollständig. Es fehlt das @.",
    emailWrong: "Diese E-Mail-Adresse ist nicht vollständig. Sie sieht aus wie name@beispiel.de.",
    codeMissing: "Bitte geben Sie die 6 Ziffern aus der E-Mail ein.",
    codeWrong: (left: number) =>
      left === 0
        ? "Der Code stimmt nicht. Bitte klicken Sie jetzt auf den Link in der E-Mail, oder fordern Sie einen neuen Code an."
        : `Der Code stimmt nicht. Sie haben noch ${left === 1 ? "1 Versuch" : `${left} Versuche`}.`,
  },
  refusals: {
    asked_too_often:
      "Für diese Adresse wurde eben mehrmals ein Code angefordert. Bitte nehmen Sie den aus der neuesten E-Mail, oder warten Sie 15 Minuten.",
    too_many_attempts:
      "Der Code wurde zu oft falsch eingegeben. Bitte klicken Sie auf den Link in der E-Mail, oder fordern Sie einen neuen Code an.",
    no_longer_valid: "Der Code gilt nicht mehr. Bitte fordern Sie einen neuen an.",
    not_this_person: "Diese Person nutzt die E-Mail-Adresse nicht mehr. Bitte wählen Sie noch einmal.",
  } satisfies Record<SignInRefusal, string>,
  mail: {
    subject: (portal: string) => `Ihr Code zum Anmelden: ${portal}`,
    greeting: (names: string[]) => `Guten Tag ${names.join(", ")},`,
    code: (code: string) => `Ihr Code ist: ${code}`,
    link: "Oder melden Sie sich mit diesem Link an:",
    button: "Anmelden",
    valid: "Code und Link gelten 15 Minuten und nur einmal. Geben Sie sie niemandem weiter.",
    notYou: "Sie wollten sich nicht anmelden? Dann brauchen Sie nichts zu tun.",
  },
};

const en: typeof de = {
  title: "Sign in",
  lead: "You get an e-mail with a code. You need no password.",
  leadFor: (portal) => `You are on your way to: ${portal}. You get an e-mail with a code.`,
  email: "E-mail address",
  emailHint: "The address by which we know you.",
  ask: "Send the code",
  haveCode: "I have a code already",
  codeTitle: "Enter the code",
  codeLead: "If we know your address, an e-mail is on its way. It is valid for 15 minutes.",
  code: "Code from the e-mail",
  codeHint: "6 digits. You may also follow the link in the e-mail.",
  enter: "Sign in",
  noMailTitle: "No e-mail?",
  noMail: "Please look into your spam folder. Perhaps we know you by another address.",
  orCall: "Or call us:",
  askAgain: "Ask for a new code",
  linkTitle: "Confirm signing in",
  linkLead: (name) => `With this button you sign in as ${name}.`,
  who: "Who are you?",
  whoHint: "Several people use this e-mail address.",
  whoMissing: "Please choose who you are.",
  linkOver: "This link is no longer valid",
  linkOverLead: "A link is valid for 15 minutes and only once. Please ask for a new e-mail.",
  onwardTitle: (name) => `You are signed in, ${name}`,
  onwardLead: (portal) => `You are on your way to: ${portal}.`,
  onward: (portal) => `On to ${portal}`,
  onwardOver: "The hand-over is valid for one minute only. Please try again.",
  handoverOver: "That took longer than a minute",
  handoverOverLead: "Please sign in once more. Most often one click will do.",
  signOut: "Sign out",
  signOutTitle: "Do you want to sign out?",
  devTitle: "Demo town: sign in as",
  devLead: "This list exists only with demo data on your own computer.",
  devAs: (name) => `Sign in as ${name}`,
  errors: {
    emailMissing: "Please enter your e-mail address.",
    emailWithoutAt: "This e-mail address is not complete. The @ is missing.",
    emailWrong: "This e-mail address is not complete. It looks like name@example.org.",
    codeMissing: "Please enter the 6 digits from the e-mail.",
    codeWrong: (left) =>
      left === 0
        ? "The code is wrong. Please follow the link in the e-mail now, or ask for a new code."
        : `The code is wrong. You have ${left === 1 ? "1 attempt" : `${left} attempts`} left.`,
  },
  refusals: {
    asked_too_often:
      "A code was asked for several times for this address. Please use the one from the newest e-mail, or wait 15 minutes.",
    too_many_attempts:
      "A wrong code was entered too often. Please follow the link in the e-mail, or ask for a new code.",
    no_longer_valid: "The code is no longer valid. Please ask for a new one.",
    not_this_person: "This person no longer uses the e-mail address. Please choose again.",
  },
  mail: {
    subject: (portal) => `Your code to sign in: ${portal}`,
    greeting: (names) => `Hello ${names.join(", ")},`,
    code: (code) => `Your code is: ${code}`,
    link: "Or sign in with this link:",
    button: "Sign in",
    valid: "Code and link are valid for 15 minutes and only once. Do not pass them on.",
    notYou: "You did not want to sign in? Then there is nothing to do.",
  },
};

export const messages = catalogue({
  de,
  en,
  simple: {
    lead: "Sie bekommen eine E-Mail. In der E-Mail steht ein Code. Sie brauchen kein Passwort.",
    codeLead: "Wir haben Ihnen eine E-Mail geschickt. Der Code gilt 15 Minuten.",
    codeHint: "Der Code hat 6 Ziffern.",
    noMail: "Sehen Sie im Ordner für Werbung nach. Oder nehmen Sie eine andere E-Mail-Adresse.",
  },
});

export type Texts = typeof de;
