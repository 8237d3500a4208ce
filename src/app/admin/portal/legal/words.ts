import type { Section } from "../../../../domains/content";
import type { Activity } from "../../../../platform/privacy/record";
import { shortDate } from "../../../../platform/time/berlin";
import { reportBarrierUrl } from "../urls";
import type { Accessibility, Imprint, Privacy } from "./notices";

/**
 * The texts of the pages that the law asks for. German: that is the language in which they hold. What people typed is
 * Markdown like every text of a page.
 */
type Part = [title: string, text: string];

const sectionsOf = (parts: Part[]): Section[] =>
  parts.filter(([, text]) => text !== "").map(([title, text]) => ({ kind: "text", title, text, extra: {} }));

/** An address keeps its lines. */
const lines = (text: string) => text.split("\n").join("  \n");

/** Source: § 5 Abs. 1 DDG, § 18 Abs. 2 MStV. */
export const imprintSections = (entry: Imprint): Section[] =>
  sectionsOf([
    ["Wer dieses Portal anbietet", `${entry.provider}  \n${lines(entry.address)}`],
    ["Vertreten durch", entry.represented],
    [
      "So erreichen Sie uns",
      [entry.phone && `Telefon: ${entry.phone}`, `E-Mail: ${entry.email}`].filter(Boolean).join("  \n"),
    ],
    ["Umsatzsteuer-Identifikationsnummer", entry.vatId],
    ["Aufsichtsbehörde", entry.supervisor],
    ["Verantwortlich für den Inhalt nach § 18 Abs. 2 MStV", lines(entry.answering)],
    ["Weitere Angaben", entry.more],
  ]);

const RIGHTS = `Sie haben das Recht

- zu erfahren, welche Daten über Sie hier liegen (Art. 15 DSGVO),
- falsche Angaben berichtigen zu lassen (Art. 16 DSGVO),
- Ihre Daten löschen oder nur eingeschränkt nutzen zu lassen (Art. 17 und 18 DSGVO),
- Ihre Daten in einer Form zu bekommen, die Sie mitnehmen können (Art. 20 DSGVO),
- der Nutzung zu widersprechen (Art. 21 DSGVO).

Ein Brief, ein Anruf oder eine E-Mail an die Stelle oben genügt.`;

const COOKIES = `Wenn Sie nur lesen, legt dieses Portal nichts auf Ihrem Gerät ab, was Sie wiedererkennt. Wer die Sprache wechselt, bekommt ein Cookie mit dieser Sprache; wer sich anmeldet, eines für die Anmeldung. Beide sind dafür nötig (§ 25 Abs. 2 TDDDG). Es gibt keine Werbung, keine Auswertung einzelner Besuche und keine Inhalte von fremden Servern.`;

/** Source: Art. 13 GDPR. What is done with data is what the program declares of itself. */
export const privacySections = (entry: Privacy, activities: readonly Activity[]): Section[] =>
  sectionsOf([
    ["Wer verantwortlich ist", lines(entry.responsible)],
    ["Datenschutzbeauftragte", lines(entry.officer)],
    ["Was auf Ihrem Gerät liegt", COOKIES],
    [
      "Welche Daten hier liegen",
      activities
        .filter(({ entries }) => entries.length > 0)
        .map(activityText)
        .join("\n\n"),
    ],
    [
      "Wer Daten bekommt",
      "Das Rechenzentrum und der Mailserver, die wir damit beauftragt haben. In Länder außerhalb der Europäischen Union übermittelt dieses Portal nichts.",
    ],
    ["Ihre Rechte", RIGHTS],
    ["Wo Sie sich beschweren können", lines(entry.authority)],
    ["Ergänzungen", entry.more],
  ]);

const activityText = ({ title, entries }: Activity): string =>
  [
    `### ${title}`,
    ...entries.map(
      ({ data, purpose, legalBasis, retention }) =>
        `- **${data}**  \n  Wozu: ${purpose}  \n  Grundlage: ${legalBasis}  \n  Wie lange: ${retention}`,
    ),
  ].join("\n\n");

const CONFORMS: Record<Accessibility["conformity"], string> = {
  full: "Dieses Portal erfüllt die Anforderungen der Barrierefreien-Informationstechnik-Verordnung (BITV 2.0) und der Norm EN 301 549.",
  partial:
    "Dieses Portal erfüllt die Anforderungen der Barrierefreien-Informationstechnik-Verordnung (BITV 2.0) und der Norm EN 301 549 zum größten Teil. Was noch fehlt, steht unten.",
  none: "Dieses Portal erfüllt die Anforderungen der Barrierefreien-Informationstechnik-Verordnung (BITV 2.0) und der Norm EN 301 549 noch nicht. Was fehlt, steht unten.",
};

const METHOD: Record<Accessibility["method"], string> = {
  self: "Wir haben das Portal selbst geprüft",
  external: "Eine unabhängige Stelle hat das Portal geprüft",
};

/** Source: Implementing Decision (EU) 2018/1523, annex; § 7 BITV 2.0. */
export const accessibilitySections = (entry: Accessibility): Section[] =>
  sectionsOf([
    ["Wie barrierefrei dieses Portal ist", CONFORMS[entry.conformity]],
    ["Was noch nicht barrierefrei ist", entry.gaps],
    ["Wie und wann geprüft wurde", `${METHOD[entry.method]}, zuletzt am ${shortDate(entry.evaluatedOn, "de")}.`],
    [
      "Eine Barriere melden",
      `Sie kommen an einer Stelle nicht weiter? [Melden Sie die Barriere](${reportBarrierUrl}), oder wenden Sie sich an:\n\n${lines(entry.contact)}`,
    ],
    ["Wenn Sie keine gute Antwort bekommen", lines(entry.enforcement)],
    ["Weitere Angaben", entry.more],
  ]);
