import { sitemapUrl } from "./urls";

/** Where forms, accounts and offices begin. The rest is meant to be found. */
export const KEPT_OUT = [
  "/abmelden",
  "/anmelden",
  "/datenschutz/verzeichnis",
  "/dev/",
  "/einrichten",
  "/hilfe/",
  "/konto",
  "/melden/",
  "/redaktion/",
  "/verwaltung/",
];

/**
 * What search engines may visit (RFC 9309).
 *
 * @example robotsText("https://lauterbrueck.example")
 */
export const robotsText = (origin: string): string =>
  ["User-agent: *", ...KEPT_OUT.map((path) => `Disallow: ${path}`), "", `Sitemap: ${origin}${sitemapUrl}`, ""].join(
    "\n",
  );
