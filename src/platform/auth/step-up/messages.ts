import { catalogue } from "../../text";
import { messages as signInMessages } from "../sign-in/messages";

const de = {
  title: "Bitte bestätigen Sie, dass Sie es sind",
  lead: "Vor diesem Schritt fragen wir noch einmal nach. So kann niemand etwas ändern, der an Ihrem offenen Gerät sitzt.",
  factorText: "Öffnen Sie die App auf Ihrem Handy. Geben Sie den Code ein, den sie gerade zeigt.",
  mailText: (email: string) => `Wir schicken einen Code an ${email}.`,
  send: "Code schicken",
  sent: "Der Code ist unterwegs. Er gilt 15 Minuten.",
  code: "Code aus der E-Mail",
  codeHint: "6 Ziffern.",
  confirm: "Bestätigen",
  noAddress: "Für Ihr Konto ist keine E-Mail-Adresse eingetragen. Bitte rufen Sie uns an.",
  back: "Zurück zum Konto",
  codeWrong: signInMessages.de.errors.codeWrong,
  codeMissing: signInMessages.de.errors.codeMissing,
};

export const messages = catalogue({
  de,
  en: {
    title: "Please confirm that it is you",
    lead: "Before this step we ask once more. So nobody who sits at your open device can change anything.",
    factorText: "Open the app on your phone. Enter the code that it shows now.",
    mailText: (email) => `We send a code to ${email}.`,
    send: "Send the code",
    sent: "The code is on its way. It is valid for 15 minutes.",
    code: "Code from the e-mail",
    codeHint: "6 digits.",
    confirm: "Confirm",
    noAddress: "There is no e-mail address in your account. Please call us.",
    back: "Back to the account",
    codeWrong: signInMessages.en.errors.codeWrong,
    codeMissing: signInMessages.en.errors.codeMissing,
  },
});
