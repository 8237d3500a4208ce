import type { RedirectFault } from "../../../../platform/portals/redirects";
import { catalogue } from "../../../../platform/text";

const de = {
  title: "Weiterleitungen",
  lead: "Wohin alte Adressen führen. Eine Seite, die es gibt, kommt immer zuerst.",
  empty: "Noch führt keine alte Adresse weiter.",
  leadsTo: (path: string, target: string) => `${path} führt zu ${target}`,
  remove: (path: string) => `Weiterleitung von ${path} entfernen`,
  removeButton: "Entfernen",
  addTitle: "Weiterleitungen hinzufügen",
  lines: "Alte und neue Adressen",
  linesHint:
    "Je Zeile die alte Adresse, ein Leerzeichen und die neue. Auch eine ganze Liste aus einer Tabelle: /alt.html /neu",
  add: "Weiterleitungen hinzufügen",
  further: "Weitere Weiterleitungen",
  first: "Zum Anfang",
  errors: {
    none: "Bitte schreiben Sie mindestens eine Zeile.",
    many: (most: number): string => `Bitte höchstens ${most} Zeilen auf einmal.`,
    line: (number: number, fault: string): string => `Zeile ${number}: ${fault}`,
    form: "Alte Adresse, Leerzeichen, neue Adresse. Die alte beginnt mit /, die neue mit / oder https://",
    more: (count: number): string =>
      count === 1 ? "Dazu kommt noch eine andere Zeile." : `Dazu kommen noch ${count} andere Zeilen.`,
    faults: {
      there_already: "Diese alte Adresse führt schon weiter.",
      twice: "Diese alte Adresse steht zweimal da.",
      chain: "Das würde zu einer Adresse führen, die selbst weiterleitet. Nehmen Sie gleich das Ziel.",
      loop: "Das führt im Kreis.",
    } satisfies Record<RedirectFault, string> as Record<RedirectFault, string>,
  },
  refusals: { redirects_full: "So viele Weiterleitungen kann ein Portal nicht haben. Es gehen höchstens 5.000." },
};

const en: typeof de = {
  title: "Redirects",
  lead: "Where old addresses lead. A page that is there always comes first.",
  empty: "No old address leads on yet.",
  leadsTo: (path, target) => `${path} leads to ${target}`,
  remove: (path) => `Remove the redirect of ${path}`,
  removeButton: "Remove",
  addTitle: "Add redirects",
  lines: "Old and new addresses",
  linesHint: "In each line the old address, a blank and the new one. Also a whole list from a table: /old.html /new",
  add: "Add redirects",
  further: "More redirects",
  first: "To the beginning",
  errors: {
    none: "Please write at least one line.",
    many: (most) => `Please ${most} lines at once at most.`,
    line: (number, fault) => `Line ${number}: ${fault}`,
    form: "Old address, blank, new address. The old one begins with /, the new one with / or https://",
    more: (count) => (count === 1 ? "There is one more such line." : `There are ${count} more such lines.`),
    faults: {
      there_already: "This old address leads on already.",
      twice: "This old address stands here twice.",
      chain: "This would lead to an address that leads on itself. Take its target instead.",
      loop: "This leads round in circles.",
    },
  },
  refusals: { redirects_full: "A portal cannot have so many redirects. 5,000 at most." },
};

export type Messages = typeof de;
export const messages = catalogue({ de, en });
