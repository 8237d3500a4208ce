import { catalogue } from "../../platform/text";

const de = {
  title: "Maßnahmen",
  lead: "Was aus Empfehlungen und Zusagen gemacht wird, wer es leitet und wie weit es ist. Der Stand ergibt sich aus Fristen, niemand stellt ihn von Hand ein.",
  whoPledged: "Wer hat was zugesagt?",
  whatHappens: "Was geschieht gerade?",
  measure: (lead: string) => `Maßnahme, Leitung ${lead}`,
  until: (day: string) => `bis ${day}`,
  kept: "gehalten",
  noneTitle: "Noch keine Maßnahme",
  none: "Sobald aus einer Empfehlung eine Maßnahme wird, finden Sie sie hier.",
  leadTerm: "Leitung",
  dueOn: "Bis",
  state: "Stand",
  open: "ohne festen Tag",
  pledge: "Zusage",
  pledgedBy: "Zugesagt von",
  keptOn: (on: string) => `gehalten am ${on}`,
  by: (lead: string) => `Leitung: ${lead}`,
};

export const messages = catalogue({
  de,
  en: {
    title: "Measures",
    lead: "What is made of recommendations and pledges, who leads it and how far it has come. The state follows from deadlines; nobody sets it by hand.",
    whoPledged: "Who pledged what?",
    whatHappens: "What is happening?",
    measure: (lead) => `Measure, led by ${lead}`,
    until: (day) => `until ${day}`,
    kept: "kept",
    noneTitle: "No measure yet",
    none: "As soon as a recommendation becomes a measure, you find it here.",
    leadTerm: "Led by",
    dueOn: "Until",
    state: "State",
    open: "no fixed day",
    pledge: "Pledge",
    pledgedBy: "Pledged by",
    keptOn: (on) => `kept on ${on}`,
    by: (lead) => `Led by ${lead}`,
  },
});
