/** Embeddings, overrides and isolates: they can make a text read differently from what it is. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Takes the invisible marks out that turn the direction of a text, as in a file name that hides its ending. The
 * plain left-to-right and right-to-left marks of Hebrew and Arabic stay.
 *
 * @example withoutDirectionMarks("plan\u202Efdp.exe") // "planfdp.exe"
 */
export const withoutDirectionMarks = (text: string): string => text.replace(DIRECTION_MARKS, "");
