/** Where a link may lead. */
const ALLOWED_SCHEMES = ["http:", "https:", "mailto:", "tel:"];

/** What browsers skip when they look for the scheme: control characters and blanks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SKIPPED = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;
const SCHEME = /^([a-z][a-z0-9+.-]*:)/i;

/**
 * Whether a link may be shown: http, https, mailto, tel, or a place on the same host. `javascript:`, `data:` and
 * addresses without a scheme that lead to another host ("//example.org") may not.
 *
 * @example
 * isAllowedLink("/ergebnisse#j2019") // true
 * isAllowedLink("javascript:alert(1)") // false
 */
export function isAllowedLink(href: string): boolean {
  const url = href.replace(SKIPPED, "").replaceAll("\\", "/");
  const scheme = SCHEME.exec(url)?.[1];
  return scheme === undefined ? !url.startsWith("//") : ALLOWED_SCHEMES.includes(scheme.toLowerCase());
}

/** Whether a link leaves the host that shows it. @example isForeignLink("https://example.org/plan.pdf") // true */
export const isForeignLink = (href: string): boolean => /^https?:/i.test(href.trim());
