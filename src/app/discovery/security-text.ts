import type { Portal } from "../../platform/portals/portal";
import { securityTextUrl } from "./urls";

/** The day of the version that CHANGELOG.md names on top. */
export const RELEASED_ON = "2026-12-01";

/**
 * Whom to tell about a hole (RFC 9116): the portal's own mail address, or else the page whose footer names the office.
 * Valid for one year from the release, so that an installation which nobody updates stops promising an answer.
 *
 * @example securityText(c.var.portal)
 */
export function securityText({ origin, contact: { email } }: Pick<Portal, "origin" | "contact">): string {
  const expires = new Date(`${RELEASED_ON}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${email ? `mailto:${encodeURI(email)}` : `${origin}/`}`,
    `Expires: ${expires.toISOString()}`,
    "Preferred-Languages: de, en",
    `Canonical: ${origin}${securityTextUrl}`,
    "",
  ].join("\n");
}
