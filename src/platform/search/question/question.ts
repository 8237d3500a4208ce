import type { TenantTx } from "../../db";
import type { Locale } from "../../text";
import { tokensOf, visible } from "../fold";
import { anywhere, inTitle } from "../lexemes";
import { type Stems, stemsOf } from "../stems";

/** What somebody asks. */
export type Question = {
  /** As it was typed, without what nobody sees; for the field and for sentences. */
  typed: string;
  /** The words to look for, each once. */
  words: readonly Asked[];
  /** Something was typed, and all of it are words like "der" and "und". */
  saysNothing: boolean;
  /** More was typed than anybody looks for; the rest was left out. */
  isCut: boolean;
};

/** A word of a question: folded, as it was typed, with its stems. */
export type Asked = { word: string; written: string; stems: readonly string[] };

/** Characters and words that are looked for. The longest sensible question that was tried has nine words. */
export const LONGEST = 200;
const MOST_WORDS = 12;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;

/**
 * Reads what somebody typed, whatever it is: at most 12 words of 200 characters.
 *
 * @example const question = await readQuestion(tx, c.req.query("q") ?? "", locale);
 */
export async function readQuestion(tx: TenantTx, raw: string, locale: Locale): Promise<Question> {
  const whole = visible(raw).replace(UNSEEN, " ").replace(/\s+/g, " ").trim();
  const characters = [...whole];
  const typed = characters.slice(0, LONGEST).join("").trim();
  const tokens = new Map(
    tokensOf(typed.replace(/[-\u2010\u2011]/g, " ")).map(({ word, written }) => [word, written] as const),
  );
  const stems = await stemsOf(tx, [...tokens.keys()]);
  const asked = [...tokens].map(([word, written]) => ({ word, written, ...stems.get(word) }));
  const telling = mostTelling(asked, locale === "en" ? "english" : "german");
  return {
    typed,
    words: telling.slice(0, MOST_WORDS).map(({ word, written, german, english }) => ({
      ...{ word, written },
      stems: [...new Set([german, english].filter((stem) => stem !== undefined))],
    })),
    saysNothing: asked.length > 0 && telling.length === 0,
    isCut: characters.length > LONGEST || telling.length > MOST_WORDS,
  };
}

/** Words that say something in both languages; when there are none, in the reader's own: "Not", "will". */
function mostTelling<Word extends Partial<Stems>>(asked: readonly Word[], own: keyof Stems): readonly Word[] {
  const inBoth = asked.filter(({ german, english }) => german !== undefined && english !== undefined);
  return inBoth.length > 0 ? inBoth : asked.filter((word) => word[own] !== undefined);
}

/** A part of a query to the index: any of some stems; of two texts, the one for titles alone. */
export type Clause = { any: string; titled: string };

/** Finds a word in all its forms. @example clauseOf("0af3b2c1", ["bank"]).any // "'0af3b2c1bank'" */
export const clauseOf = (code: string, stems: readonly string[]): Clause => ({
  any: either(stems.map((stem) => `'${anywhere(code, stem)}'`)),
  titled: either(stems.map((stem) => `'${inTitle(code, stem)}'`)),
});

/** Finds every word that begins so. */
export const clauseOfBeginning = (code: string, beginning: string): Clause => ({
  any: `'${anywhere(code, beginning)}':*`,
  titled: `'${inTitle(code, beginning)}':*`,
});

const joined =
  (by: string) =>
  (texts: readonly string[]): string =>
    texts.length === 1 ? (texts[0] ?? "") : `(${texts.join(by)})`;
const either = joined(" | ");
const together = joined(" & ");

/** All of the clauses at once. */
export const allOf = (clauses: readonly Clause[]): Clause => ({
  any: together(clauses.map(({ any }) => any)),
  titled: together(clauses.map(({ titled }) => titled)),
});

/** At least one of them. */
export const oneOf = (clauses: readonly Clause[]): Clause => ({
  any: either(clauses.map(({ any }) => any)),
  titled: either(clauses.map(({ titled }) => titled)),
});
