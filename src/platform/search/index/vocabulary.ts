import type { TenantTx } from "../../db";
import type { Token } from "../fold";
import { formsOf } from "../spelling";
import { type IsWord, partsOf, possibleParts, SHORTEST_FOUND_PART } from "./compounds";
import { noParts, ownParts } from "./own-parts";

/** Folded word → the words it is made of; none for most. */
export type Parts = Map<string, readonly string[]>;

const CHUNK = 5_000;
/** From so many new words on, it is faster to read all known ones than to ask for each part. */
const MANY = 50;

/**
 * Lets the tenant know the words of some texts, and returns the parts of each. Parts that nobody wrote alone become
 * words as well, so that they are found when they are misspelt.
 *
 * @example const parts = await learnWords(tx, tokensOf(text));
 */
export async function learnWords(tx: TenantTx, tokens: readonly Token[]): Promise<Parts> {
  const written = new Map<string, string>();
  for (const { word, written: form } of tokens) if (!written.has(word)) written.set(word, form);
  const parts: Parts = await knownParts(tx, [...written.keys()]);
  const fresh = [...written.keys()].filter((word) => !parts.has(word));
  const isWord = await wordTest(tx, fresh);
  for (const word of fresh) parts.set(word, partsOf(word, isWord));
  const alone = fresh.flatMap((word) => parts.get(word) ?? []).filter((part) => !written.has(part));
  for (const part of alone) written.set(part, ownParts.get(part) ?? part);
  const rows = [...new Set([...fresh, ...alone])].map((word) => ({
    ...{ word, written: written.get(word) ?? word },
    parts: [...(parts.get(word) ?? [])],
  }));
  await insertWords(tx, rows);
  return parts;
}

async function knownParts(tx: TenantTx, words: string[]): Promise<Parts> {
  const known: Parts = new Map();
  for (let from = 0; from < words.length; from += CHUNK) {
    const rows = await tx
      .selectFrom("searchWords")
      .select(["word", "parts"])
      .where(({ eb, val }) => eb("word", "=", eb.fn.any(val(words.slice(from, from + CHUNK)))))
      .execute();
    for (const { word, parts } of rows) known.set(word, parts);
  }
  return known;
}

/** A word of our own list, of the tenant's texts so far, or of these ones. */
async function wordTest(tx: TenantTx, fresh: string[]): Promise<IsWord> {
  const candidates = fresh.length > MANY ? undefined : [...new Set(fresh.flatMap(possibleParts))];
  const rows = await tx
    .selectFrom("searchWords")
    .select("word")
    .$if(candidates !== undefined, (query) =>
      query.where(({ eb, val }) => eb("word", "=", eb.fn.any(val(candidates ?? [])))),
    )
    .execute();
  return isWordAmong(new Set([...fresh, ...rows.map(({ word }) => word)]));
}

/** @example isWordAmong(new Set(["karte"]))("karte") → true */
export const isWordAmong =
  (words: ReadonlySet<string>): IsWord =>
  (word) =>
    ownParts.has(word) || (word.length >= SHORTEST_FOUND_PART && words.has(word) && !noParts.has(word));

type WordRow = { word: string; written: string; parts: string[] };

async function insertWords(tx: TenantTx, rows: WordRow[]) {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    await tx
      .insertInto("searchWords")
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const spellings = chunk.flatMap(({ word }) => formsOf(word).map((form) => ({ form, word })));
    for (let at = 0; at < spellings.length; at += CHUNK) {
      await tx
        .insertInto("searchSpellings")
        .values(spellings.slice(at, at + CHUNK))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}

/**
 * Looks at all words again: a compound may have been written before the words that it is made of. Returns those whose
 * parts are others now.
 */
export async function splitAgain(tx: TenantTx): Promise<string[]> {
  const rows = await tx.selectFrom("searchWords").select(["word", "parts"]).execute();
  const isWord = isWordAmong(new Set(rows.map(({ word }) => word)));
  const changed: string[] = [];
  for (const { word, parts: before } of rows) {
    const parts = partsOf(word, isWord);
    if (parts.join(" ") === before.join(" ")) continue;
    await tx.updateTable("searchWords").set({ parts }).where("word", "=", word).execute();
    changed.push(word);
  }
  return changed;
}
