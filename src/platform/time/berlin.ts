const days = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

/** The calendar day of an instant in Germany. @example berlinDate(new Date("2026-06-12T22:30:00Z")) → "2026-06-13" */
export const berlinDate = (now: Date): string => days.format(now);
