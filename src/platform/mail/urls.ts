/** Mail programs post here without coming from a page of ours; the token is the right to do it. */
export const UNSUBSCRIBE_PATH = "/abmelden/mails";

/** The token stands in the query: paths are logged, queries are not. */
export const unsubscribeUrl = (token: string) => `${UNSUBSCRIBE_PATH}?schluessel=${token}`;
export const mailsUrl = "/verwaltung/mails";
export const sendAgainUrl = (id: string) => `${mailsUrl}/${id}/nochmal`;
export const testMailUrl = `${mailsUrl}/probe`;
export const devMailsUrl = "/dev/mails";
export const devMailUrl = (id: string) => `${devMailsUrl}/${id}`;
export const devMailHtmlUrl = (id: string) => `${devMailsUrl}/${id}/ansicht`;
export const previewUrl = (name: string) => `${devMailsUrl}/vorschau/${name}`;
export const previewHtmlUrl = (name: string) => `${previewUrl(name)}/ansicht`;
