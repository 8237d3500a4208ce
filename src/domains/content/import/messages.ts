import { catalogue } from "../../../platform/text";
import type { FileReport, ImportSummary } from "./import-folder";
import type { Notice, NoticeCode, Refused, RefusedCode } from "./notices";

type Found = { detail: string; limit: number };
type Say = (found: Found) => string;

type Texts = {
  line: (line: number) => string;
  status: Record<FileReport["status"], string>;
  file: (path: string) => string;
  summary: (counts: ImportSummary["counts"]) => string;
  dryRun: string;
  interrupted: string;
  notices: Record<NoticeCode, Say>;
  refusals: Record<RefusedCode, Say>;
};

const number = (value: number | string) => Number(value).toLocaleString("de-DE");

const de: Texts = {
  status: { new: "neu", changed: "geändert", unchanged: "unverändert", refused: "abgelehnt" },
  file: (path) => `Datei übernommen: ${path}`,
  summary: (counts) =>
    `${counts.new} neu, ${counts.changed} geändert, ${counts.unchanged} unverändert, ${counts.refused} abgelehnt.`,
  dryRun: "Das war eine Probe. Nichts wurde gespeichert.",
  interrupted: "Unterbrochen. Was schon übernommen ist, bleibt.",
  line: (line: number) => `Zeile ${line}: `,
  notices: {
    windows_1252: () => "Die Datei ist in Windows-1252 geschrieben. Sie wurde umgewandelt.",
    utf_16: () => "Die Datei ist in UTF-16 geschrieben. Sie wurde umgewandelt.",
    direction_marks: () => "Unsichtbare Zeichen, die die Schreibrichtung umkehren, wurden entfernt.",
    control_characters: () => "Steuerzeichen wurden entfernt.",
    unknown_key: ({ detail }) => `Das Feld „${detail}“ kennen wir nicht. Es bleibt erhalten.`,
    wrong_shape: ({ detail }) => `Das Feld „${detail}“ hat eine andere Form als erwartet. Es bleibt erhalten.`,
    dropped_key: ({ detail }) => `Das Feld „${detail}“ wurde weggelassen.`,
    unknown_component: ({ detail }) => `Den Baustein „${detail}“ kennen wir nicht. Er wird nicht angezeigt.`,
    second_component: ({ detail }) => `Der zweite Baustein „${detail}“ wurde weggelassen.`,
    swapped: ({ detail }) => `Titel und Datum sind offenbar vertauscht: „${detail}“.`,
    swapped_back: ({ detail }) => `Titel und Datum wurden zurückgetauscht: „${detail}“.`,
    missing_date: ({ detail }) =>
      `Der Eintrag ${detail ? `„${detail}“ ` : "ohne Titel "}hat kein Datum. Er behält seinen Platz.`,
    unreadable_date: ({ detail }) => `Das Datum „${detail}“ ist nicht lesbar. Der Eintrag behält seinen Platz.`,
    unsafe_link: () => "Ein Link im Text ist nicht erlaubt. Er wird als Text gezeigt.",
    foreign_picture: ({ detail }) => `Das Bild liegt auf einem fremden Rechner und wird nur verlinkt: ${detail}`,
    unusable_picture: ({ detail }) =>
      `Dieses Bild wird nicht gezeigt, weil sein Name ein Leerzeichen oder eine unbekannte Endung hat: ${detail}`,
    missing_file: ({ detail }) => `Die Datei fehlt im Ordner: ${detail}`,
    refused_file: ({ detail }) => `Eine Datei wurde nicht übernommen: ${detail}`,
    renamed: ({ detail }) => `Die Adresse heißt hier „${detail}“. Der alte Name führt weiter dorthin.`,
    no_front_matter: () => "Die Datei beginnt nicht mit einem Kopf zwischen „---“. Sie wird als Text gelesen.",
  },
  refusals: {
    too_large: ({ detail, limit }) => `Die Datei hat ${number(detail)} Byte. Erlaubt sind ${number(limit)}.`,
    front_matter_too_large: ({ detail, limit }) =>
      `Der Kopf der Datei hat ${number(detail)} Zeichen. Erlaubt sind ${number(limit)}.`,
    nul_byte: () => "Die Datei enthält ein Null-Byte. Sie ist keine Textdatei.",
    front_matter_open: () => "Der Kopf der Datei wird nicht mit „---“ beendet.",
    not_yaml: ({ detail }) => yamlErrors[detail] ?? "Der Kopf der Datei ist kein gültiges YAML.",
    not_a_map: () => "Der Kopf der Datei besteht nicht aus Feldern mit Namen.",
    too_many_aliases: ({ limit }) => `Der Kopf der Datei verweist mehr als ${limit}-mal auf sich selbst.`,
    too_deep: ({ limit }) => `Der Kopf der Datei ist tiefer als ${limit} Ebenen verschachtelt.`,
    too_long: ({ detail, limit }) =>
      `Das Feld „${detail}“ ist zu lang. Erlaubt sind höchstens ${number(limit)} Zeichen.`,
    too_many_items: ({ detail, limit }) => `Die Liste „${detail}“ hat mehr als ${number(limit)} Einträge.`,
    unsafe_link: ({ detail }) =>
      `Der Link im Feld „${detail}“ ist nicht erlaubt. Erlaubt sind http, https, mailto und tel.`,
    bad_slug: () => "Das Feld „slug“ darf nur kleine Buchstaben, Ziffern und einzelne Bindestriche enthalten.",
    no_name: ({ detail }) => `Aus dem Dateinamen „${detail}“ lässt sich keine Adresse bilden.`,
    same_address: ({ detail }) =>
      `Die Datei „${detail}“ hat dieselbe Adresse. Bitte geben Sie einer von beiden einen anderen Namen.`,
    not_readable: ({ detail }) => `Die Datei lässt sich nicht lesen (${detail}).`,
    not_saved: ({ detail }) => `Die Seite ließ sich nicht speichern (${detail}).`,
    unfit: ({ detail }) => `Das Feld „${detail}“ hat einen unerwarteten Inhalt.`,
  },
};

/** The commonest mistakes in YAML, by the code of the parser. */
const yamlErrors: Record<string, string> = {
  BAD_INDENT: "Die Einrückung stimmt nicht.",
  TAB_AS_INDENT: "Die Zeile ist mit einem Tabulator eingerückt. Bitte nehmen Sie Leerzeichen.",
  DUPLICATE_KEY: "Das Feld kommt zweimal vor.",
  MISSING_CHAR: "Ein schließendes Zeichen fehlt, zum Beispiel ein Anführungszeichen.",
  BAD_SCALAR_START: "Ein Text beginnt mit einem Zeichen, das in Anführungszeichen gehört.",
  MULTILINE_IMPLICIT_KEY: "Ein Feldname reicht über mehrere Zeilen. Vermutlich fehlt ein Anführungszeichen.",
  BLOCK_AS_IMPLICIT_KEY: "Zwei Doppelpunkte in einer Zeile: Bitte setzen Sie den Text in Anführungszeichen.",
  UNEXPECTED_TOKEN: "Hier steht etwas Unerwartetes.",
};

const en: Texts = {
  status: { new: "new", changed: "changed", unchanged: "unchanged", refused: "refused" },
  file: (path) => `File taken: ${path}`,
  summary: (counts) =>
    `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused.`,
  dryRun: "This was a rehearsal. Nothing was saved.",
  interrupted: "Interrupted. What was taken stays.",
  line: (line) => `Line ${line}: `,
  notices: {
    windows_1252: () => "The file is written in Windows-1252. It was converted.",
    utf_16: () => "The file is written in UTF-16. It was converted.",
    direction_marks: () => "Invisible characters that turn the writing direction were removed.",
    control_characters: () => "Control characters were removed.",
    unknown_key: ({ detail }) => `We do not know the field “${detail}”. It is kept.`,
    wrong_shape: ({ detail }) => `The field “${detail}” has another shape than expected. It is kept.`,
    dropped_key: ({ detail }) => `The field “${detail}” was left out.`,
    unknown_component: ({ detail }) => `We do not know the component “${detail}”. It is not shown.`,
    second_component: ({ detail }) => `The second component “${detail}” was left out.`,
    swapped: ({ detail }) => `Title and date seem to be swapped: “${detail}”.`,
    swapped_back: ({ detail }) => `Title and date were swapped back: “${detail}”.`,
    missing_date: ({ detail }) =>
      `The entry ${detail ? `“${detail}” ` : "without a title "}has no date. It keeps its place.`,
    unreadable_date: ({ detail }) => `The date “${detail}” cannot be read. The entry keeps its place.`,
    unsafe_link: () => "A link in the text is not allowed. It is shown as text.",
    foreign_picture: ({ detail }) => `The picture is on another host and is only linked: ${detail}`,
    unusable_picture: ({ detail }) =>
      `This picture is not shown because its name has a blank or an unknown ending: ${detail}`,
    missing_file: ({ detail }) => `The file is missing in the folder: ${detail}`,
    refused_file: ({ detail }) => `A file was not taken: ${detail}`,
    renamed: ({ detail }) => `The address is “${detail}” here. The old name still leads there.`,
    no_front_matter: () => "The file does not begin with a head between “---”. It is read as text.",
  },
  refusals: {
    too_large: ({ detail, limit }) => `The file has ${detail} bytes. ${limit} are allowed.`,
    front_matter_too_large: ({ detail, limit }) =>
      `The head of the file has ${detail} characters. ${limit} are allowed.`,
    nul_byte: () => "The file holds a null byte. It is no text file.",
    front_matter_open: () => "The head of the file is not closed with “---”.",
    not_yaml: ({ detail }) => `The head of the file is not valid YAML (${detail}).`,
    not_a_map: () => "The head of the file does not consist of named fields.",
    too_many_aliases: ({ limit }) => `The head of the file refers to itself more than ${limit} times.`,
    too_deep: ({ limit }) => `The head of the file is nested more than ${limit} levels deep.`,
    too_long: ({ detail, limit }) => `The field “${detail}” is too long. ${limit} characters are allowed.`,
    too_many_items: ({ detail, limit }) => `The list “${detail}” has more than ${limit} items.`,
    unsafe_link: ({ detail }) => `The link in the field “${detail}” is not allowed. Use http, https, mailto or tel.`,
    bad_slug: () => "The field “slug” takes lower case letters, digits and single hyphens only.",
    no_name: ({ detail }) => `No address can be made from the file name “${detail}”.`,
    same_address: ({ detail }) => `The file “${detail}” has the same address. Please give one of them another name.`,
    not_readable: ({ detail }) => `The file cannot be read (${detail}).`,
    not_saved: ({ detail }) => `The page could not be saved (${detail}).`,
    unfit: ({ detail }) => `The field “${detail}” holds something unexpected.`,
  },
};

export const importMessages = catalogue({ de, en });

/** @example sayNotice(importMessages.de, { code: "unknown_key", line: 3, detail: "mood" }) */
export const sayNotice = (t: Texts, { code, line, detail = "" }: Notice): string =>
  (line ? t.line(line) : "") + t.notices[code]({ detail, limit: 0 });

/** @example sayRefused(importMessages.de, file.reason) */
export const sayRefused = (t: Texts, { code, line, detail = "", limit = 0 }: Refused): string =>
  t.line(line) + t.refusals[code]({ detail, limit });
