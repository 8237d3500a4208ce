import type { Token } from "../fold";
import { anywhere, inSample, inTitle, isSampled, ofKind, stemIn } from "../lexemes";
import type { Stems } from "../stems";
import type { Parts } from "./vocabulary";

/** In the order of what a hit is worth: in the title, as a part there, in the text, as a part there. */
type Weight = "A" | "B" | "C" | "D";

/** One language of an object, in words. */
export type WordedText = { isEnglish: boolean; title: Token[]; text: Token[] };

const MOST_LEXEMES = 4_000;
const MOST_PLACES = 4;
/** PostgreSQL counts no further. */
const LAST_PLACE = 16_383;

type Known = { parts: Parts; stems: ReadonlyMap<string, Stems> };

/**
 * What the index keeps of an object, all its languages together: each stem with a few of its places.
 *
 * @example const words = documentOf(texts, { parts, stems }); words("b2c1", page) // "'b2c1bank':1A,7C …"
 */
export function documentOf(
  texts: readonly WordedText[],
  known: Known,
): (code: string, object: { id: string; kind: string }) => string {
  const places = new Map<string, string[]>();
  const titled = new Set<string>();
  let place = 0;
  const note = (stem: string, weight: Weight) => {
    const noted = places.get(stem) ?? [];
    if (noted.length === 0 && places.size >= MOST_LEXEMES) return;
    if (noted.length < MOST_PLACES) places.set(stem, [...noted, `${Math.min(place, LAST_PLACE)}${weight}`]);
    if (weight < "C") titled.add(stem);
  };
  const read = (tokens: readonly Token[], isEnglish: boolean, [whole, part]: [Weight, Weight]) => {
    for (const { word } of tokens) {
      place++;
      const stem = stemIn(known.stems.get(word), isEnglish);
      if (stem !== undefined) note(stem, whole);
      if (isEnglish) continue;
      for (const piece of known.parts.get(word) ?? []) {
        const ofPiece = stemIn(known.stems.get(piece), false);
        if (ofPiece !== undefined && ofPiece !== stem) note(ofPiece, part);
      }
    }
  };
  for (const { title, isEnglish } of texts) read(title, isEnglish, ["A", "B"]);
  for (const { text, isEnglish } of texts) read(text, isEnglish, ["C", "D"]);
  return (code, { id, kind }) =>
    [
      quoted(ofKind(code, kind)),
      ...[...titled].map((stem) => quoted(inTitle(code, stem))),
      ...(isSampled(id) ? [...places.keys()].map((stem) => quoted(inSample(code, stem))) : []),
      ...[...places].map(([stem, at]) => `${quoted(anywhere(code, stem))}:${at.join(",")}`),
    ].join(" ");
}

/** Stems are made of letters and figures. */
const quoted = (lexeme: string) => `'${lexeme}'`;
