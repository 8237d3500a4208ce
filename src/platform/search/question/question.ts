import type { TenantTx } from "../../db";
import type { Locale } from "../../text";
import { tokensOf, visible } from "../fold";
import { anywhere, inSample, inTitle, ofKind } from "../lexemes";
import { type Stems, stemsOf } from "../stems";
import { LONGEST, MOST_WORDS } from "./rules";

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

/** A part of a query to the index: any of some stems; of the three texts, one is for titles alone, one for the sample. */
export type Clause = { any: string; titled: string; sampled: string };

/** Finds a word in all its forms. @example clauseOf("b2c1", ["bank"]).any // "'b2c1bank'" */
export const clauseOf = (code: string, stems: readonly string[]): Clause =>
  oneOf(stems.map((stem) => lexemes(code, stem, "")));

/** Finds every word that begins so. */
export const clauseOfBeginning = (code: string, beginning: string): Clause => lexemes(code, beginning, ":*");

/** Stems are made of letters and figures. */
const lexemes = (code: string, stem: string, end: "" | ":*"): Clause => ({
  any: `'${anywhere(code, stem)}'${end}`,
  titled: `'${inTitle(code, stem)}'${end}`,
  sampled: `'${inSample(code, stem)}'${end}`,
});

/** The same in objects of one kind. */
export const inKind = (clause: Clause, code: string, kind: string): Clause => {
  const lexeme = `'${ofKind(code, kind)}'`;
  return allOf([clause, { any: lexeme, titled: lexeme, sampled: lexeme }]);
};

/** All of the clauses at once. */
export const allOf = (clauses: readonly Clause[]): Clause => join(clauses, " & ");

/** At least one of them. */
export const oneOf = (clauses: readonly Clause[]): Clause => join(clauses, " | ");

function join(clauses: readonly Clause[], by: string): Clause {
  const [first] = clauses;
  if (first && clauses.length === 1) return first;
  const joined = (part: keyof Clause) => `(${clauses.map((clause) => clause[part]).join(by)})`;
  return { any: joined("any"), titled: joined("titled"), sampled: joined("sampled") };
}
