import type { Period } from "./rules";

export const statisticsUrl = "/verwaltung/statistik";
export const statisticsFileUrl = `${statisticsUrl}.csv`;

export const periodUrl = (period: Period, url = statisticsUrl): string => `${url}?tage=${period}`;
