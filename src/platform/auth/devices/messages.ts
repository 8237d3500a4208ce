import { catalogue } from "../../text";

const de = {
  title: "Wo Sie angemeldet sind",
  lead: "Ein Gerät kennen Sie nicht? Dann beenden Sie dort die Anmeldung.",
  here: "dieses Gerät",
  since: (day: string) => `angemeldet am ${day}`,
  seen: (day: string) => `zuletzt benutzt am ${day}`,
  end: "Anmeldung beenden",
  endOn: (device: string) => `Anmeldung beenden: ${device}`,
  endOthers: "Alle anderen Anmeldungen beenden",
  signOut: "Abmelden",
  account: "Mein Konto",
};

export const messages = catalogue({
  de,
  en: {
    title: "Where you are signed in",
    lead: "You do not know a device? Then end the session there.",
    here: "this device",
    since: (day) => `signed in on ${day}`,
    seen: (day) => `last used on ${day}`,
    end: "End the session",
    endOn: (device) => `End the session: ${device}`,
    endOthers: "End all other sessions",
    signOut: "Sign out",
    account: "My account",
  },
});
