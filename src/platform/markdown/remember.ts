const MAX_CHARACTERS = 4_000_000;
/** A text that is longer is rare, and rendering it once more costs little beside sending it. */
const LONGEST = 8_000;

/**
 * Does the same work once: the answers for the texts of the last pages, up to a bound. For functions whose answer
 * depends on the text and the variant alone.
 *
 * @example const render = remembering((text, level) => parser.render(text, { level }));
 */
export function remembering(work: (text: string, variant: number) => string) {
  const known = new Map<string, string>();
  let characters = 0;
  return (text: string, variant: number): string => {
    if (text.length > LONGEST) return work(text, variant);
    const key = `${variant} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const answer = work(text, variant);
    known.set(key, answer);
    characters += key.length + answer.length;
    for (const [oldest, forgotten] of known) {
      if (characters <= MAX_CHARACTERS) break;
      known.delete(oldest);
      characters -= oldest.length + forgotten.length;
    }
    return answer;
  };
}
