/**
 * Without characters that no column takes: NUL, and halves of characters beyond U+FFFF. A form brings none of them, but
 * what is decoded once more may.
 *
 * @example soundText(decodeURIComponent("/a%00b")) === "/ab"
 */
export const soundText = (text: string): string => text.replace(UNSOUND, "");

/** The same for all texts of a JSON value, and for the names in it. */
export function soundJson(value: unknown): unknown {
  if (typeof value === "string") return soundText(value);
  if (Array.isArray(value)) return value.map(soundJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [soundText(name), soundJson(part)]));
}

const UNSOUND = /[\0\p{Cs}]/gu;
