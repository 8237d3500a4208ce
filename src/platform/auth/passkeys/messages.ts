import { catalogue } from "../../text";

const de = {
  signIn: "Mit Passkey anmelden",
  or: "Oder ohne E-Mail:",
  orCode: "Oder mit Ihrem Passkey:",
  confirm: "Mit Passkey bestätigen",
  elsewhere: (host: string) => `Ihr Passkey gilt auf ${host}. Dort können Sie sich mit ihm bestätigen.`,
  goThere: "Dort bestätigen",
  cancelled: "Das hat nicht geklappt. Versuchen Sie es noch einmal, oder nehmen Sie den anderen Weg auf dieser Seite.",
  title: "Passkeys",
  lead: "Mit einem Passkey melden Sie sich so an, wie Sie Ihr Gerät entsperren: mit Finger, Gesicht oder PIN. Ohne E-Mail und ohne Code.",
  yours: "Ihre Passkeys",
  none: "Bisher gibt es keinen.",
  recovery: "Ersatzcodes für den Tag, an dem das Gerät fehlt",
  since: (day: string) => `angelegt am ${day}`,
  usedOn: (day: string) => `zuletzt benutzt am ${day}`,
  remove: (name: string) => `${name} entfernen`,
  removeTitle: (name: string) => `${name} entfernen?`,
  removeText:
    "Danach meldet er niemanden mehr an. Ist es der letzte zweite Faktor, gelten auch die Ersatzcodes nicht mehr.",
  removeNow: "Endgültig entfernen",
  add: "Passkey anlegen",
  addHint: "Ihr Gerät fragt gleich nach Finger, Gesicht oder PIN. Davon erfahren wir nichts.",
  name: "Name des Passkeys",
  nameHint: "Zum Beispiel: Mein Handy.",
  needsScript: "Für Passkeys braucht der Browser JavaScript. Ohne Passkey geht alles andere auch so.",
  elsewhereAdd: (host: string) => `Passkeys legen Sie auf ${host} an.`,
  errors: {
    name: "Bitte geben Sie dem Passkey einen Namen.",
    nameLong: "Bitte höchstens 60 Zeichen.",
  },
  refusals: {
    passkey_failed: "Dieser Passkey passt nicht. Bitte versuchen Sie es noch einmal, oder nehmen Sie die E-Mail.",
    challenge_over: "Die Seite war lange offen. Bitte versuchen Sie es noch einmal.",
    known_passkey: "Diesen Passkey gibt es schon.",
    too_many: "Mehr Passkeys lassen sich nicht anlegen. Bitte entfernen Sie zuerst einen.",
  },
};

export const messages = catalogue({
  de,
  en: {
    signIn: "Sign in with a passkey",
    or: "Or without an e-mail:",
    orCode: "Or with your passkey:",
    confirm: "Confirm with a passkey",
    elsewhere: (host) => `Your passkey is good on ${host}. You can confirm with it there.`,
    goThere: "Confirm there",
    cancelled: "That did not work. Try once more, or take the other way on this page.",
    title: "Passkeys",
    lead: "With a passkey you sign in the way you unlock your device: by finger, face or PIN. No e-mail and no code.",
    yours: "Your passkeys",
    none: "There is none yet.",
    recovery: "Recovery codes for the day when the device is missing",
    since: (day) => `made on ${day}`,
    usedOn: (day) => `last used on ${day}`,
    remove: (name) => `Remove ${name}`,
    removeTitle: (name) => `Remove ${name}?`,
    removeText:
      "It signs nobody in any more. If it is the last second factor, the recovery codes are no longer valid either.",
    removeNow: "Remove for good",
    add: "Make a passkey",
    addHint: "Your device is going to ask for finger, face or PIN. We hear nothing of that.",
    name: "Name of the passkey",
    nameHint: "For example: My phone.",
    needsScript: "Passkeys need JavaScript in the browser. Without a passkey everything else works all the same.",
    elsewhereAdd: (host) => `You make passkeys on ${host}.`,
    errors: { name: "Please give the passkey a name.", nameLong: "Please use at most 60 characters." },
    refusals: {
      passkey_failed: "This passkey does not fit. Please try once more, or use the e-mail.",
      challenge_over: "The page was open for a long time. Please try once more.",
      known_passkey: "This passkey exists already.",
      too_many: "No more passkeys can be made. Please remove one first.",
    },
  },
  simple: {
    lead: "Mit einem Passkey melden Sie sich mit Ihrem Finger an. Oder mit Ihrem Gesicht. Oder mit der PIN von Ihrem Handy.",
  },
});

export type Texts = typeof de;
