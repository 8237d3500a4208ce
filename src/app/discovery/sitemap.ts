import { escapeXml } from "../../platform/text/xml";

export type Place = { url: string; updatedAt: Date };

/**
 * The addresses of a portal with the day of their last change (sitemaps.org).
 *
 * @example sitemapText("https://lauterbrueck.example", [{ url: "/ergebnisse", updatedAt: now }])
 */
export const sitemapText = (origin: string, places: Place[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...places.map(
      ({ url, updatedAt }) =>
        `<url><loc>${escapeXml(origin + url)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
    ),
    "</urlset>\n",
  ].join("\n");
