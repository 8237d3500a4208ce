import type { NoticeKind } from "./legal/notices";

export const portalUrl = "/verwaltung/portal";
export const liveUrl = `${portalUrl}/freischalten`;
export const takeDownUrl = `${portalUrl}/zuruecknehmen`;
export const barriersUrl = `${portalUrl}/barrieren`;
export const answeredUrl = (id: string) => `${barriersUrl}/${id}/beantwortet`;
export const detailsUrl = `${portalUrl}/angaben`;
export const menuUrl = `${portalUrl}/menue`;
export const hostsUrl = `${portalUrl}/rechnernamen`;
export const redirectsUrl = `${portalUrl}/weiterleitungen`;
export const portalPeopleUrl = `${portalUrl}/personen`;
export const takeRoleUrl = `${portalPeopleUrl}/nehmen`;
export const coloursUrl = `${portalUrl}/farben`;
export const bannerUrl = `${portalUrl}/hinweis`;

/** The form of a page that the law asks for; the page itself has the same last word. */
export const noticeUrl = (kind: NoticeKind) => `${portalUrl}/${NOTICE_SLUGS[kind]}`;

/** Where the pages stand, in every portal. */
export const NOTICE_SLUGS: Record<NoticeKind, string> = {
  imprint: "impressum",
  privacy: "datenschutz",
  accessibility: "barrierefreiheit",
};

/** Linked from every accessibility statement. */
export const reportBarrierUrl = "/barrierefreiheit/melden";
export const barrierThanksUrl = "/barrierefreiheit/danke";

export const menuItemUrl = (place: number) => `${menuUrl}/${place}`;
export const moveMenuItemUrl = (place: number) => `${menuItemUrl(place)}/bewegen`;
export const primaryHostUrl = `${hostsUrl}/erster`;
export const proveHostUrl = `${hostsUrl}/nachweis`;
export const dropHostUrl = `${hostsUrl}/entfernen`;
export const checkHostUrl = (host: string) => `${hostsUrl}?${new URLSearchParams({ pruefen: host })}`;
export const removeRedirectUrl = `${redirectsUrl}/entfernen`;
export const colourPreviewUrl = `${coloursUrl}/vorschau`;
export const colourPreviewCssUrl = `${coloursUrl}/vorschau.css`;
export const logoUrl = `${portalUrl}/logo`;
export const removeLogoUrl = `${logoUrl}/entfernen`;
export const kitUrl = `${portalUrl}/medienpaket`;
export const takeFromKitUrl = `${kitUrl}/entfernen`;
