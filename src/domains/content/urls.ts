import { type PageKind, START_SLUG } from "./page";

export const newsUrl = "/neuigkeiten";
export const resultsUrl = "/ergebnisse";
export const trashUrl = "/redaktion/papierkorb";

/** The start page is "/", posts stand below the news, every other page at its own name. */
export function pageUrl({ slug, kind }: { slug: string; kind: PageKind }): string {
  if (slug === START_SLUG) return "/";
  return kind === "post" ? `${newsUrl}/${slug}` : `/${slug}`;
}

/** The permalink of an entry. On a start page it stands below "/ergebnisse". */
export const entryUrl = (page: { slug: string; kind: PageKind }, entrySlug: string): string =>
  `${page.slug === START_SLUG ? resultsUrl : pageUrl(page)}/${entrySlug}`;

export const feedUrl = (page: { slug: string; kind: PageKind }): string =>
  `${page.slug === START_SLUG ? resultsUrl : pageUrl(page)}.atom`;

/** The same results as a document for paper. */
export const printUrl = (page: { slug: string; kind: PageKind }): string =>
  `${page.slug === START_SLUG ? resultsUrl : pageUrl(page)}/druck.pdf`;

export const newsFeedUrl = `${newsUrl}.atom`;

export const editEntryUrl = (id: string) => `/redaktion/eintraege/${id}`;
export const newEntryUrl = (sectionId: string) => `/redaktion/abschnitte/${sectionId}/eintraege`;
export const editTextUrl = (sectionId: string) => `/redaktion/texte/${sectionId}`;
