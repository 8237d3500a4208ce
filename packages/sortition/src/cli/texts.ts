import type { SortitionErrorCode } from "../errors";
import type { Issue, IssueCode } from "../input/issue";

/** German sentences for faults of the input. */
const ISSUES: Record<IssueCode, (issue: Issue) => string> = {
  missing_column: ({ column }) => `Die Spalte „${column}“ fehlt.`,
  duplicate_column: ({ column }) => `Die Spalte „${column}“ steht zweimal da.`,
  empty_file: () => "Die Datei enthält keine Zeilen.",
  stray_quote: () => "Ein Anführungszeichen steht an falscher Stelle oder wird nicht geschlossen.",
  wrong_cell_count: ({ value }) => `Die Zeile hat ${value} Zellen und damit nicht so viele wie die Kopfzeile.`,
  bad_number: ({ column, value }) => `„${value ?? ""}“ ist keine ganze Zahl${column ? ` (Spalte ${column})` : ""}.`,
  max_below_min: ({ value }) => `Bei „${value}“ ist das Höchste kleiner als das Mindeste.`,
  duplicate_quota: ({ value }) => `Die Vorgabe „${value}“ steht zweimal da.`,
  missing_value: ({ column, value }) => `Die Angabe zu „${column}“ fehlt${value ? ` (${value})` : ""}.`,
  unknown_value: ({ column, value }) => `„${value}“ ist kein bekannter Wert von „${column}“.`,
  missing_id: () => "Die Kennung fehlt.",
  duplicate_id: ({ value }) => `Die Kennung „${value}“ kommt zweimal vor.`,
  two_households: ({ value }) => `„${value}“ steht in zwei Haushalten.`,
  bad_seats: ({ value }) => `„${value}“ ist keine Zahl von Plätzen.`,
  pool_too_small: ({ value }) => `Im Lostopf sind nur ${value} Menschen, weniger als Plätze.`,
  no_quotas: () => "Es gibt keine Vorgaben.",
  minimums_above_seats: ({ column }) => `Die Mindestzahlen von „${column}“ ergeben mehr als die Plätze.`,
  maximums_below_seats: ({ column }) => `Die Höchstzahlen von „${column}“ ergeben weniger als die Plätze.`,
  too_few_people: ({ column, value }) => `Im Lostopf sind zu wenige Menschen mit „${column}: ${value}“.`,
};

/** One fault as a sentence, with its line where there is one. */
export const issueText = (issue: Issue): string =>
  `${issue.line === undefined ? "" : `Zeile ${issue.line}: `}${ISSUES[issue.code](issue)}`;

/** What a program says when a draw ends without a result. */
export const ERROR_TEXTS: Record<SortitionErrorCode, string> = {
  bad_input: "Die Eingaben sind fehlerhaft. Es wurde nichts gelost.",
  infeasible:
    "Keine Gruppe kann alle Vorgaben einhalten. Es wurde nichts gelost. Was sich widerspricht, sagt: sortition check",
  limit_reached: "Die Rechnung hat ihre Grenze erreicht. Es wurde nichts gelost.",
  numerical_trouble: "Die Rechnung ist nicht genau genug ausgegangen. Es wurde nichts gelost.",
  cancelled: "Abgebrochen. Es wurde nichts gelost.",
  timed_out: "Die Zeit war um. Es wurde nichts gelost.",
  not_written: "Die Dateien ließen sich nicht schreiben. Es wurde nichts verändert.",
  worker_lost: "Die Rechnung ist abgestürzt. Es wurde nichts gelost.",
};
