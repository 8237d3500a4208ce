import { catalogue } from "../../platform/text";

const de = {
  title: "Wo möchten Sie helfen?",
  lead: "Hier wird gerade jemand gebraucht. Wo am meisten Menschen fehlen, steht oben.",
  crumb: "Mithelfen",
  wanted: "Hier wird gerade jemand gebraucht",
  all: "Alle Angebote",
  noneTitle: "Gerade fehlt niemand",
  none: "Schauen Sie bald wieder vorbei, oder rufen Sie uns an. Wir suchen mit Ihnen.",
  host: "Wer sucht",
  when: "Wann",
  where: "Wo",
};

export const messages = catalogue({
  de,
  en: {
    title: "Where would you like to help?",
    lead: "Somebody is needed here right now. Where most people are missing comes first.",
    crumb: "Helping",
    wanted: "Somebody is needed here right now",
    all: "All offers",
    noneTitle: "Nobody is missing right now",
    none: "Come back soon, or call us. We will look together with you.",
    host: "Who is looking",
    when: "When",
    where: "Where",
  },
});
