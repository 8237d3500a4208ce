import type { Locale } from "../../platform/text";
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

export const pagesUrl = "/redaktion/seiten";
export const newPageUrl = `${pagesUrl}/neu`;

export const translationsUrl = "/redaktion/uebersetzungen";

/** Where a translation is compared with its original. */
export const compareUrl = ({ pageId, locale }: { pageId: string; locale: Locale }) =>
  `${translationsUrl}/${pageId}/${locale}`;

/** Where a page is worked on in one language. */
export const editPageUrl = ({ pageId, locale }: { pageId: string; locale: Locale }) =>
  `${pagesUrl}/${pageId}/${locale}`;

type EditedPlace = Parameters<typeof editPageUrl>[0];
export const editSectionUrl = (place: EditedPlace, sectionId: string) =>
  `${editPageUrl(place)}/abschnitte/${sectionId}`;
export const newSectionUrl = (place: EditedPlace) => `${editPageUrl(place)}/abschnitt`;
export const headUrl = (place: EditedPlace) => `${editPageUrl(place)}/kopf`;
export const orderUrl = (place: EditedPlace) => `${editPageUrl(place)}/abschnitte`;
export const stateUrl = (place: EditedPlace) => `${editPageUrl(place)}/stand`;
export const languageUrl = (place: EditedPlace) => `${editPageUrl(place)}/sprache`;
export const previewUrl = (place: EditedPlace) => `${editPageUrl(place)}/vorschau`;
export const historyUrl = (place: EditedPlace) => `${editPageUrl(place)}/verlauf`;
export const revisionUrl = (place: EditedPlace, number: number) => `${historyUrl(place)}/${number}`;
export const removeRevisionUrl = (place: EditedPlace, number: number) => `${revisionUrl(place, number)}/entfernen`;
export const addressUrl = (place: EditedPlace) => `${editPageUrl(place)}/adresse`;
export const untrashUrl = (place: EditedPlace) => `${editPageUrl(place)}/zurueckholen`;
