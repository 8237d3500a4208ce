import { readTolerantDate } from "./tolerant-date";

/** The shape of a date in figures, even of one that is not in the calendar. */
const FIGURES = /^\d{1,2}\. ?\d{1,2}\. ?(\d{4}|\d{2})$/;

/** Whether a text is nothing but a date. @example looksLikeDate("02.07.2019") // true */
export const looksLikeDate = (text: string): boolean =>
  FIGURES.test(text.trim()) || readTolerantDate(text).precision !== "unknown";

/**
 * Whether an editor has put the title into the field of the date and the date into that of the title.
 *
 * @example areSwapped({ title: "02.07.2019", date: "Fortschrittstreffen" }) // true
 */
export const areSwapped = ({ title, date }: { title: string; date: string }): boolean =>
  looksLikeDate(title) && !looksLikeDate(date) && /\p{L}{2}/u.test(date);
