import type { HostCheck } from "../../../../platform/portals/check-host";
import { catalogue } from "../../../../platform/text";

const de = {
  title: "Rechnernamen",
  lead: "Unter dem ersten Namen steht das Portal in Links und Mails. Alle anderen führen dorthin.",
  host: "Name",
  primary: "erster Name",
  leads: "führt zum ersten",
  checkOf: (host: string) => `${host} prüfen`,
  makePrimary: (host: string) => `${host} zum ersten Namen machen`,
  makePrimaryTitle: (host: string) => `${host} zum ersten Namen machen?`,
  makePrimaryText:
    "Vorher wird geprüft, ob er hierher führt. Danach melden sich alle unter dem neuen Namen neu an. Melden sich hier alle an, gelten Passkeys unter dem neuen Namen nicht mehr: Wer nur Passkeys hat, braucht einen Ersatzcode.",
  signInHost: "Unter dem ersten Namen melden sich alle an. Hier ändert ihn nur die Verwaltung des Betriebs.",
  claimsTitle: "Namen, die noch nicht bewiesen sind",
  claimsText:
    "Sie führen noch nicht hierher. Wer den Namen verwaltet, zeigt mit einem Eintrag vom Typ TXT, dass dieses Portal ihn haben darf. Danach kann der Eintrag wieder weg.",
  record: "Eintrag (TXT)",
  value: "Wert",
  prove: (host: string) => `Nachweis für ${host} prüfen`,
  unproven: (host: string) =>
    `Zu ${host} steht der Eintrag noch nicht im Netz. Nach dem Eintragen kann es eine Stunde dauern.`,
  stays: "Es bleibt beim alten Namen.",
  movedTitle: (host: string) => `Der erste Name ist jetzt ${host}`,
  movedLead: "Der bisherige führt dorthin. Auch Sie melden sich dort neu an.",
  moved: (host: string) => `Unter ${host} anmelden`,
  makePrimaryButton: "Zum ersten Namen machen",
  drop: (host: string) => `${host} entfernen`,
  dropTitle: (host: string) => `${host} entfernen?`,
  dropText: "Wer diesen Namen noch hat, findet das Portal dann nicht mehr.",
  dropButton: "Namen entfernen",
  addTitle: "Einen weiteren Namen eintragen",
  addHint:
    "Zum Beispiel www.lauterbrueck.example. Der Name muss im Netz schon auf diesen Rechner zeigen, und das Zertifikat muss ihn kennen.",
  add: "Namen eintragen",
  results: {
    leads_here: (host: string) => `${host} führt hierher. Alles ist in Ordnung.`,
    no_name: (host: string) =>
      `${host} kann im Internet niemand finden: Das ist eine Adresse aus Zahlen oder ein Name, unter dem jeder Rechner sich selbst meint.`,
    no_address: (host: string) =>
      `Zu ${host} gibt es im Netz keine Adresse. Bitten Sie die Stelle, die den Namen verwaltet, um einen Eintrag.`,
    private_address: (host: string) =>
      `${host} zeigt auf eine Adresse, die nur im eigenen Netz zu erreichen ist. Von außen findet niemand hin.`,
    no_answer: (host: string) => `Unter ${host} antwortet niemand. Vielleicht hält eine Firewall die Anfrage auf.`,
    certificate: (host: string) =>
      `Das Zertifikat passt nicht zu ${host}. Der Betrieb muss es um diesen Namen ergänzen.`,
    another_server: (host: string) => `Unter ${host} antwortet ein anderer Rechner, nicht dieses Portal.`,
  } satisfies Record<HostCheck, (host: string) => string> as Record<HostCheck, (host: string) => string>,
  errors: { host: "Das ist kein Rechnername. Er sieht aus wie www.lauterbrueck.example." },
  refusals: {
    host_local: "Diesen Namen kann im Internet niemand finden. Er sieht aus wie www.lauterbrueck.example.",
    sign_in_host:
      "Unter diesem Namen melden sich alle an. Den ersten Namen ändert hier nur die Verwaltung des Betriebs.",
    host_taken: "Dieser Name gehört schon zu einem Portal.",
    host_gone: "Diesen Namen gibt es nicht mehr, oder er ist inzwischen der erste.",
    hosts_full: "Mehr Namen kann ein Portal nicht haben. Entfernen Sie erst einen.",
  },
};

const en: typeof de = {
  title: "Host names",
  lead: "Links and mails carry the first name. All others lead there.",
  host: "Name",
  primary: "first name",
  leads: "leads to the first",
  checkOf: (host) => `Check ${host}`,
  makePrimary: (host) => `Make ${host} the first name`,
  makePrimaryTitle: (host) => `Make ${host} the first name?`,
  makePrimaryText: "It is checked before whether it leads here. Everybody signs in anew under the new name.",
  signInHost: "Everybody signs in under the first name. Only those who run the installation change it here.",
  claimsTitle: "Names that are not proven yet",
  claimsText:
    "They do not lead here yet. Whoever keeps the name shows with a record of type TXT that this portal may have it. The record can go afterwards.",
  record: "Record (TXT)",
  value: "Value",
  prove: (host) => `Check the proof for ${host}`,
  unproven: (host) => `The record of ${host} is not in the network yet. It may take an hour after it was entered.`,
  stays: "The name stays as it was.",
  movedTitle: (host) => `The first name is ${host} now`,
  movedLead: "The one before leads there. You sign in there anew, too.",
  moved: (host) => `Sign in at ${host}`,
  makePrimaryButton: "Make it the first name",
  drop: (host) => `Remove ${host}`,
  dropTitle: (host) => `Remove ${host}?`,
  dropText: "Whoever still has this name does not find the portal any more.",
  dropButton: "Remove the name",
  addTitle: "Enter another name",
  addHint:
    "For example www.lauterbrueck.example. The name has to lead to this machine already, and the certificate has to know it.",
  add: "Enter the name",
  results: {
    leads_here: (host) => `${host} leads here. All is well.`,
    no_name: (host) => `Nobody can find ${host} in the internet: it is a number, or what every machine calls itself.`,
    no_address: (host) => `There is no address for ${host}. Ask whoever runs the name for an entry.`,
    private_address: (host) => `${host} has an address that only its own network reaches. Nobody outside finds it.`,
    no_answer: (host) => `Nobody answers at ${host}. Perhaps a firewall stops the question.`,
    certificate: (host) => `The certificate does not fit ${host}. The operator has to add this name.`,
    another_server: (host) => `At ${host} another machine answers, not this portal.`,
  },
  errors: { host: "This is not a host name. It looks like www.lauterbrueck.example." },
  refusals: {
    host_local: "Nobody can find this name in the internet. It looks like www.lauterbrueck.example.",
    sign_in_host: "Everybody signs in under this name. Only those who run the installation change the first name here.",
    host_taken: "This name belongs to a portal already.",
    host_gone: "This name is gone, or it is the first one by now.",
    hosts_full: "A portal cannot have more names. Remove one first.",
  },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
