/** A day of 24 hours in milliseconds. Not a day of the calendar, which a change of the clock makes longer or shorter. */
export const DAY_MS = 86_400_000;

/** So many times 24 hours before. @example daysBefore(now, 30) */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);
