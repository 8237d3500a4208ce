import { catalogue } from "../../platform/text";

const de = {
  title: "Empfehlungen, und was daraus wird",
  crumb: "Empfehlungen",
  lead: "Was Menschen aus der Stadt dem Gemeinderat mitgegeben haben, im Wortlaut.",
  noneTitle: "Noch keine Empfehlung",
  none: "Sobald ein Bürgerrat oder eine Arbeitsgruppe eine übergibt, finden Sie sie hier.",
  howFar: "Wie weit reicht der Faden?",
  caption: "Jede Zeile ist eine Empfehlung. Der Faden zeigt, welche Schritte erreicht sind.",
  state: "Stand",
  derived: "Der Stand ergibt sich aus gehaltenen Zusagen und Fristen. Niemand stellt ihn von Hand ein.",
  steps: ["Empfehlung", "Zusage", "Maßnahme", "Mithelfen", "Stunden", "Ergebnis"],
  row: "Empfehlung",
  givenBy: "Übergeben von",
  givenOn: "Übergeben am",
  given: (by: string, on: string) => `${by}, ${on}`,
};

export const messages = catalogue({
  de,
  en: {
    title: "Recommendations, and what becomes of them",
    crumb: "Recommendations",
    lead: "What people of the town asked the council to do, word for word.",
    noneTitle: "No recommendation yet",
    none: "As soon as an assembly or a working group hands one over, you find it here.",
    howFar: "How far does the thread reach?",
    caption: "Every row is a recommendation. The thread shows which steps are reached.",
    state: "State",
    derived: "The state follows from pledges kept and from deadlines. Nobody sets it by hand.",
    steps: ["Recommendation", "Pledge", "Measure", "Helping", "Hours", "Result"],
    row: "Recommendation",
    givenBy: "Handed over by",
    givenOn: "Handed over on",
    given: (by, on) => `${by}, ${on}`,
  },
  simple: { lead: "Das wünschen sich Menschen aus der Stadt. Der Gemeinde-Rat hat es bekommen." },
});
