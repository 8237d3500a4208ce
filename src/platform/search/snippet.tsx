/** A piece of text; what was asked for is marked. */
export type Piece = { text: string; isMarked: boolean };

const LENGTH = 220;
/** Characters in front of the first hit. */
const BEFORE = 60;
/** Pieces of one text at most. */
const MOST = 60;
const LONGEST_WORD = 60;
/** A stem this long may be found within a word. */
const SHORTEST_WITHIN = 4;

const SPELLINGS: Record<string, string> = {
  a: "(?:ae|[aäàáâãå])",
  o: "(?:oe|[oöòóôõø])",
  u: "(?:ue|[uüùúû])",
  e: "[eéèêë]",
  i: "[iíìîï]",
  n: "[nñ]",
  c: "[cç]",
};

/**
 * Finds stems: at the beginning of a word, and longer ones also within, where they may be parts of a compound.
 *
 * @example "Ehrenamtskarte".search(markerOf(["kart"]))
 */
export function markerOf(stems: readonly string[]): RegExp | undefined {
  if (stems.length === 0) return undefined;
  const patterns = [...new Set(stems)]
    .sort((one, other) => other.length - one.length)
    .map((stem) => (stem.length < SHORTEST_WITHIN ? `(?<![\\p{L}\\p{N}])${patternOf(stem)}` : patternOf(stem)));
  return new RegExp(patterns.join("|"), "giu");
}

const patternOf = (stem: string): string =>
  stem
    .replaceAll("ss", "\u0000")
    .replace(/./gsu, (letter) => (letter === "\u0000" ? "(?:ss|ß)" : (SPELLINGS[letter] ?? letter)));

/** Cuts a text into pieces, the whole words being marked. Nothing is left out. @example piecesOf("Die Karte", markerOf(["kart"])) */
export function piecesOf(text: string, marker: RegExp | undefined): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: stem } of marker ? text.matchAll(marker) : []) {
    if (index < end || pieces.length > MOST) continue;
    const from = index - lettersBefore(text.slice(end, index));
    const to = index + stem.length + lettersAfter(text.slice(index + stem.length));
    if (from > end) pieces.push({ text: text.slice(end, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMarked: false });
  return pieces;
}

const lettersBefore = (text: string): number => /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(-LONGEST_WORD))?.[0].length ?? 0;
const lettersAfter = (text: string): number =>
  /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(0, LONGEST_WORD))?.[0].length ?? 0;

/** The passage of a text in which it first has what was asked for; its beginning otherwise. */
export function passageOf(text: string, marker: RegExp | undefined): string {
  const first = marker ? text.search(marker) : -1;
  const from = first > BEFORE ? wordStart(text, first - BEFORE) : 0;
  const passage = text.slice(from, from + LENGTH);
  const isCut = from + LENGTH < text.length;
  const whole = isCut ? passage.replace(/\s\S*$/, "") : passage;
  const inOneLine = whole
    .trim()
    .replace(/([.?!:])\s*\n\s*/g, "$1 ")
    .replace(/\s*\n\s*/g, " · ")
    .replace(/\s+/g, " ");
  return `${from > 0 ? "… " : ""}${inOneLine}${isCut ? " …" : ""}`;
}

function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + BEFORE).search(/\s/);
  return blank < 0 ? at : at + blank + 1;
}

/** Text with its marks. Whatever stands in it is text. @example <Marked text={hit.title} marker={marker} /> */
export const Marked = ({ text, marker }: { text: string; marker: RegExp | undefined }) => (
  <>{piecesOf(text, marker).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>
);
