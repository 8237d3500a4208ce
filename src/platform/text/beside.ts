/**
 * Keeps what was made of a value beside that value, and forgets it with it. For values that nobody changes, and for
 * work that depends on the value and the key alone. At most `most` answers are kept for a value.
 *
 * @example const drawnBeside = keptBeside<string>({ most: 30 }); // drawnBeside(entries, "de", () => draw(entries, "de"))
 */
export function keptBeside<Made>({ most }: { most: number }) {
  const kept = new WeakMap<object, Map<string, Made>>();
  return (value: object, key: string, make: () => Made): Made => {
    const answers = kept.get(value) ?? new Map<string, Made>();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (answers.size >= most) answers.clear();
    kept.set(value, answers.set(key, made));
    return made;
  };
}
