import type { TenantTx } from "../../db";
import { partsOf, possibleParts } from "../index/compounds";
import { isWordAmong } from "../index/vocabulary";
import { codeOf } from "../lexemes";
import { formsOf, slipsAllowed, slipsBetween } from "../spelling";
import { stemsOf } from "../stems";
import { countEach, listKnown, listSimilar, type Place } from "./queries";
import { type Asked, allOf, type Clause, clauseOf, clauseOfBeginning, oneOf } from "./question";

/** A word for which another way was found. `meant` is the word that was probably meant, when it was misspelt; partial is what has a part of the word. */
export type Guess = { clause: Clause; stems: readonly string[]; meant?: string; isPartial?: boolean };

const SHORTEST_BEGINNING = 3;
/** So many letters of a word have to be right for its second slip to be forgiven. */
const RIGHT_LETTERS = 4;
const MOST_TRIED = 8;

/**
 * What may be meant by a word that stands nowhere, as far as the viewer finds something by it: the beginning of a word,
 * a compound that is new to us, or a word with a slip in it. Nobody is told a word that they may not read.
 */
export async function guess(tx: TenantTx, asked: Asked, place: Place): Promise<Guess | undefined> {
  return (await byBeginning(tx, asked, place)) ?? (await bySlip(tx, asked, place)) ?? (await byParts(tx, asked, place));
}

async function byBeginning(tx: TenantTx, { word }: Asked, place: Place): Promise<Guess | undefined> {
  if (word.length < SHORTEST_BEGINNING) return undefined;
  const clause = clauseOfBeginning(codeOf(place.portalId), word);
  const [count = 0] = await countEach(tx, [clause], place);
  return count > 0 ? { clause, stems: [word] } : undefined;
}

async function bySlip(tx: TenantTx, { word }: Asked, place: Place): Promise<Guess | undefined> {
  const allowed = slipsAllowed(word);
  const beginning = word.length > RIGHT_LETTERS + 1 ? word.slice(0, RIGHT_LETTERS) : "";
  const near = (await listSimilar(tx, formsOf(word), beginning))
    .map((known) => ({ ...known, slips: slipsBetween(word, known.word, allowed) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((one, other) => one.slips - other.slips || nearness(word, other.word) - nearness(word, one.word))
    .slice(0, MOST_TRIED);
  const stems = await stemsOf(
    tx,
    near.map(({ word: known }) => known),
  );
  const tried = near.map((known) => {
    const own = [...new Set(Object.values(stems.get(known.word) ?? {}).filter((stem) => stem !== undefined))];
    return { ...known, stems: own, clause: clauseOf(codeOf(place.portalId), own) };
  });
  const counts = await countEach(
    tx,
    tried.map(({ clause }) => clause),
    place,
  );
  const found = tried
    .map((candidate, index) => ({ ...candidate, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const fewest = Math.min(...found.map(({ slips }) => slips));
  const [best] = found
    .filter(({ slips }) => slips === fewest)
    .sort((one, other) => nearness(word, other.word) - nearness(word, one.word) || other.count - one.count);
  return best && { clause: best.clause, stems: best.stems, meant: best.written };
}

/** People get the beginning of a word right, and its length. */
const nearness = (word: string, other: string): number =>
  (word[0] === other[0] ? 2 : 0) + (word.length === other.length ? 1 : 0);

async function byParts(tx: TenantTx, { word }: Asked, place: Place): Promise<Guess | undefined> {
  const parts = partsOf(word, isWordAmong(await listKnown(tx, possibleParts(word))));
  if (parts.length === 0) return undefined;
  const stems = await stemsOf(tx, parts);
  const telling = parts.map((part) => stems.get(part)?.german).filter((stem) => stem !== undefined);
  if (telling.length === 0) return undefined;
  const clauses = telling.map((stem) => clauseOf(codeOf(place.portalId), [stem]));
  const [whole, some] = [allOf(clauses), oneOf(clauses)];
  const [ofWhole = 0, ofSome = 0] = await countEach(tx, [whole, some], place);
  if (ofWhole > 0) return { clause: whole, stems: telling };
  return ofSome > 0 ? { clause: some, stems: telling, isPartial: true } : undefined;
}
