import type { TenantTx } from "../../db";
import { codeOf } from "../lexemes";
import { type OtherName, otherNamesOf } from "../synonyms/synonyms";
import { type Guess, guess } from "./guess";
import { type After, countEach, type Found, listHits, type Place } from "./queries";
import { type Asked, allOf, type Clause, clauseOf, oneOf, type Question } from "./question";

export type Wish = { kind?: string | undefined; after?: After | undefined };

/** A word that was read differently: "Ehrenmatskarte" as "Ehrenamtskarte". */
export type Correction = { typed: string; meant: string };

export type Answer = Found & {
  corrections: readonly Correction[];
  /** Nothing has all the words; these have some of them. */
  isPartial: boolean;
  /** What to mark in titles and texts. */
  stems: readonly string[];
};

const NOTHING: Answer = { counts: {}, isMore: false, hits: [], corrections: [], isPartial: false, stems: [] };

/**
 * What a viewer finds in a portal. All words together at first; when nothing has them all, words that stand nowhere are
 * read as they were probably meant; when that does not help either, some of the words are enough.
 *
 * @example const answer = await find(tx, question, { portalId, viewer }, { kind: "measure" });
 */
export async function find(tx: TenantTx, question: Question, place: Place, wish: Wish): Promise<Answer> {
  if (question.words.length === 0) return NOTHING;
  const { asked, whole } = await nameOtherwise(tx, question, place.portalId);
  const stems = [...asked.flatMap((word) => word.marks), ...whole.flat(2)];
  const code = codeOf(place.portalId);
  const all = allOf(asked.map(({ clause }) => clause));
  const exact = await listHits(tx, oneOf([all, ...whole.map((name) => clauseOfName(code, name))]), place, wish);
  if (hasSome(exact)) return { ...exact, corrections: [], isPartial: false, stems };
  return findMeant(tx, asked, place, wish);
}

/** A word with what finds it: itself, or whatever else it is called here. */
type Asking = Asked & { clause: Clause; marks: readonly string[] };

/** The words of a question with their other names, and the other names of all of them together. */
async function nameOtherwise(tx: TenantTx, { words }: Question, portalId: string) {
  const code = codeOf(portalId);
  const together = words.length > 1 ? [words.map(({ word }) => word).join(" ")] : [];
  const names = await otherNamesOf(tx, portalId, [...words.map(({ word }) => word), ...together]);
  const asked = words.map((word, index): Asking => {
    const others = names[index] ?? [];
    return {
      ...word,
      clause: oneOf([clauseOf(code, word.stems), ...others.map((name) => clauseOfName(code, name))]),
      marks: [...word.stems, ...others.flat(2)],
    };
  });
  return { asked, whole: names[words.length] ?? [] };
}

const clauseOfName = (code: string, name: OtherName): Clause => allOf(name.map((stems) => clauseOf(code, stems)));

const hasSome = ({ counts }: Found): boolean => Object.keys(counts).length > 0;

async function findMeant(tx: TenantTx, asked: readonly Asking[], place: Place, wish: Wish): Promise<Answer> {
  const readings = await readAgain(tx, asked, place);
  const known = readings.filter(({ clause }) => clause !== undefined);
  if (known.length === 0) return NOTHING;
  const clauses = known.map(({ clause }) => clause).filter((clause) => clause !== undefined);
  const rest = {
    corrections: known.flatMap(({ typed, meant }) => (meant ? [{ typed, meant }] : [])),
    stems: known.flatMap((reading) => reading.stems),
  };
  const all = known.length === readings.length ? await listHits(tx, allOf(clauses), place, wish) : undefined;
  const isPartial = known.some((reading) => reading.isPartial);
  if (all && hasSome(all)) return { ...all, ...rest, isPartial };
  const some = await listHits(tx, oneOf(clauses), place, wish);
  return { ...some, ...rest, isPartial: true };
}

type Reading = Omit<Guess, "clause"> & { typed: string; clause: Clause | undefined };

/** Each word as it stands somewhere, or as it was probably meant. */
async function readAgain(tx: TenantTx, words: readonly Asking[], place: Place): Promise<Reading[]> {
  const clauses = words.map(({ clause }) => clause);
  const counts = await countEach(tx, clauses, place);
  const readings: Reading[] = [];
  for (const [index, asked] of words.entries()) {
    const { written: typed, marks: stems } = asked;
    const isKnown = (counts[index] ?? 0) > 0;
    const other: Guess | undefined = isKnown ? undefined : await guess(tx, asked, place);
    if (other) readings.push({ typed, ...other });
    else readings.push({ typed, stems, clause: isKnown ? clauses[index] : undefined });
  }
  return readings;
}
