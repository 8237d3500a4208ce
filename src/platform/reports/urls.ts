/** Where anybody reports an object. */
export const reportPath = "/melden";

export const reportUrl = (objectId: string) => `${reportPath}/${objectId}`;
export const thanksPath = `${reportPath}/danke`;
export const thanksUrl = (reference: string, isMailed = true) =>
  `${thanksPath}?nummer=${reference}${isMailed ? "" : "&mail=nein"}`;

/** The key stands in the query: paths are logged, queries are not. */
export const confirmPath = `${reportPath}/adresse`;
export const confirmUrl = (key: string) => `${confirmPath}?schluessel=${key}`;

export const appealsPath = "/konto/meldungen";
export const appealUrl = (reportId: string) => `${appealsPath}/${reportId}`;

export const reportsUrl = "/verwaltung/meldungen";
export const decisionUrl = (reportId: string) => `${reportsUrl}/${reportId}`;

/** The oldest report of the last row on a page of the list. */
export type PageKey = { since: Date; id: string };

/** The page of the list behind a row. */
export const reportsAfter = ({ since, id }: PageKey): string =>
  `${reportsUrl}?${new URLSearchParams({ nach: since.toISOString(), id })}`;

/** In a pattern of a route. */
export const ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
