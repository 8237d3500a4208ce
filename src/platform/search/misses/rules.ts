import { DAY_MS } from "../../time/day";
import type { Question } from "../question/question";

/**
 * So many different people have to ask the same in vain before it is written down. Source: the usual smallest group in
 * statistics of public bodies (cells below 3 are suppressed, § 16 BStatG and the practice of the statistical offices).
 */
export const FEWEST_PEOPLE = 3;
/** Days for which it is remembered, in memory only, who asked what; after that everybody counts anew. */
export const REMEMBERED_DAYS = 7;
/** Days for which editors see a question: one season, so that they see what comes back. */
export const KEPT_DAYS = 90;

const LONGEST = 60;
const MOST_WORDS = 5;

/**
 * What may be written down of a question: its words in small letters. Undefined when it is too long to be a question
 * for something that is missing, or looks like an address, a number or a name with a number.
 *
 * @example keptOf({ typed: "Tauschregal?", … }) // "tauschregal"
 */
export function keptOf({ typed, words, isCut }: Question): string | undefined {
  const plain = typed.toLowerCase();
  if (isCut || words.length === 0 || words.length > MOST_WORDS) return undefined;
  if (/[@\d/\\:]|www\.|\.\p{L}{2,}(?:\s|$)/u.test(plain)) return undefined;
  const kept = words.map(({ written }) => written.toLowerCase()).join(" ");
  return kept.length <= LONGEST ? kept : undefined;
}

/** Whether what was remembered since then counts no more. */
export const isOver = (since: Date, now: Date): boolean => now.getTime() - since.getTime() >= REMEMBERED_DAYS * DAY_MS;
