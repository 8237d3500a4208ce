import { isEditorOf } from "../auth/session";
import { bannerToday } from "../portals/banner";
import type { MenuItem, Portal } from "../portals/portal";
import { styleOf } from "../portals/theme";
import { catalogue, type Locale } from "../text";
import { markNames } from "../ui/brand-mark";
import type { Link, Shell, Portal as ShownPortal } from "../ui/shell";
import type { Assets } from "./assets";
import type { Visit } from "./env";

/** Every page uses all three: one that is asked for later may come after the first picture. */
const FONTS = ["400", "500", "600"].map((weight) => `fonts/fira-sans-${weight}.woff2`);

const messages = catalogue({
  de: {
    take: "Mitmachen",
    contact: "Anlaufstelle",
    publisher: (name: string) => `Ein Portal von ${name}`,
    account: "Mein Konto",
    administration: "Verwaltung",
    preparing: "Dieses Portal ist in Vorbereitung. Nur Redaktion und Verwaltung sehen es.",
    pages: "Seiten verwalten",
  },
  en: {
    take: "Take part",
    contact: "Contact",
    publisher: (name) => `A portal of ${name}`,
    account: "My account",
    administration: "Administration",
    preparing: "This portal is being prepared. Only editors and administrators see it.",
    pages: "Manage pages",
  },
});

/**
 * What the frame of a page shows of a visit.
 *
 * `readIn`: the languages in which the page itself can be read. Leichte Sprache is offered for pages that have it.
 *
 * @example <Page shell={shellOf(c)} title="AG Räume">…</Page>
 */
export function shellOf(
  { req, var: { locale, portal, person, assets, now } }: Visit,
  readIn: readonly Locale[] = [],
): Shell {
  const { pathname: asked, search, searchParams } = new URL(req.url);
  // A link to "//host/" would leave this one.
  const pathname = asked.replace(/^\/+/, "/");
  const t = messages[locale];
  const menu: Link[] = person
    ? [
        { label: t.account, href: "/konto" },
        ...(isEditorOf(person, portal.ownerOrganisationId) ? [{ label: t.pages, href: "/redaktion/seiten" }] : []),
        ...(person.isAdmin || isEditorOf(person, portal.ownerOrganisationId)
          ? [{ label: t.administration, href: "/verwaltung" }]
          : []),
      ]
    : [];
  return {
    locale,
    portal: shownPortal(portal, locale),
    path: pathname + search,
    banner:
      portal.state === "preparing" && person
        ? { level: "info", text: t.preparing }
        : bannerToday(portal.banner, locale, now),
    person: person && { name: person.name, menu },
    alternates: alternatesOf(portal, readIn).map((other) => ({
      locale: other,
      href: pathname + inLanguage(searchParams, other),
    })),
    styles: stylesOf(assets),
  };
}

const alternatesOf = ({ locales }: Portal, readIn: readonly Locale[]): Locale[] => [
  ...locales.filter((locale) => locale !== "de-simple"),
  ...readIn.filter((locale) => locale === "de-simple"),
];

/** The same query in another language: whoever has chosen a year keeps it. */
function inLanguage(asked: URLSearchParams, locale: Locale): string {
  const query = new URLSearchParams(asked);
  query.set("sprache", locale);
  return `?${query}`;
}

/** Addresses of style sheet, fonts and script. */
export const stylesOf = (assets: Assets): Shell["styles"] => ({
  css: assets.url("styles/index.css") ?? "/assets/styles.css",
  js: assets.url("elements/index.js"),
  fonts: FONTS.map((name) => assets.url(name)).filter((url) => url !== undefined),
});

function shownPortal(portal: Portal, locale: Locale): ShownPortal {
  const t = messages[locale];
  const links = (area: MenuItem["area"]) =>
    portal.menu.filter((item) => item.area === area).map((item) => ({ href: item.href, label: labelIn(item, locale) }));
  const { office = portal.name, lines = [], phone, email } = portal.contact;
  return {
    ...{ name: portal.name, claim: portal.claim, origin: portal.origin, homeHref: "/" },
    themeHref: styleOf(portal)?.href,
    logoUrl: portal.logo?.href,
    mark: markNames.find((name) => name === portal.mark) ?? "waves",
    menu: links("main"),
    searchHref: "/suche",
    signInHref: "/anmelden",
    simpleHref: links("simple")[0]?.href,
    signHref: links("sign")[0]?.href,
    footer: {
      contact: { title: office, lines, phone, email },
      columns: [{ title: t.take, links: links("footer") }].filter(({ links: { length } }) => length > 0),
      legal: links("legal"),
      publisher: t.publisher(portal.name),
    },
  };
}

const labelIn = (item: MenuItem, locale: Locale): string =>
  (locale === "en" ? item.en : locale === "de-simple" ? item.simple : undefined) ?? item.label;
