const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const GROUPS = /[\p{L}\p{M}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;
const HYPHEN = /[-\u2010\u2011]/;
const PLAIN = /^[a-z0-9]+$/;
const LONGEST = 60;

/**
 * A word as it is compared: small letters without accents, "ss" for "ß", and neither an umlaut nor its spelling with an
 * e, which many keyboards leave as the only way. Two spellings of one word become the same; that now and then two words
 * do, costs little.
 *
 * @example fold("Bänke") === fold("Baenke") // "banke"
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  const bare = PLAIN.test(small)
    ? small
    : small
        .replaceAll("ß", "ss")
        .normalize("NFKD")
        .replace(/[^\p{L}\p{N}]/gu, "");
  return bare.replace(/(?<![aeiouq])([aou])e/g, "$1");
}

export type Token = {
  /** As it was written. */
  written: string;
  word: string;
};

/** Without what nobody sees: hyphens that wait for the end of a line, marks of direction. */
export const visible = (text: string): string => text.normalize("NFC").replace(INVISIBLE, "");

/**
 * The words of a text in their order. What is joined by hyphens counts in parts and as a whole.
 *
 * @example tokensOf("Am Handy-Tisch").map(({ word }) => word) // ["am", "handy", "tisch", "handytisch"]
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [group] of visible(text).matchAll(GROUPS)) {
    const pieces = group.split(HYPHEN);
    for (const piece of pieces) add(tokens, piece);
    if (pieces.length > 1) add(tokens, pieces.join(""), group);
  }
  return tokens;
}

function add(tokens: Token[], piece: string, written = piece) {
  const word = piece.length > LONGEST ? "" : fold(piece);
  if (word !== "" && word.length <= LONGEST) tokens.push({ written, word });
}
