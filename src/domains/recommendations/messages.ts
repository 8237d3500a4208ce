import { catalogue } from "../../platform/text";

const de = {
  title: "Empfehlungen",
  lead: "Was Menschen aus der Stadt dem Gemeinderat mitgegeben haben, im Wortlaut.",
  noneTitle: "Noch keine Empfehlung",
  none: "Sobald ein Bürgerrat oder eine Arbeitsgruppe eine übergibt, finden Sie sie hier.",
  wording: "Wortlaut",
  givenBy: "Übergeben von",
  givenOn: "Übergeben am",
  given: (by: string, on: string) => `${by}, ${on}`,
};

export const messages = catalogue({
  de,
  en: {
    title: "Recommendations",
    lead: "What people of the town asked the council to do, word for word.",
    noneTitle: "No recommendation yet",
    none: "As soon as an assembly or a working group hands one over, you find it here.",
    wording: "Wording",
    givenBy: "Handed over by",
    givenOn: "Handed over on",
    given: (by, on) => `${by}, ${on}`,
  },
  simple: { lead: "Das wünschen sich Menschen aus der Stadt. Der Gemeinde-Rat hat es bekommen." },
});
