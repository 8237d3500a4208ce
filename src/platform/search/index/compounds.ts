/** Whether something is a word by itself. */
export type IsWord = (word: string) => boolean;

/**
 * What joins two words of a German compound ("Fugenelemente"), and what the first one may have lost. Written by hand
 * after the usual list of grammars (Duden, Die Grammatik, § Komposition).
 */
const JOINTS = ["", "s", "es", "n", "en", "er", "e", "ens"];
const LOST = ["", "e", "n", "en"];
/** Endings of the last word, so that "Karten" is known by "Karte". */
const ENDINGS = ["", "n", "en", "e", "s", "es", "er", "ern"];

const SHORTEST_COMPOUND = 7;
const SHORTEST_PART = 3;
/** Below this a part has to be on our own list: short words of a text are too often endings. */
export const SHORTEST_FOUND_PART = 4;
const MOST_PARTS = 4;

/**
 * The words that a folded compound is made of, or none when it is not made of words that are known. Of several ways it
 * takes the one with the fewest parts, and of these the one whose last word is the longest.
 *
 * @example partsOf("ehrenamtskarte", isWord) // ["ehrenamt", "karte"]
 */
export function partsOf(word: string, isWord: IsWord): string[] {
  if (word.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(word)) return [];
  for (let most = 2; most <= MOST_PARTS; most++) {
    const parts = split(word, isWord, most);
    if (parts) return parts;
  }
  return [];
}

function split(word: string, isWord: IsWord, most: number): string[] | undefined {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const head = headOf(word.slice(0, at), isWord);
    if (head === undefined) continue;
    const rest = word.slice(at);
    const tail = tailOf(rest, isWord);
    if (tail !== undefined) return [head, tail];
    const further = most > 2 && rest.length >= SHORTEST_COMPOUND ? split(rest, isWord, most - 1) : undefined;
    if (further) return [head, ...further];
  }
  return undefined;
}

/** The word behind the beginning of a compound. @example headOf("ehrenamts", isWord) // "ehrenamt" */
function headOf(text: string, isWord: IsWord): string | undefined {
  for (const joint of JOINTS) {
    if (!text.endsWith(joint)) continue;
    const word = text.slice(0, text.length - joint.length);
    if (word.length >= SHORTEST_PART && isWord(word)) return word;
  }
  return LOST.map((lost) => text + lost).find((word) => word !== text && isWord(word));
}

/** The word behind its end. @example tailOf("karten", isWord) // "karte" */
function tailOf(text: string, isWord: IsWord): string | undefined {
  for (const ending of ENDINGS) {
    if (!text.endsWith(ending)) continue;
    const word = text.slice(0, text.length - ending.length);
    if (word.length >= SHORTEST_PART && isWord(word)) return word;
  }
  return undefined;
}

/** Everything that may be a part of a compound, to ask for it at once. */
export function possibleParts(word: string): string[] {
  const parts = new Set<string>();
  if (word.length < SHORTEST_COMPOUND) return [];
  for (let from = 0; from < word.length; from++) {
    if (from > 0 && from < SHORTEST_PART) continue;
    for (let to = from + SHORTEST_PART; to <= word.length; to++) {
      if (to - from === word.length) continue;
      parts.add(word.slice(from, to));
      if (to < word.length) for (const lost of LOST) parts.add(word.slice(from, to) + lost);
    }
  }
  return [...parts];
}
