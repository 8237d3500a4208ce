import { FORMAT, type Outcome } from "../public/format";
import type { CheckName } from "./verify";

/** What each check says to people, in German: first when all is well, then when not. */
export const CHECK_TEXTS: Record<CheckName, readonly [string, string]> = {
  known_format: [
    "Die Fassung der Datei ist bekannt.",
    `Diese Datei hat eine andere Fassung. Geprüft werden kann hier nur ${FORMAT}. Nehmen Sie die Prüfseite, die zur Datei gehört.`,
  ],
  format: ["Die Datei ist vollständig.", "Die Datei ist unvollständig oder keine Losdatei."],
  commitment: ["Die Prüfsumme passt zum Inhalt.", "Die Prüfsumme passt nicht zum Inhalt. Die Datei wurde verändert."],
  announced: ["Es ist die Datei, die vorher angekündigt war.", "Es ist nicht die Datei, die vorher angekündigt war."],
  quotas: ["Die Vorgaben sind eindeutig.", "Eine Vorgabe ist widersprüchlich oder doppelt."],
  panels: ["Jede Gruppe hat die richtige Zahl von Plätzen.", "Eine Gruppe hat eine falsche Zahl von Plätzen."],
  codes: ["Kein Code kommt zweimal vor.", "Ein Code kommt zweimal vor."],
  households: [
    "Laut Losdatei sitzen aus keinem Haushalt zwei in einer Gruppe.",
    "Aus einem Haushalt sitzen zwei in einer Gruppe.",
  ],
  no_households: [
    "Die Haushaltsregel wurde nicht angewandt: Laut Losdatei waren keine Haushalte angegeben.",
    "Laut Losdatei waren keine Haushalte angegeben, und doch sitzen zwei aus einem in einer Gruppe.",
  ],
  counts: ["Laut Losdatei hält jede Gruppe alle Vorgaben ein.", "Eine Vorgabe wird nicht in jeder Gruppe eingehalten."],
  chances: [
    "Laut Losdatei gehen die Chancen auf: Die Summe passt zur Zahl der Menschen.",
    "Die Chancen gehen nicht auf.",
  ],
  certificate: ["Die kleinste Chance passt zur angegebenen Schranke.", "Die kleinste Chance passt nicht zur Schranke."],
  index: ["Die gezogene Nummer folgt aus der Zufallsquelle.", "Die gezogene Nummer folgt nicht aus der Zufallsquelle."],
  row_committed: ["Ihre Angaben sind unverändert eingegangen.", "Ihre Angaben stehen so nicht in der Losdatei."],
  row_values: [
    "Ihre Angaben passen zu den Vorgaben und zu Ihren Gruppen.",
    "Ihre Angaben passen nicht zu den Vorgaben.",
  ],
  row_chance: ["Sie stehen in so vielen Gruppen wie zugesagt.", "Sie stehen nicht in so vielen Gruppen wie zugesagt."],
  row_close: [
    "Ihre Chance liegt so nah an der berechneten, wie die Losdatei verspricht.",
    "Ihre Chance liegt weiter von der berechneten weg, als die Losdatei verspricht.",
  ],
  rows_complete: [
    "Die geöffneten Zeilen sind genau die festgelegten.",
    "Zeilen fehlen, kamen dazu oder wurden verändert.",
  ],
  rows_panels: ["Jeder Platz gehört zu einem Menschen im Lostopf.", "Ein Platz gehört zu niemandem im Lostopf."],
  rows_counts: [
    "Mit den Zeilen nachgezählt: Jede Gruppe hält alle Vorgaben ein, und die Zählungen sind wahr.",
    "Eine Gruppe bricht eine Vorgabe, oder eine Zählung ist falsch.",
  ],
  rows_households: [
    "Die Haushaltsregel gilt auch mit offenen Zeilen.",
    "Zwei aus einem Haushalt sitzen in einer Gruppe.",
  ],
  rows_chances: [
    "Jeder Mensch hat die Chance, die veröffentlicht ist.",
    "Eine Chance weicht von der veröffentlichten ab.",
  ],
  rows_close: [
    "Jede Chance liegt so nah an der berechneten wie versprochen.",
    "Eine Chance liegt weiter von der berechneten weg als versprochen.",
  ],
};

/** What no check can show; stands beside every result. */
export const NOT_PROVEN =
  "Ohne die Zeilen aller zeigt diese Prüfung nur, ob die Losdatei die angekündigte ist und in sich stimmt. Ob ihre Zählungen, Haushalte und Chancen wahr sind, prüfen Vereidigte mit den Zeilen. Keine Prüfung beweist, dass es keine gerechtere Verteilung gibt. Dafür steht die Schranke: So weit liegt die berechnete Verteilung höchstens unter dem Bestmöglichen:";

/** The drawn number and where it came from, so that everybody can compare it with what was announced and seen. */
export const outcomeText = ({ method, source, index }: Outcome): string =>
  method === "digits"
    ? `Gezogen ist Gruppe ${index}, nach den Ziffern ${source}. Vergleichen Sie die Ziffern mit denen der Ziehung.`
    : `Gezogen ist Gruppe ${index}, aus der Quelle „${source}“. Vergleichen Sie die Quelle mit der angekündigten.`;

/** How close the lottery comes to the computed chances; the figure follows. */
export const CLOSENESS = "Die Gruppen geben jedem Menschen die berechnete Chance, bis auf höchstens";
