import type { Locale } from "../text";
import type { MarkName } from "./brand-mark";

/** A word one can follow. */
export type Link = { label: string; href: string };

/** A public face inside a tenant, as its pages show it. */
export type Portal = {
  /** Name of the town or network, beside the mark. */
  name: string;
  /** The small line below the name: "engagierte Stadt". */
  claim?: string | undefined;
  /** Scheme and host without a slash at the end; canonical addresses begin with it. */
  origin: string;
  /** Drawn mark, shown unless the portal has a logo of its own. */
  mark: MarkName;
  logoUrl?: string | undefined;
  /** Address of the portal's colours: /theme/<portal>-<hash>.css. Without it the house colours show. */
  themeHref?: string | undefined;
  homeHref: string;
  /** About five words. */
  menu: Link[];
  searchHref?: string | undefined;
  signInHref?: string | undefined;
  /** Only when the portal has such pages. */
  simpleHref?: string | undefined;
  signHref?: string | undefined;
  footer: Footer;
};

export type Footer = {
  contact: { title: string; lines: string[]; phone?: string | undefined; email?: string | undefined };
  columns: { title: string; links: Link[] }[];
  legal: Link[];
  /** Who answers for the portal: "Ein Portal der Stadt Lauterbrück". */
  publisher: string;
};

/** What the frame of every page shows. Plain data, filled once per request. */
export type Shell = {
  locale: Locale;
  portal: Portal;
  /** Path of this page, with its query. The menu marks the word whose path it begins with. */
  path: string;
  /** A sentence on all pages, for some time. */
  banner?: { level: "info" | "warn"; text: string } | undefined;
  person?: { name: string; menu: Link[] } | undefined;
  /** The same page in other languages. */
  alternates?: { locale: Locale; href: string }[] | undefined;
  /** Addresses of what was built, with their hashes. */
  styles: { css: string; js?: string | undefined; fonts: string[] };
};
