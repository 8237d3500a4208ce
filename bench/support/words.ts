/** The same numbers in every run (mulberry32). @example const next = numbers(7); next() // 0 ≤ … < 1 */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WHAT = ["Zwei Bänke", "Ein Fest", "Ein offener Raum", "Acht Hochbeete", "Ein Tisch für alle", "Der Fachtag"];
const WHERE = ["am Mühlbach", "in der Weststadt", "am Rathaus", "auf dem Anger", "am Bahnhof", "in Erlach"];
const HOW = [
  "Sechzig Menschen haben mitgeholfen.",
  "Der Bauhof hat das Holz geliefert.",
  "Am Samstag wird weitergearbeitet.",
  "Die Stadt übernimmt die Miete.",
  "Alle Gruppen waren dabei.",
];

/** Sentences as editors write them, drawn from a few words. */
export function writer(seed: number) {
  const next = numbers(seed);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? "";
  const sentence = () => `${pick(WHAT)} ${pick(WHERE)}`;
  const number = (most: number) => 1 + Math.floor(next() * most);
  return {
    sentence,
    number,
    text: (sentences: number) => Array.from({ length: sentences }, () => pick(HOW)).join(" "),
    /** A date in one of the forms that editors use. */
    date: (year: number) =>
      pick([
        `${String(number(28)).padStart(2, "0")}.${String(number(12)).padStart(2, "0")}.${year}`,
        `${number(28)}. Februar ${year}`,
        `Herbst ${year}`,
        `Mai ${year}`,
        String(year),
        `${year} - ${year + 2}`,
      ]),
  };
}
