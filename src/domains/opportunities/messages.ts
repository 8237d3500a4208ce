import { catalogue } from "../../platform/text";

const de = {
  title: "Mithelfen",
  lead: "Hier wird gerade jemand gebraucht. Was am meisten fehlt, steht oben.",
  open: "Was gerade ansteht",
  noneTitle: "Gerade fehlt niemand",
  none: "Schauen Sie bald wieder vorbei, oder rufen Sie uns an. Wir suchen mit Ihnen.",
  host: "Wer sucht",
  when: "Wann",
  where: "Wo",
};

export const messages = catalogue({
  de,
  en: {
    title: "Helping",
    lead: "Somebody is needed here right now. What is missing most comes first.",
    open: "What is coming up",
    noneTitle: "Nobody is missing right now",
    none: "Come back soon, or call us. We will look together with you.",
    host: "Who is looking",
    when: "When",
    where: "Where",
  },
});
